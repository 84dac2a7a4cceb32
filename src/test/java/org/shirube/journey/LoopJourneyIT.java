package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shirube.platform.file.ContentProblem;

/** The main job from end to end, in the order in which it happens: assess, confirm, assign, learn, see what moved. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopJourneyIT extends Journey {
    private static final int MOST_SKILLS = 18;

    @Test
    @Order(1)
    void aMemberOfStaffAssessesHerselfByKeyboardAlone() {
        var page = signedIn("ja", "staff");
        assertThat(page).hasTitle("ホーム｜しるべ");
        assertThat(page.locator(".sb-sign h2")).hasText("自己評価を始める");
        page.locator(".sb-sign .sb-next").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/assessment/self.xhtml**");
        for (int answered = 0;
                answered < MOST_SKILLS && page.locator(".sb-choice__radio").count() > 0;
                answered++) {
            var second = page.locator(".sb-choice__radio").nth(1);
            second.focus();
            page.keyboard().press("Space");
            assertThat(second).isChecked();
            page.locator(".sb-next").focus();
            var before = page.url();
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.equals(before));
        }
        assertThat(page.url()).contains("step=confirm");
        Axe.findsNothing(page);
        page.locator("[id$=':submit']").focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("[id$=':submit']")).hasCount(0);
        open(page, "/dashboard/home.xhtml");
        assertThat(page.locator(".sb-sign h2")).not().hasText("自己評価を始める");
    }

    @Test
    @Order(2)
    void herManagerSeesHerInTheQueueConfirmsALevelAndAssignsACourse() {
        var page = signedIn("ja", "manager");
        open(page, "/assessment/review.xhtml");
        page.getByText("佐藤 美咲").first().click();
        assertThat(page.locator("h1")).containsText("佐藤 美咲");
        Axe.findsNothing(page);
        page.locator(".sb-picker input:not([disabled])").first().check();
        var remark = "面談で確かめました。次は演習を受けてみましょう。";
        page.waitForResponse( // typed while the choice draws the sheet anew
                answer -> answer.request().postData() != null
                        && URLDecoder.decode(answer.request().postData(), StandardCharsets.UTF_8)
                                .contains(remark),
                () -> page.locator("textarea").first().fill(remark));
        assertThat(page.locator("textarea").first()).hasValue(remark);
        page.locator("[id$=':decide']").click();
        assertThat(page.locator(".sb-progress")).containsText("1 /");

        open(page, "/dashboard/matrix.xhtml");
        assertThat(page.locator("table")).containsText("佐藤 美咲");
        Axe.findsNothing(page);

        open(page, "/assignment/team.xhtml");
        page.getByLabel("加藤 直樹").check();
        page.locator("[id='assign:go']").click();
        assertThat(page.locator("#messages")).containsText("人に割り当てました");
        Axe.findsNothing(page);
    }

    @Test
    @Order(3)
    void sheTakesTheCourseAndItIsCompletedWithItsLabsAndQuiz() throws ContentProblem {
        var keys = new LearnerKeys("GA01");
        var page = signedIn("ja", "staff");
        open(page, "/course/view.xhtml?code=GA01");
        page.locator(".sb-next").click();
        for (int step = 0; step < 3 * keys.steps(); step++) {
            if (!goOn(page, keys)) break;
        }
        open(page, "/course/view.xhtml?code=GA01");
        assertThat(page.locator("main")).containsText("修了");
        Axe.findsNothing(page);
    }

    /** Does what the page asks for. @return false when there is nothing left to do */
    private static boolean goOn(Page page, LearnerKeys keys) {
        page.waitForLoadState();
        var before = page.url();
        if (page.url().contains("/learning/lesson.xhtml")) {
            page.locator("[id$=':finish']").click();
        } else if (page.url().contains("/learning/lab.xhtml")) {
            if (page.locator("[id$=':submit']").count() > 0) {
                var lab = Pattern.compile("lab=([a-z0-9-]+)").matcher(page.url());
                assertThat(lab.find()).isTrue();
                keys.answerLab(page, lab.group(1));
                page.locator("[id$=':submit']").click();
                assertThat(page.locator(".sb-score, .sb-page")).not().hasCount(0);
                return true;
            }
            page.locator(".sb-next").click();
        } else if (page.url().contains("/learning/quiz.xhtml")) {
            if (page.locator("[id='begin:go']").count() > 0) {
                page.locator("[id='begin:go']").click();
                return true;
            }
            if (page.locator("[id='quiz:submit']").count() > 0) {
                keys.answerQuiz(page);
                page.locator("[id='quiz:submit']").click();
                page.waitForLoadState();
                return true;
            }
            page.locator(".sb-next").click();
        } else {
            return false;
        }
        page.waitForURL(url -> !url.equals(before));
        return true;
    }

    @Test
    @Order(4)
    void herPlanGoesToTheManagerWhoAgrees() {
        var page = signedIn("ja", "staff");
        open(page, "/assignment/plan.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.getByText("課題を加える", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("[id='plan:taskBody']").fill("公表前の要約2件を、検証手順を決めて確かめる");
        page.locator("[id='plan:addTask']").click();
        assertThat(page.locator(".sb-plan__tasks").first()).containsText("検証手順");
        page.locator("[id='plan:send']").click();
        assertThat(page.locator(".sb-plan")).containsText("送りました");

        var manager = signedIn("ja", "manager");
        open(manager, "/assignment/team.xhtml");
        assertThat(manager.locator("[id='plans']")).containsText("検証手順");
        manager.locator("[id$=':agree']").first().click();
        assertThat(manager.locator("#messages")).containsText("同意しました");
    }

    @Test
    @Order(5)
    void hrSeesTheWholeBodyAndTheAdviserNoNames() {
        var hr = signedIn("ja", "hr");
        assertThat(hr).hasTitle(Pattern.compile("ダッシュボード"));
        assertThat(hr.locator("table").first()).containsText("企画部");
        assertThat(hr.locator("main")).containsText("5人未満");
        Axe.findsNothing(hr);

        var adviser = signedIn("en", "cio");
        open(adviser, "/dashboard/organisation.xhtml");
        assertThat(adviser.locator("main")).containsText("Planning Department");
        Axe.findsNothing(adviser);
        expect(403, adviser, "/dashboard/matrix.xhtml");
        expect(403, adviser, "/organisation/people.xhtml");
    }

    @Test
    @Order(6)
    void theOtherBodySeesNothingOfIt() {
        var page = signedIn("ja", "admin-b");
        open(page, "/organisation/people.xhtml");
        assertThat(page.locator("main")).containsText("浜田 潤");
        assertThat(page.locator("main")).not().containsText("佐藤 美咲");
    }
}
