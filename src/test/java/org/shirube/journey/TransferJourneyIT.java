package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** 1 April: HR enters a move, the new leader finds the person in the matrix, and the note that came along. */
class TransferJourneyIT extends Journey {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Test
    void aMoveBringsAPersonIntoTheNewLeadersMatrixWithANote() {
        var manager = signedIn("ja", "manager");
        open(manager, "/dashboard/team.xhtml");
        var unit = manager.locator("h1 .sb-title-note").innerText().strip();
        var page = signedIn("ja", "hr");
        open(page, "/organisation/people.xhtml?sort=staffNo&desc=true");
        var row = page.locator("tbody tr").nth(6);
        var name = row.locator("th a").innerText().strip();
        var number = row.locator("td").first().innerText().strip();
        open(manager, "/dashboard/matrix.xhtml");
        assertThat(manager.locator("table").first()).not().containsText(name);

        open(page, "/organisation/transfers.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.locator("#q").fill(number);
        page.keyboard().press("Enter");
        page.locator("#found a").click();
        assertThat(page.locator("#chosen")).containsText(name);
        var choice = page.locator("[id='moving:unit'] option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(unit));
        page.locator("[id='moving:unit']").selectOption(choice.first().getAttribute("value"));
        page.locator("[id='moving:titleJa']").fill("主任");
        page.locator("[id='moving:titleEn']").fill("Senior clerk");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.locator("[id='moving:go']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("異動を登録しました");
        assertThat(page.locator("#moves tr", new Page.LocatorOptions().setHasText(name)))
                .containsText(unit);

        page.locator("#moves tr", new Page.LocatorOptions().setHasText(name))
                .locator("th a")
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("引き継ぎメモを書く"))
                .click();
        page.locator("[id='noting:body']").fill("基礎の講座を受講中です。");
        Axe.findsNothing(page);
        page.locator("[id='noting:go']").click();
        assertThat(page.locator("#messages")).containsText("引き継ぎメモを保存しました");

        open(manager, "/dashboard/matrix.xhtml");
        assertThat(manager.locator("table").first()).containsText(name);
        open(manager, "/organisation/handover.xhtml");
        Axe.findsNothing(manager);
        assertFitsATelephone(manager);
        manager.locator("#arrived a", new Page.LocatorOptions().setHasText(name))
                .click();
        assertThat(manager.locator(".sb-note", new Page.LocatorOptions().setHasText("基礎の講座を受講中です。")))
                .isVisible();
        Axe.findsNothing(manager);
    }

    @Test
    void aFileOfMovesWaitsForItsDayAndOneOfThemIsUndone() {
        var page = signedIn("en", "hr");
        open(page, "/organisation/people.xhtml?sort=staffNo&desc=true");
        var row = page.locator("tbody tr").nth(8);
        var name = row.locator("th a").innerText().strip();
        var number = row.locator("td").first().innerText().strip();
        open(page, "/organisation/transfer-file.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        send(page, "職員番号,部署コード,職名\r\n" + number + ",ROOT,\r\nnobody,ROOT,主査\r\n");
        assertThat(page.locator("#problems tbody tr").first()).containsText("title");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.locator("[id='deciding:forget']").click();
        send(page, "職員番号,部署コード,職名,本務・兼務\r\n" + number + ",ROOT,主査,兼務\r\n");
        assertThat(page.locator("#moves tbody tr")).containsText(name);
        Axe.findsNothing(page);
        page.locator("[id='deciding:go']").click();
        assertThat(page.locator("#messages")).containsText("1 moves were entered");
        var waiting = page.locator("#moves tr", new Page.LocatorOptions().setHasText(name));
        assertThat(waiting).containsText("Second post");
        waiting.locator("input[type=submit]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("was undone");
        assertThat(waiting).hasCount(0);
        assertThat(page.content()).doesNotContain("???");
    }

    private static void send(Page page, String text) {
        page.locator("[id='sending:file']")
                .setInputFiles(new FilePayload("moves.csv", "text/csv", text.getBytes(Charset.forName("windows-31j"))));
        page.locator("[id='sending:day']").fill(TODAY.plusDays(10).toString());
        page.locator("[id='sending:go']").click();
    }

    @Test
    void aWishIsRegisteredAloneAndSharedWithTheLeader() {
        for (var language : new String[] {"ja", "en"}) {
            var page = signedIn(language, "staff");
            open(page, "/assignment/plan.xhtml");
            page.locator("#otherRole").selectOption("R08");
            page.locator("#otherStage").selectOption("2");
            page.locator("#lookElsewhere").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/skillmap/roadmap.xhtml?role=R08&stage=2");
            assertThat(page.locator("#asked tbody tr").first()).isVisible();
            Axe.findsNothing(page);
            assertFitsATelephone(page);
            assertThat(page.content()).doesNotContain("???");
        }
        var page = signedIn("ja", "staff");
        open(page, "/skillmap/roadmap.xhtml?role=R08");
        page.locator("[id='wishing:go']").click();
        assertThat(page.locator("#messages")).containsText("自分だけに見えます");
        page.locator("[id='wishing:share']").click();
        assertThat(page.locator("#messages")).containsText("上司と人事担当");
        Axe.findsNothing(page);
        var manager = signedIn("ja", "manager");
        open(manager, "/assessment/people.xhtml?q=佐藤美咲");
        Axe.findsNothing(manager);
        assertFitsATelephone(manager);
        manager.locator("#people th a", new Page.LocatorOptions().setHasText("佐藤 美咲"))
                .click();
        assertThat(manager.locator("main")).containsText("R08 データ分析担当 を希望しています");
        page.locator("[id='wishing:drop']").click();
        assertThat(page.locator("#messages")).containsText("希望を消しました");
        var hr = signedIn("en", "hr");
        open(hr, "/assessment/people.xhtml?role=R02&stage=1&skill=A2&level=1&sort=name");
        Axe.findsNothing(hr);
        assertFitsATelephone(hr);
        assertThat(hr.content()).doesNotContain("???");
    }
}
