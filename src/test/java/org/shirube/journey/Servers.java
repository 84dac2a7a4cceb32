package org.shirube.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** What the journeys share: the servers and the browser, each started when first asked for, all ended with the tests. */
public class Servers implements LauncherSessionListener {
    private static Server demo;
    private static Server empty;
    private static Playwright playwright;
    private static Browser browser;

    /** With the demo town and its accounts. */
    static synchronized Server demo() {
        if (demo == null) demo = Server.start("server-demo", true);
        return demo;
    }

    /** Started without demo mode on an empty database. */
    static synchronized Server empty() {
        if (empty == null) empty = Server.start("server-empty", false);
        return empty;
    }

    static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
        return browser;
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("SHIRUBE_BROWSER", ""),
                        "/usr/bin/chromium-headless-shell", // draws as Chromium does, for half of its processor time
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "No browser was found, and the browser tests do not pass without one. Install Chromium"
                                        + " (Debian: apt-get install chromium-headless-shell fonts-noto-cjk) or set SHIRUBE_BROWSER to a Chromium"
                                        + " or Chrome executable. To run everything else: mvn verify -DexcludedGroups=browser"));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (playwright != null) playwright.close();
        if (demo != null) demo.stop();
        if (empty != null) empty.stop();
    }
}
