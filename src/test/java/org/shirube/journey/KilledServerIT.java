package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Power goes out at the server; the database beside it, where there is one, goes on. */
class KilledServerIT extends Journey {
    /** H2 rewrites its file in the background, and lost what had been committed only after more than a minute. */
    private static final Duration AT_WORK_ON_H2 = Duration.ofSeconds(75);

    private static final Duration AT_WORK_ON_POSTGRES = Duration.ofSeconds(10);
    private Server server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    Server server() {
        return server;
    }

    @Test
    void whatWasCalledSavedOnH2IsThereAfterTheServerWasKilled() throws IOException {
        server = Server.start("server-killed-h2", true);
        whatWasCalledSavedIsThere(AT_WORK_ON_H2);
    }

    @Test
    void whatWasCalledSavedOnPostgresIsThereAfterTheServerWasKilled() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            var settings =
                    Map.of("shirube.db.url", url, "shirube.db.user", "postgres", "shirube.db.password", "postgres");
            server = Server.start("server-killed-postgres", true, settings);
            whatWasCalledSavedIsThere(AT_WORK_ON_POSTGRES);
            server.stop();
        }
    }

    private void whatWasCalledSavedIsThere(Duration atWork) throws IOException {
        var page = signedIn("ja", "staff");
        open(page, "/assessment/self.xhtml");
        page.locator(".sb-choice__radio").nth(1).check();
        int saved = 0;
        for (var end = Instant.now().plus(atWork); Instant.now().isBefore(end); ) {
            save(page, example(++saved));
            page.waitForTimeout(500);
        }
        save(page, example(++saved));
        server.kill();
        server.startAgain();

        var later = signedIn("ja", "staff");
        open(later, "/assessment/self.xhtml"); // at the next question that has no answer
        later.getByText("前の項目").first().click();
        assertThat(later.locator(".sb-choice__radio").nth(1)).isChecked();
        assertThat(later.locator("#done")).hasValue(example(saved));
        assertThat(saved).as("confirmed answers before the kill").isGreaterThan(5);
    }

    private static String example(int number) {
        return "実施要領の改正案を起案した。" + number + "回目の記録。";
    }

    private static void save(Page page, String text) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.request().postData() != null
                        && URLDecoder.decode(response.request().postData(), StandardCharsets.UTF_8)
                                .contains(text),
                () -> page.locator("#done").fill(text));
        answer.finished();
        assertThat(page.locator("#saveState .pi-check")).isVisible();
    }
}
