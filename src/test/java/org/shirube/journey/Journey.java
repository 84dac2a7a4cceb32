package org.shirube.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;

/**
 * A walk through the running program with a real browser. Whatever the browser complains about (script errors, content
 * policy, missing files) fails the test that caused it.
 *
 * <p>A page that answers 403 or 404 on purpose is announced with {@link #expect}.
 */
@Tag("browser")
abstract class Journey {
    static final String DEMO_PASSWORD = "shirube-demo";
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private boolean refusalExpected;
    private boolean cutOff;

    /** The server that this journey walks through. */
    Server server() {
        return Servers.demo();
    }

    /** A fresh browser at 1440 pixels. @param language {@code ja} or {@code en} */
    Page browser(String language) {
        return browser(language, null);
    }

    /** @param kept cookies of an earlier one; null for none */
    private Page browser(String language, String kept) {
        var context = Servers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(kept)
                        .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(1440, 1000));
        contexts.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !(refusalExpected && message.text().contains("the server responded with a status of 40"))
                    && !(cutOff && message.text().contains("ERR_INTERNET_DISCONNECTED")))
                complaints.add(page.url() + " " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }

    /** A fresh browser in which a demo account has signed in. */
    Page signedIn(String language, String login) {
        return signedIn(language, login, DEMO_PASSWORD);
    }

    /** Who was signed in before still is: hashing a password takes the servers of the journeys a second each time. */
    Page signedIn(String language, String login, String password) {
        var who = server().url() + " " + login;
        if (SESSIONS.containsKey(who)) {
            var known = browser(language, SESSIONS.get(who));
            known.navigate(server().url() + "/index.xhtml");
            if (!known.url().contains("/login.xhtml")) return known;
        }
        var page = browser(language);
        open(page, "/login.xhtml");
        page.locator("[id='signIn:login']").fill(login);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:go']").click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        SESSIONS.put(who, page.context().storageState());
        return page;
    }

    /** Opens a page and requires that it answers 200. */
    void open(Page page, String path) {
        var answer = page.navigate(server().url() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    /** Opens a page that must answer otherwise. */
    Response expect(int status, Page page, String path) {
        refusalExpected = true;
        var answer = page.navigate(server().url() + path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        return answer;
    }

    /** Pulls the plug, or puts it in again. */
    void cutOff(Page page, boolean yes) {
        cutOff = true;
        page.context().setOffline(yes);
    }

    /** The page scrolls down only, also on a telephone. */
    static void assertFitsATelephone(Page page) {
        var size = page.viewportSize();
        page.setViewportSize(390, 844);
        var width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(size.width, size.height);
        assertThat((int) width).as("width of " + page.url()).isLessThanOrEqualTo(390);
    }

    @AfterEach
    void theBrowserHasNothingToComplainAbout(TestInfo test) {
        int number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) takePicture(page, test, ++number);
        }
        theBrowserIsClosed();
    }

    /** For whoever reads a failure; now and then Chromium cannot take one, which is no fault of ours. */
    private static void takePicture(Page page, TestInfo test, int number) {
        var name = test.getTestClass().orElseThrow().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName() + "-" + number + ".png";
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journey", name)));
        } catch (PlaywrightException noPicture) {
            System.err.println("no picture " + name + ": " + noPicture.getMessage());
        }
    }

    /** Closes what is open, and fails on whatever the browser had to say. */
    void theBrowserIsClosed() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        var told = List.copyOf(complaints);
        complaints.clear();
        assertThat(told).isEmpty();
    }
}
