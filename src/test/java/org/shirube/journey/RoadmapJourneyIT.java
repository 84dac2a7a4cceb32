package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.Today;

/** HR changes the roadmap by keyboard and publishes it for a day. */
class RoadmapJourneyIT extends Journey {
    private static final List<String> LOOKS = List.of("targets", "skills", "roles", "about", "checks", "publish");

    @Test
    void aRoadmapIsEditedByKeyboardAndPublishedForADay() {
        var page = signedIn("ja", "hr");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open(page, "/skillmap/drafts.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        press(page.locator("[id='new:go']"), page);
        page.waitForURL(url -> url.contains("/draft.xhtml"));
        assertThat(page.locator("h1")).containsText("ロードマップの下書き");
        var draft = page.url().replaceFirst(".*id=(\\d+).*", "$1");
        for (var look : LOOKS) {
            open(page, "/skillmap/draft.xhtml?id=" + draft + "&look=" + look);
            Axe.findsNothing(page);
            assertFitsATelephone(page);
        }

        open(page, "/skillmap/draft.xhtml?id=" + draft + "&look=skills&code=A1");
        var name = page.locator("[id='skill/A1/name/ja']");
        name.focus();
        saved(page, () -> {
            page.keyboard().press("Control+A");
            page.keyboard().type("変革のねらいを知る");
        });
        assertThat(page.locator("#saveState")).containsText("下書きを保存しました");
        page.reload();
        assertThat(name).hasValue("変革のねらいを知る");
        assertThat(page.locator("#skill\\/A1\\/name\\/en-hint")).containsText("訳を見直してください");

        open(page, "/skillmap/draft.xhtml?id=" + draft);
        var cell = cell(page, "A1", "R02");
        page.locator("#targets td[tabindex='0']").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(cell).isFocused();
        saved(page, () -> page.keyboard().type("233"));
        assertThat(cell.locator("i")).hasText(new String[] {"2", "3", "3"});
        assertThat(page.locator("#changes-head")).containsText("変更 2件");

        var below = cell(page, "A2", "R02");
        page.keyboard().press("Control+C");
        page.keyboard().press("ArrowDown");
        saved(page, () -> page.keyboard().press("Control+V"));
        assertThat(below.locator("i")).hasText(new String[] {"2", "3", "3"});
        saved(page, () -> page.keyboard().press("Delete"));
        assertThat(below).hasText("–");
        assertThat(page.locator("#targets tfoot td").nth(1)).hasText("15");
        saved(page, () -> page.keyboard().press("Control+Z"));
        assertThat(below.locator("i")).hasText(new String[] {"2", "3", "3"});
        assertThat(page.locator("#targets tfoot td").nth(1)).hasText("16");
        page.reload();
        assertThat(below.locator("i")).hasText(new String[] {"2", "3", "3"});
        assertThat(page.locator("#redo")).isEnabled();

        open(page, "/skillmap/compare.xhtml?draft=" + draft);
        assertThat(page.locator("#head-TARGET")).containsText("2");
        Axe.findsNothing(page);
        assertFitsATelephone(page);

        open(page, "/skillmap/draft.xhtml?id=" + draft + "&look=publish");
        page.locator("[id='publish:version']").fill("2030.1");
        page.locator("[id='publish:from']").fill(Today.date().plusDays(40).toString());
        page.locator("[id='publish:reason']").fill("政策企画の段階を見直すため");
        press(page.locator("[id='publish:go']"), page);
        assertThat(page.locator("#messages")).containsText("版2030.1を公開しました");
        var version = page.locator("tr", new Page.LocatorOptions().setHasText("2030.1"));
        assertThat(version).containsText("この日を待っています");
        assertThat(version).containsText("政策企画の段階を見直すため");
        Axe.findsNothing(page);
        press(version.locator("th a"), page);
        assertThat(page.locator("main")).containsText("変革のねらいを知る");
    }

    @Test
    void twoEditorsSeeEachOtherAndChooseWhereBothWrote() {
        var one = signedIn("en", "hr");
        open(one, "/skillmap/drafts.xhtml");
        press(one.locator("[id='new:go']"), one);
        one.waitForURL(url -> url.contains("/draft.xhtml"));
        var address =
                "/skillmap/draft.xhtml?id=" + one.url().replaceFirst(".*id=(\\d+).*", "$1") + "&look=skills&code=A2";
        open(one, address);
        var other = signedIn("en", "hr");
        open(other, address);
        var mine = one.locator("[id='skill/A2/name/en']");
        var theirs = other.locator("[id='skill/A2/name/en']");
        saved(one, () -> mine.fill("Safe habits"));
        theirs.fill("Careful habits");
        assertThat(other.locator("#conflicts")).containsText("Safe habits");
        assertThat(other.locator("#conflicts")).containsText("Careful habits");
        Axe.findsNothing(other);
        saved(other, () -> {
            other.locator("#conflicts button").last().focus();
            other.keyboard().press("Enter");
        });
        assertThat(other.locator("#saveState")).containsText("saved");
        one.reload();
        assertThat(mine).hasValue("Careful habits");
    }

    private static void press(Locator button, Page page) {
        button.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static Locator cell(Page page, String skill, String role) {
        var heads = page.locator("#targets thead th");
        int column =
                (int) heads.evaluateAll("(heads, role) => heads.findIndex(head => head.dataset.role === role)", role);
        return page.locator("#targets tr[data-skill='" + skill + "'] > *").nth(column);
    }

    /** Does something and waits until the server has it. */
    private static void saved(Page page, Runnable act) {
        page.waitForResponse((Response answer) -> answer.request().method().equals("POST"), act);
    }
}
