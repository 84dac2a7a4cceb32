package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Power goes out. The server works for longer than a minute before: H2 rewrites its file in the background, and lost what
 * had been committed only after such a time.
 */
class KilledServerIT extends Journey {
    private static final Duration AT_WORK = Duration.ofSeconds(75);
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start("server-killed", true);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    Server server() {
        return server;
    }

    @Test
    void whatWasCalledSavedIsThereAfterTheServerWasKilled() throws IOException {
        var page = signedIn("ja", "staff");
        open(page, "/assessment/self.xhtml");
        page.locator(".sb-choice__radio").nth(1).check();
        int saved = 0;
        for (var end = Instant.now().plus(AT_WORK); Instant.now().isBefore(end); ) {
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
        assertThat(saved).isGreaterThan(30);
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
