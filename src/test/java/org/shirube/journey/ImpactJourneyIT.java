package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/**
 * HR edits a draft, sees whom it touches, decides which skills are the same, and publishes it; afterwards a second version
 * puts the first one right, and the demo town has the texts and levels that it had before.
 */
class ImpactJourneyIT extends Journey {
    private static final String SAME = "情報セキュリティの基本の動作";

    @Test
    void levelsCarryOverWhereAPersonSaysSoAndAreReCheckedElsewhere() {
        var page = signedIn("ja", "hr");
        int before = recheck(page);
        var draft = begin(page);
        open(page, "/skillmap/draft.xhtml?id=" + draft + "&look=skills&code=A2");
        saved(page, () -> page.locator("[id='skill/A2/name/ja']").fill(SAME));
        open(page, "/skillmap/draft.xhtml?id=" + draft + "&look=skills&code=A3");
        saved(page, () -> page.locator("[id='skill/A3/name/ja']").fill("まったく別の力"));

        open(page, "/skillmap/draft.xhtml?id=" + draft);
        press(page.locator(".sb-impact a", new Page.LocatorOptions().setHasText("公開したときの影響")), page);
        page.waitForURL(url -> url.contains("/dashboard/impact.xhtml"));
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        assertThat(page.locator("#impact-head")).hasText("公開したときの影響");
        int both = figure(page, "再確認になる職員");
        assertThat(both).isPositive();
        var role = page.locator("#byRole td a", new Page.LocatorOptions().setHasText("再確認になる職員"))
                .first();
        press(role, page);
        assertThat(page.locator("#touched tbody tr").first()).containsText("→ 再確認");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        open(page, "/skillmap/crosswalk.xhtml?draft=" + draft + "&lang=en");
        open(page, "/dashboard/impact.xhtml?draft=" + draft);
        assertThat(page.locator("#impact-head")).hasText("What publishing would do");
        Axe.findsNothing(page);
        open(page, "/skillmap/crosswalk.xhtml?draft=" + draft);
        assertThat(page.locator("h1")).hasText("Crosswalk of skills");
        Axe.findsNothing(page);
        assertFitsATelephone(page);

        open(page, "/skillmap/crosswalk.xhtml?draft=" + draft + "&lang=ja");
        open(page, "/skillmap/crosswalk.xhtml?draft=" + draft);
        var same = page.locator(".sb-crosswalk tbody tr", new Page.LocatorOptions().setHasText("A2"));
        same.locator("select").selectOption("EXACT");
        same.locator("input").fill("言い回しだけを直した");
        press(page.locator("[id='walk:save']"), page);
        assertThat(page.locator("#messages")).containsText("対応を 1件 保存しました");
        assertThat(same).containsText("hr");

        open(page, "/skillmap/draft.xhtml?id=" + draft + "&look=publish");
        assertThat(page.locator("#impact-head")).hasText("公開したときの影響");
        assertThat(figure(page, "再確認になる職員")).isBetween(1, both);
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        publish(page, "2031.1", "二つのスキルの言葉を見直した");
        int after = recheck(page);
        assertThat(after).isGreaterThan(before);

        open(page, "/skillmap/drafts.xhtml");
        page.locator("[id='new:from']").selectOption("2026.2");
        var good = begun(page);
        open(page, "/skillmap/draft.xhtml?id=" + good + "&look=publish");
        assertThat(figure(page, "再確認になる職員")).isZero();
        publish(page, "2031.2", "前の版の言葉に戻す");
        assertThat(recheck(page)).isEqualTo(before);
        var row = page.locator("tr", new Page.LocatorOptions().setHasText("2031.1"));
        open(page, "/skillmap/drafts.xhtml");
        assertThat(row).containsText("二つのスキルの言葉を見直した");
        press(row.locator("a", new Locator.LocatorOptions().setHasText("スキルの対応")), page);
        assertThat(page.locator(".sb-crosswalk")).containsText("言い回しだけを直した");
        Axe.findsNothing(page);
    }

    private String begin(Page page) {
        open(page, "/skillmap/drafts.xhtml");
        return begun(page);
    }

    private static String begun(Page page) {
        press(page.locator("[id='new:go']"), page);
        page.waitForURL(url -> url.contains("/draft.xhtml"));
        return page.url().replaceFirst(".*id=(\\d+).*", "$1");
    }

    private static void publish(Page page, String version, String reason) {
        page.locator("[id='publish:version']").fill(version);
        page.locator("[id='publish:reason']").fill(reason);
        press(page.locator("[id='publish:go']"), page);
        page.waitForURL(url -> url.contains("/drafts.xhtml"));
        assertThat(page.locator("#messages")).containsText("版" + version + "を公開しました");
    }

    /** How many levels ask for a re-check among the first hundred people. */
    private int recheck(Page page) {
        open(page, "/dashboard/matrix.xhtml?role=all&category=A");
        return page.locator(".sb-matrix .sb-cell.is-recheck").count();
    }

    private static int figure(Page page, String label) {
        return number(page.locator(".sb-impact__figures > div", new Page.LocatorOptions().setHasText(label))
                .first()
                .locator("b")
                .innerText());
    }

    private static int number(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static void press(Locator button, Page page) {
        button.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    /** Does something and waits until the server has it. */
    private static void saved(Page page, Runnable act) {
        page.waitForResponse((Response answer) -> answer.request().method().equals("POST"), act);
    }
}
