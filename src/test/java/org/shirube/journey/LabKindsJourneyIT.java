package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.course.file.CourseReader;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;

/** One real lab of every kind that the courses have: worked on, saved, handed in, passed. */
class LabKindsJourneyIT extends Journey {
    /** A second try follows after five seconds. */
    private final LocatorAssertions.ContainsTextOptions soon =
            new LocatorAssertions.ContainsTextOptions().setTimeout(12_000);

    record Chosen(String kind, String course, String lab) {
        @Override
        public String toString() {
            return kind + ": " + course + " " + lab;
        }
    }

    static Collection<Chosen> labs() throws IOException, ContentProblem {
        var byKind = new TreeMap<String, Chosen>();
        try (var folders = Files.list(Path.of("courses"))) {
            for (var folder : folders.filter(folder -> Files.exists(folder.resolve("course.yaml")))
                    .sorted()
                    .toList()) {
                var course = CourseReader.read(ContentFiles.read(folder), skill -> true, other -> true);
                if (!course.isPublished()) continue;
                for (var lab : course.labs().values()) {
                    var kind = lab.work().getClass().getSimpleName();
                    byKind.putIfAbsent(kind, new Chosen(kind, course.code(), lab.id()));
                }
            }
        }
        return byKind.values();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void aLabIsWorkedOnHandedInAndPassed(Chosen chosen) throws ContentProblem {
        var address = "/learning/lab.xhtml?course=" + chosen.course() + "&lab=" + chosen.lab();
        var english = signedIn("en", "instructor");
        open(english, address);
        Axe.findsNothing(english);
        var page = signedIn("ja", "instructor");
        open(page, address);
        new LearnerKeys(chosen.course()).answerLab(page, chosen.lab());
        assertThat(page.locator("[id='work:state']")).containsText("保存済み");
        page.setViewportSize(390, 800);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        Axe.findsNothing(page);
        page.locator("[id='work:submit']").click();
        assertThat(page.locator(".sb-score")).containsText("合格です");
        Axe.findsNothing(page);
    }

    /** As it happens to those who work on the way home: the tunnel, the closed lid, the other morning. */
    @ParameterizedTest
    @MethodSource("labs")
    void whatWasAnsweredWithoutAConnectionIsThereWhenThePageIsOpenedAgain(Chosen chosen) throws ContentProblem {
        var keys = new LearnerKeys(chosen.course());
        var page = signedIn("ja", "cio");
        var address = "/learning/lab.xhtml?course=" + chosen.course() + "&lab=" + chosen.lab();
        open(page, address);
        boolean story = chosen.kind().equals("Story");
        if (story) keys.answerLab(page, chosen.lab());
        cutOff(page, true);
        if (!story) {
            keys.answerLab(page, chosen.lab());
            assertThat(page.locator("[id='work:state']")).containsText("この端末に残し");
        }
        cutOff(page, false);
        var next = page.context().newPage();
        page.close();
        open(next, address);
        assertThat(next.locator("[id='work:state']")).containsText("保存済み", soon);
        next.locator("[id='work:submit']").click();
        assertThat(next.locator(".sb-score")).containsText("合格です");
    }

    @Test
    void whatCouldNotBeSentIsSentAsSoonAsTheConnectionIsBack() throws ContentProblem {
        var page = signedIn("ja", "admin");
        open(page, "/learning/lab.xhtml?course=GA01&lab=fit-or-not");
        cutOff(page, true);
        new LearnerKeys("GA01").answerLab(page, "fit-or-not");
        assertThat(page.locator("[id='work:state']")).containsText("この端末に残し");
        cutOff(page, false);
        assertThat(page.locator("[id='work:state']")).containsText("保存済み", soon);
        page.reload();
        page.locator("[id='work:submit']").click();
        assertThat(page.locator(".sb-score")).containsText("合格です");
    }

    @Test
    void aNoteAndTheAnswersOfACheckAreKeptLikewise() {
        var page = signedIn("ja", "instructor");
        open(page, "/learning/lesson.xhtml?course=GA03&step=show-examples");
        cutOff(page, true);
        page.locator("#f-memo").fill("例は三つまで");
        assertThat(page.locator("[id='note:state']")).containsText("この端末に残し");
        page = openedAgain(page);
        assertThat(page.locator("#f-memo"))
                .hasValue("例は三つまで", new LocatorAssertions.HasValueOptions().setTimeout(12_000));

        open(page, "/assessment/check.xhtml");
        page.locator("[name='skills']:not([disabled])").first().check();
        page.locator("[id='choose:begin']").click();
        page.waitForURL(url -> url.contains("sitting="));
        cutOff(page, true);
        var answer = ".sb-question :is([type=radio], [type=checkbox])";
        page.locator(answer).first().check();
        assertThat(page.locator("[id='check:state']")).containsText("この端末に残し");
        page = openedAgain(page);
        assertThat(page.locator(answer).first()).isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(12_000));
        page.reload();
        assertThat(page.locator(answer).first()).isChecked();
    }

    /** The page is closed without a connection and opened anew with one. */
    private Page openedAgain(Page page) {
        var address = page.url();
        var next = page.context().newPage();
        page.close();
        cutOff(next, false);
        next.navigate(address);
        return next;
    }

    /** Three tries a day, each with other rows where the lab has more than it asks. */
    @Test
    void aNewTryDrawsAnewAndTheFourthHasToWaitForTomorrow() {
        var page = signedIn("ja", "cio");
        var asked = new ArrayList<List<String>>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            open(page, "/learning/lab.xhtml?course=DX06&lab=fact-or-reading&again=true");
            asked.add(page.locator(".sb-rows > li legend, .sb-rows > li label[for]")
                    .allInnerTexts());
            page.locator(".sb-rows > li").first().locator("input").first().check();
            page.locator("[id='work:submit']").click();
            assertThat(page.locator(".sb-score")).containsText("まだ合格していません");
            assertThat(page.locator("main")).containsText("本日あと " + (3 - attempt) + "回");
        }
        org.assertj.core.api.Assertions.assertThat(Set.copyOf(asked)).hasSizeGreaterThan(1);
        assertThat(page.locator(".sb-score")).containsText("次に提出できるのは");
        assertThat(page.locator(".sb-score .sb-next")).hasCount(0);
        assertThat(page.locator("main")).containsText("後にして次へ");
        assertThat(page.locator("#model-head")).isVisible();
        Axe.findsNothing(page);
    }
}
