package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.platform.file.ContentProblem;

/** Every course, from its assignment to what is to be done after it, by somebody who only has the screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseWalkIT extends Journey {
    private static final String LEARNER = "course.walk";
    private static final String NAME = "井上 亮";
    private static final String PASSWORD = "walks-every-course";

    static List<String> courses() throws IOException {
        try (var folders = Files.list(Path.of("courses"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("lessons")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** He has no account in the demo town, so that no other journey stands where he walks. */
    @BeforeAll
    void heGetsAnAccountAndHisManagerAssignsEveryCourse() throws IOException {
        var admin = signedIn("ja", "admin");
        open(admin, "/organisation/people.xhtml?q=" + NAME.split(" ")[0]);
        var number =
                admin.locator("tr:has(th a:text-is('" + NAME + "')) td.sb-num").innerText();
        open(admin, "/security/accounts.xhtml");
        admin.locator("[id='opening:staffNo']").fill(number);
        admin.locator("[id='opening:newLogin']").fill(LEARNER);
        admin.locator("[id='opening:newPassword']").fill(PASSWORD);
        admin.getByLabel("職員", new Page.GetByLabelOptions().setExact(true)).check();
        admin.locator("[id='opening:openAccount']").click();
        assertThat(admin.locator("h1")).hasText(LEARNER);

        var manager = signedIn("ja", "manager");
        for (var course : courses()) {
            open(manager, "/assignment/team.xhtml?course=" + course);
            manager.getByLabel(NAME, new Page.GetByLabelOptions().setExact(true))
                    .check();
            manager.locator("[id='assign:go']").click();
            assertThat(manager.locator("#messages")).containsText("人に割り当てました");
        }
        theBrowserIsClosed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("courses")
    void theCourseIsFinishedByWhatTheScreenSays(String course) throws ContentProblem {
        var keys = new LearnerKeys(course);
        var page = signedIn("ja", LEARNER, PASSWORD);
        open(page, "/course/view.xhtml?code=" + course);
        if (page.locator("[id='again:go']").count() > 0) press(page, "[id='again:go']");
        else press(page, ".sb-next");
        for (int pages = 0; pages < 3 * keys.steps() && goOn(page, keys); pages++) assertNothingIsOff(page);

        assertThat(page.locator("main")).containsText("修了しました。次にすること");
        assertThat(page.locator("main .sb-done").first()).containsText("修了");
        if (course.equals("GA01")) Axe.findsNothing(page); // the page is the same for each
        page.locator(".sb-sign .sb-next").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("知識確認|.*記録"));
        if (page.url().contains("check.xhtml"))
            assertThat(page.locator("[name='skills']:checked")).not().hasCount(0);
    }

    private static boolean goOn(Page page, LearnerKeys keys) {
        if (page.url().contains("/learning/lesson.xhtml")) return read(page);
        if (page.url().contains("/learning/lab.xhtml")) return practise(page, keys);
        if (page.url().contains("/learning/quiz.xhtml")) return answer(page, keys);
        return false;
    }

    /** Thinks first, answers what is asked, first wrongly, and goes on. */
    private static boolean read(Page page) {
        if (page.locator(".sb-outline .is-done").count() == 0) Axe.findsNothing(page);
        for (var thought : page.locator(".sb-think").all()) {
            thought.locator("summary").click();
            assertThat(thought.locator("p")).isVisible();
        }
        for (var question : page.locator("[data-check]").all()) {
            var options = question.locator("input");
            for (int i = 0; i < options.count(); i++) {
                options.nth(i).check();
                assertThat(question.locator("[data-feedback] .sb-note")).isVisible();
                if (question.locator("[data-feedback] .sb-note--ok").count() > 0) break;
            }
            assertThat(question.locator("[data-feedback] .sb-note--ok")).isVisible();
        }
        press(page, "[id='way:finish']");
        return true;
    }

    private static boolean practise(Page page, LearnerKeys keys) {
        var lab = Pattern.compile("lab=([a-z0-9-]+)").matcher(page.url());
        assertThat(lab.find()).isTrue(); // LabKindsJourneyIT looks at each kind of lab with axe
        keys.answerLab(page, lab.group(1));
        press(page, "[id='work:submit']");
        assertThat(page.locator(".sb-score")).containsText("合格です");
        press(page, ".sb-score .sb-next");
        return true;
    }

    private static boolean answer(Page page, LearnerKeys keys) {
        press(page, "[id='begin:go']");
        keys.answerQuiz(page);
        press(page, "[id='quiz:submit']");
        assertThat(page.locator(".sb-score")).containsText("合格です");
        press(page, ".sb-score .sb-next");
        return true;
    }

    private static void press(Page page, String button) {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        page.locator(button).click();
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private static void assertNothingIsOff(Page page) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url() + " scrolls sideways")
                .isTrue();
        assertThat(page.locator("main").innerText()).as(page.url()).doesNotContain("???", "**", "](");
    }
}
