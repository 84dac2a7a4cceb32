package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** The order of skills and the scale of levels, in a draft. */
class OrderJourneyIT extends Journey {
    private static Locator entries(Page page) {
        return page.locator(".sb-tree ul ul").first().locator("[data-order]");
    }

    private static void saved(Page page, Runnable act) {
        page.waitForResponse((Response answer) -> answer.request().method().equals("POST"), act);
    }

    private String draft(Page page) {
        open(page, "/skillmap/drafts.xhtml");
        page.locator("[id='new:go']").click();
        page.waitForURL(url -> url.contains("/draft.xhtml"));
        return "/skillmap/draft.xhtml?id=" + page.url().replaceFirst(".*id=(\\d+).*", "$1") + "&look=";
    }

    private static void drag(Page page, int from, int below) {
        var grip = page.locator(".sb-tree ul ul")
                .first()
                .locator(".sb-grip")
                .nth(from)
                .boundingBox();
        var other = entries(page).nth(below).boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        page.mouse().move(grip.x, other.y + 2);
        page.mouse().move(grip.x, other.y + other.height - 4);
        page.mouse().up();
    }

    @Test
    void aSkillIsDraggedMovedByKeyboardAndPutBack() {
        var page = signedIn("ja", "hr");
        var draft = draft(page);
        open(page, draft + "skills");
        assertThat(entries(page).nth(0)).containsText("A1");
        saved(page, () -> drag(page, 0, 2));
        assertThat(entries(page).nth(2)).containsText("A1");
        assertThat(entries(page).nth(0)).containsText("A2");
        assertThat(page.locator("#saveState")).containsText("保存しました");
        page.reload();
        assertThat(entries(page).nth(2)).containsText("A1");

        entries(page).nth(2).focus();
        saved(page, () -> page.keyboard().press("Alt+ArrowUp"));
        assertThat(entries(page).nth(1)).containsText("A1");
        Axe.findsNothing(page);
        assertFitsATelephone(page);

        page.locator("#undo").click(); // the page draws itself anew after each
        assertThat(entries(page).nth(2)).containsText("A1");
        page.waitForLoadState();
        page.locator("#undo").click();
        assertThat(entries(page).nth(0)).containsText("A1");
        page.waitForLoadState();

        page.mouse().move(5, 5);
        var grip = page.locator(".sb-tree ul ul")
                .first()
                .locator(".sb-grip")
                .first()
                .boundingBox();
        page.mouse().move(grip.x + 4, grip.y + 4);
        page.mouse().down();
        page.mouse().move(grip.x + 4, grip.y + 90);
        assertThat(page.locator(".is-dragged")).hasCount(1);
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(page.locator(".is-dragged")).hasCount(0);
        assertThat(entries(page).nth(0)).containsText("A1");
    }

    @Test
    void theScaleOfADraftIsMadeLongerAndShorter() {
        var page = signedIn("en", "hr");
        var draft = draft(page);
        open(page, draft + "about");
        assertThat(page.locator("#levels-head")).isVisible();
        page.locator("[id='levels:more']").click();
        page.waitForLoadState();
        var name = page.locator("[id='level/5/name/en']");
        name.focus();
        saved(page, () -> {
            page.keyboard().type("Shaping the field");
            page.keyboard().press("Tab");
        });
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        open(page, draft + "targets");
        var cell = page.locator("#targets td[tabindex='0']").first();
        cell.focus();
        saved(page, () -> page.keyboard().type("555"));
        assertThat(page.locator("#targets i.sb-level--5").first()).hasText("5");
        open(page, draft + "about");
        page.locator("[id$=':out']").last().click();
        page.waitForLoadState();
        assertThat(page.locator("[id='level/5/name/en']")).hasCount(0);
        open(page, draft + "targets");
        assertThat(page.locator("#targets i.sb-level--5")).hasCount(0);
    }
}
