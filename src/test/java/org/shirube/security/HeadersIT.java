package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;

@ArquillianTest
class HeadersIT {
    @Inject
    private Sample sample;

    /** Without any account the form would lead to the first run. */
    @BeforeEach
    void somebodyCouldSignIn() {
        sample.organisation();
        sample.account(null, Permission.AUDITOR);
    }

    @Test
    void aPageMayRunOurScriptsOnlyAndIsNotKept() {
        var page = new Visit().get("/login.xhtml");
        assertHardened(page);
        var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self' 'nonce-");
        assertThat(policy).doesNotContain("unsafe-eval").doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void everyStyleAndScriptOfAPageCarriesItsVersionAndMayBeKept() {
        var visit = new Visit();
        var resources = Pattern.compile("(?:href|src)=\"([^\"]*/jakarta.faces.resource/[^\"]*)\"")
                .matcher(visit.get("/login.xhtml").body());
        int seen = 0;
        while (resources.find()) {
            var path = resources.group(1).replace("&amp;", "&");
            assertThat(path).containsPattern("[?&](b|v)=").doesNotContain("jsessionid");
            var resource = visit.get(path);
            assertThat(resource.statusCode()).as(path).isEqualTo(200);
            assertThat(resource.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(resource.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .doesNotContain("no-store");
            seen++;
        }
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void anAddressThatIsNotThereTellsNothingButThat() {
        sample.organisation();
        var visit = new Visit().signedIn(sample.account(null, Permission.HR));
        for (var path : new String[] {"/nothing-here", "/nothing/here.txt", "/WEB-INF/web.xml"}) {
            var answer = visit.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertHardened(answer);
            assertOurErrorPage(answer);
        }
    }

    @Test
    void aPageThatStandsInNoListIsRefusedEvenToAnAdministrator() {
        sample.organisation();
        var answer = new Visit()
                .signedIn(sample.account(null, Permission.ADMINISTRATOR))
                .get("/nothing/here.xhtml");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertHardened(answer);
        assertOurErrorPage(answer);
    }

    @Test
    void somethingThatIsNotThereIsNoFaultOfTheServer() {
        var visit = new Visit().signedIn(sample.account(sample.town().person("head"), Permission.MANAGER));
        var log = Logger.getLogger("jakarta.enterprise.web");
        var told = new CopyOnWriteArrayList<LogRecord>();
        var ear = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord one) {
                told.add(one);
            }
        };
        log.addHandler(ear);
        try {
            assertThat(visit.get("/course/view.xhtml?code=NOPE").statusCode()).isEqualTo(404);
            assertThat(visit.get("/assessment/person.xhtml?id=0").statusCode()).isEqualTo(404);
            assertThat(visit.get("/dashboard/matrix.xlsx?unit=0").statusCode()).isEqualTo(404);
        } finally {
            log.removeHandler(ear);
        }
        assertThat(told).noneMatch(one -> one.getThrown() != null);
    }

    @Test
    void aFileThatIsTooLargeIsToldOnThePageItWasSentFrom() {
        var visit = new Visit().signedIn(sample.account(sample.town().person("head"), Permission.HR));
        var page = visit.get("/organisation/transfer-file.xhtml");
        var answer = visit.send(page, "sending", Map.of("sending:go", "x"), "sending:file", new byte[26_000_000]);
        assertThat(answer.statusCode()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var path = java.net.URI.create(location).getPath();
        assertThat(path).isEqualTo("/organisation/transfer-file.xhtml");
        assertThat(visit.get(path).body()).contains("大きすぎるため", "20MBまで");
        assertThat(visit.get(path).body()).doesNotContain("大きすぎるため");
    }

    @Test
    void aPageOpenedTooLongAgoSaysSo() {
        var visit = new Visit();
        var page = visit.get("/login.xhtml");
        var answer = visit.post(
                page,
                "signIn",
                Map.of("jakarta.faces.ViewState", "1234567890:1234567890", "signIn:login", "x", "signIn:go", "x"));
        assertThat(answer.body()).contains("画面を開いたまま時間がたちました");
        assertOurErrorPage(answer);
    }

    /** PrimeFaces throws at a form without the page's nonce: an exception that nobody catches. */
    @Test
    void anExceptionEvenOfTheErrorPageShowsOurWordsAndNoneOfItsOwn() {
        var visit = new Visit();
        var answer = visit.post(visit.get("/login.xhtml"), "signIn", Map.of("primefaces.nonce", "x", "signIn:go", "x"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("こちら側で問題が起きました");
        assertOurErrorPage(answer);
    }

    static void assertOurErrorPage(HttpResponse<String> answer) {
        assertThat(answer.body().replaceAll("(?s)<script.*?</script>", ""))
                .contains("<h1>", "しるべ")
                .doesNotContain("Payara")
                .doesNotContain("Exception")
                .doesNotContainPattern("\\bat [a-z]+\\.[a-z.]+[A-Z]");
    }

    private static void assertHardened(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }
}
