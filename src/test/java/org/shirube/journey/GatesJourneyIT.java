package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A gate on the own roadmap, confirmed after the panel, and withdrawn. */
class GatesJourneyIT extends Journey {
    private static void clean(Page page) {
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("???");
    }

    private static void press(Page page, String button) {
        page.locator(button).focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    @Test
    void everybodySeesTheOwnGateAndWhatIsMissing() {
        for (var language : new String[] {"ja", "en"}) {
            var page = signedIn(language, "staff");
            open(page, "/skillmap/roadmap.xhtml");
            assertThat(page.locator("#conditions tbody tr")).hasCount(5);
            assertThat(page.locator("#conditions")).containsText("B4");
            clean(page);
            var manager = signedIn(language, "manager");
            open(manager, "/dashboard/team.xhtml");
            manager.locator("a[href$='/assessment/gates.xhtml']").first().click();
            assertThat(manager.locator("h1")).isVisible();
            clean(manager);
        }
    }

    @Test
    void hrWritesDownWhatThePanelDecidedAndTakesItBack() {
        var page = signedIn("ja", "hr");
        open(page, "/assessment/gates.xhtml?role=R03");
        clean(page);
        var first = page.locator("#gates tbody a").first();
        var name = first.innerText().strip();
        first.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/gate.xhtml?*");
        clean(page);
        press(page, "[id='confirming:go']");
        assertThat(page.locator("#messages")).isVisible();
        var said = page.locator("[name='confirming:attested']");
        for (int i = 0; i < said.count(); i++) said.nth(i).check();
        page.locator("[id='confirming:by']").fill("鈴木、黒田");
        press(page, "[id='confirming:go']");
        assertThat(page.locator("main")).containsText("に通過しました");
        clean(page);
        open(page, "/assessment/gates.xhtml?role=R03");
        assertThat(page.locator("#gates tbody th", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
        page.goBack();
        page.locator("a[href*='withdraw=']").click();
        clean(page);
        page.locator("[id='withdrawing:reason']").fill("資料が別の職員のものだった");
        press(page, "[id='withdrawing:go']");
        assertThat(page.locator("#confirmations")).containsText("資料が別の職員のものだった");
        assertThat(page.locator("[id='confirming:go']")).isVisible();
        page.locator(".sb-crumb a").last().click();
        assertThat(page.locator("main")).containsText("取消し");
        clean(page);
    }
}
