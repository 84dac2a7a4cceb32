package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shirube.Today;

/** The personnel office runs a cycle: prepared and opened in one body, watched, disclosed and appealed against in the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CycleJourneyIT extends Journey {
    private static final int MOST_SKILLS = 18;
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start("server-cycle", true);
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
    @Order(1)
    void aBodyThatStartsEmptyPreparesACycleAndOpensIt() {
        var page = signedIn("ja", "admin-b");
        open(page, "/dashboard/home.xhtml");
        assertThat(page.locator(".sb-sign h2")).not().hasText("自己評価を始める");
        open(page, "/assessment/cycles.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.getByText("4月型でつくる").click();
        assertThat(page.locator("[id='draft:nameJa']")).not().hasValue("");
        Axe.findsNothing(page);
        assertFitsATelephone(page);

        var today = Today.date();
        day(page, 0, today);
        day(page, 1, today.minusDays(1));
        page.locator("[id='draft:save']").click();
        assertThat(page.locator("#flaw-SELF_UNTIL")).containsText("一つ前の日付より後");
        Axe.findsNothing(page);
        day(page, 1, today.plusDays(20));
        day(page, 2, today.plusDays(40));
        day(page, 3, today.plusDays(50));
        day(page, 4, today.plusDays(200));
        page.locator("[id='draft:save']").click();
        assertThat(page.locator("#messages")).containsText("下書きを保存しました");
        assertThat(page.locator("#load")).containsText("在職する全員");

        page.locator("[id='opening:go']").click();
        page.waitForURL("**/assessment/cycle.xhtml**");
        assertThat(page.locator("[id='work:state']"))
                .containsText("開始の処理が終わりました", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        page.reload();
        assertThat(page.locator("h1")).containsText("実施中");
        Axe.findsNothing(page);
        assertFitsATelephone(page);

        open(page, "/dashboard/home.xhtml");
        assertThat(page.locator(".sb-sign h2")).hasText("自己評価を始める");
    }

    private static void day(Page page, int step, LocalDate day) {
        page.locator("[id='draft:steps:" + step + ":day']").fill(day.toString());
    }

    @Test
    @Order(2)
    void hrRemindsAndExtendsAndStaffSeeIt() {
        var hr = signedIn("ja", "hr");
        openTheRunningCycle(hr);
        assertThat(hr.locator("#health")).containsText("自己評価を送った人");
        assertThat(hr.locator("#units")).containsText("企画部");
        Axe.findsNothing(hr);
        assertFitsATelephone(hr);
        hr.locator("[id='reminding:go']").click();
        assertThat(hr.locator("#messages")).containsText("人のホームに知らせました");
        hr.locator("#extension summary").click();
        hr.locator("[id='extending:unit']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("\u3000\u3000政策課"));
        var until = Today.date().plusDays(25);
        hr.locator("[id='extending:self']").fill(until.toString());
        hr.locator("[id='extending:reason']").fill("災害対応のため");
        Axe.findsNothing(hr);
        hr.locator("[id='extending:go']").click();
        assertThat(hr.locator("#messages")).containsText("締切を延ばしました");
        assertThat(hr.locator("#changes")).containsText("災害対応のため");

        var staff = signedIn("ja", "staff");
        assertThat(staff.locator("#reminder")).containsText("自己評価がまだ送られていません");
        assertThat(staff.locator("#reminder")).containsText(until.getMonthValue() + "月" + until.getDayOfMonth() + "日");
        Axe.findsNothing(staff);
        assertFitsATelephone(staff);
    }

    private void openTheRunningCycle(Page hr) {
        open(hr, "/assessment/cycles.xhtml");
        hr.locator("#cycles tbody a").first().click();
        hr.waitForURL("**/assessment/cycle.xhtml**");
    }

    @Test
    @Order(3)
    void whatTheManagerConfirmsIsSeenFromTheDisclosureOnAndAppealedAgainst() {
        var staff = signedIn("ja", "staff");
        assess(staff);
        var manager = signedIn("ja", "manager");
        open(manager, "/assessment/review.xhtml");
        manager.getByText("佐藤 美咲").first().click();
        manager.locator(".sb-picker input:not([disabled])").first().check();
        assertThat(manager.locator("#saveState .pi-check")).isVisible(); // the sheet was drawn anew
        manager.locator("textarea:visible").first().fill("面談で確かめました。");
        manager.locator("[id$=':decide']").click();
        assertThat(manager.locator(".sb-progress")).containsText("1 /");

        open(staff, "/assessment/result.xhtml");
        assertThat(staff.locator("main")).containsText("それまでは、あなたの自己評価だけを示します");
        assertThat(staff.locator("main")).not().containsText("面談で確かめました。");
        Axe.findsNothing(staff);
        assertFitsATelephone(staff);

        discloseToday();
        open(staff, "/dashboard/home.xhtml");
        staff.locator("#disclosed a").click();
        assertThat(staff.locator("main")).containsText("面談で確かめました。");
        staff.locator(".sb-result__skill", new Page.LocatorOptions().setHasText("面談で確かめました。"))
                .getByText("再確認を申し出る")
                .click();
        Axe.findsNothing(staff);
        staff.locator("textarea").fill("5月の資料も見てください。");
        staff.locator("[id$=':send']").click();
        assertThat(staff.locator("main")).containsText("までに回答があります");

        open(manager, "/assessment/appeals.xhtml");
        Axe.findsNothing(manager);
        assertFitsATelephone(manager);
        manager.locator("#appeals a").first().click();
        assertThat(manager.locator("main")).containsText("5月の資料も見てください。");
        manager.locator("[id='answering:answer']").fill("資料を見ましたが、いまのレベルのままとします。");
        Axe.findsNothing(manager);
        manager.locator("[id='answering:keep']").click();
        assertThat(manager.locator("#answered")).containsText("そのまま");
        open(staff, "/assessment/result.xhtml");
        assertThat(staff.locator("main")).containsText("いまのレベルのままとします");
        assertThat(staff.content()).doesNotContain("???");
    }

    private static void assess(Page page) {
        page.locator(".sb-sign .sb-next").click();
        page.waitForURL("**/assessment/self.xhtml**");
        for (int answered = 0;
                answered < MOST_SKILLS && page.locator(".sb-choice__radio").count() > 0;
                answered++) {
            page.locator(".sb-choice__radio").nth(1).check();
            var before = page.url();
            page.locator(".sb-next").click();
            page.waitForURL(url -> !url.equals(before));
        }
        page.locator("[id$=':submit']").click();
        page.waitForLoadState();
        assertThat(page.locator("[id$=':submit']")).hasCount(0);
    }

    private void discloseToday() {
        var hr = signedIn("ja", "hr");
        openTheRunningCycle(hr);
        hr.locator("#moving summary").click();
        var today = Today.date().toString();
        for (int step = 1; step <= 3; step++)
            hr.locator("[id='move:steps:" + step + ":day']").fill(today);
        hr.locator("[id='move:reason']").fill("前倒しで公開するため");
        hr.locator("[id='move:go']").click();
        assertThat(hr.locator("#messages")).containsText("日程を変えました");
    }

    @Test
    @Order(4)
    void aCycleIsNotClosedBeforeTheTimeForAppealsIsOver() {
        var hr = signedIn("en", "hr");
        openTheRunningCycle(hr);
        hr.getByText("Close the cycle").click();
        Axe.findsNothing(hr);
        assertFitsATelephone(hr);
        hr.locator("[id='closing:go']").click();
        assertThat(hr.locator("#messages")).containsText("The time for appeals is not over");
        assertThat(hr.content()).doesNotContain("???");
    }
}
