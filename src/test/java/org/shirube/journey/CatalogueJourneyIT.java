package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody looks for a course, finds out what to take, reads, and takes it along on paper. */
class CatalogueJourneyIT extends Journey {
    @Test
    void aWordLeadsThroughFiltersToTheCourseAndItsSkill() {
        var page = signedIn("ja", "staff");
        open(page, "/course/list.xhtml");
        assertThat(page.locator(".sb-catalogue > li")).hasCount(20);
        page.locator("#q").fill("会議の記録");
        press(page.locator("#go"), page);
        assertThat(page.locator("#count")).containsText("20講座のうち");
        var first = page.locator(".sb-catalogue > li").first();
        assertThat(first).containsText("GA05");
        assertThat(first.locator(".sb-excerpts mark").first()).isVisible();
        Axe.findsNothing(page);
        assertFitsATelephone(page);

        press(page.locator("#all"), page);
        page.locator("#own").selectOption("open");
        press(page.locator("#go"), page);
        page.waitForURL(url -> url.contains("own=open"));
        assertThat(page.locator(".sb-catalogue .sb-course-progress")).hasCount(0);
        assertThat(page.locator(".sb-conditions .sb-chip")).containsText("未受講");
        page.locator("#q").fill("会議の記録");
        page.locator("#own").selectOption("");
        press(page.locator("#go"), page);

        page.locator("#minutes").selectOption("90");
        press(page.locator("#go"), page);
        page.waitForURL(url -> url.contains("minutes=90") && url.contains("q=%E4"));
        press(page.locator(".sb-conditions .sb-chip", new Page.LocatorOptions().setHasText("90分以内")), page);
        page.waitForURL(url -> !url.contains("minutes=90"));
        press(page.locator(".sb-catalogue > li").first().locator("h2 a"), page);
        assertThat(page.locator("h1")).containsText("文書");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        press(page.locator(".sb-outcomes--stacked a").first(), page);
        assertThat(page.locator("#way > li")).hasCount(4);
        assertThat(page.locator("#own")).isVisible();
        assertThat(page.locator("#way")).containsText("GA05");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
    }

    @Test
    void aSearchWithoutAnAnswerSaysWhatToDo() {
        var page = signedIn("en", "staff");
        open(page, "/course/list.xhtml?q=xyzzyplugh&minutes=120");
        assertThat(page.locator("#none")).containsText("Take the words away");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        press(page.locator("#none a").first(), page);
        assertThat(page.locator(".sb-catalogue > li").first()).isVisible();
        open(page, "/course/list.xhtml?q=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.locator("h1")).isVisible();
        expect(404, page, "/course/view.xhtml?code=NONE");
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void aRoleHasAPathWithoutWhatIsMet() {
        var page = signedIn("ja", "staff");
        open(page, "/skillmap/roadmap.xhtml?role=R02");
        press(page.locator("#path"), page);
        assertThat(page.locator("h1")).containsText("受講の道すじ");
        assertThat(page.locator("main")).containsText("GA07");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        open(page, "/course/list.xhtml?role=R02");
        press(page.locator("#path"), page);
        assertThat(page.locator("h1")).containsText("受講の道すじ");
        var everybody = signedIn("en", "auditor");
        open(everybody, "/skillmap/path.xhtml?role=R02&stage=2");
        assertThat(everybody.locator("#take > li").first()).containsText("GA01");
        Axe.findsNothing(everybody);
        open(everybody, "/skillmap/skill.xhtml?code=E4");
        assertThat(everybody.locator("#way")).containsText("Task");
        Axe.findsNothing(everybody);
    }

    @Test
    void aReaderFindsWordsAsksForThemAndComesBack() {
        var page = signedIn("ja", "staff");
        open(page, "/learning/lesson.xhtml?course=GA09&step=words-differ");
        Axe.findsNothing(page);
        press(page.locator("[data-size=l]"), page);
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-text", "l");

        var term = page.locator(".sb-term").first();
        press(term, page);
        assertThat(page.locator("dialog[open] dd").first()).isVisible();
        Axe.findsNothing(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        page.evaluate("""
                () => { const nodes = document.createTreeWalker(document.querySelector('.sb-reader'), NodeFilter.SHOW_TEXT);
                  while (nodes.nextNode()) { const at = nodes.currentNode.data.indexOf('検索');
                    if (at >= 0) { getSelection().setBaseAndExtent(nodes.currentNode, at, nodes.currentNode, at + 2); return; } } }""");
        page.locator("[data-ask-go]").click();
        assertThat(page.locator("dialog[open] dt").first()).isVisible();
        page.keyboard().press("Escape");

        page.evaluate("document.querySelectorAll('.sb-reader > *')[9].scrollIntoView()");
        page.waitForTimeout(700);
        page.reload();
        assertThat(page.locator("[data-back]")).isVisible();
        Assertions.assertThat((int) page.evaluate("Math.round(scrollY)")).isPositive();
        assertFitsATelephone(page);

        page.locator("#find").fill("引継ぎ");
        page.locator("#find").press("Enter");
        page.waitForURL(url -> url.contains("/course/find.xhtml"));
        assertThat(page.locator("#found > li").first()).isVisible();
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        press(page.locator("#found a").first(), page);
        page.waitForURL(url -> url.contains("/learning/") && url.contains("course=GA09"));

        open(page, "/course/glossary.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.locator("#q").fill("つくりばなし");
        page.locator("#q").press("Enter");
        page.waitForURL(url -> url.contains("q="));
        assertThat(page.locator(".sb-words dt").first()).containsText("作り話");
    }

    @Test
    void aCourseGoesOnPaperWithAllItsLessonsAndChecklists() {
        for (var language : new String[] {"ja", "en"}) {
            var page = signedIn(language, "staff");
            open(page, "/course/view.xhtml?code=GA09");
            press(page.locator("#book"), page);
            assertThat(page.locator(".sb-book__chapter")).not().hasCount(0);
            Axe.findsNothing(page);
            assertFitsATelephone(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".sb-header")).isHidden();
            assertThat(page.locator("#print")).isHidden();
            assertThat(page.locator(".sb-book .sb-think p").first()).isVisible();
            var sheets = new String(
                            page.pdf(new Page.PdfOptions().setFormat("A4")),
                            java.nio.charset.StandardCharsets.ISO_8859_1)
                    .split("/Type /Page\\b")
                    .length;
            Assertions.assertThat(sheets).as("sheets of A4").isBetween(15, 120);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            open(page, "/course/checklists.xhtml?code=GA09");
            assertThat(page.locator(".sb-sheet")).hasCount(2);
            Axe.findsNothing(page);
            assertFitsATelephone(page);
        }
    }

    private static void press(Locator button, Page page) {
        button.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }
}
