package org.shirube.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.QuizItem;
import org.shirube.course.file.CourseReader;
import org.shirube.learning.Answer;
import org.shirube.learning.LabKeys;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;

/** Somebody who knows every answer of a course, and gives it on the pages in Japanese. */
final class LearnerKeys {
    private final Course course;

    LearnerKeys(String code) throws ContentProblem {
        course = CourseReader.read(ContentFiles.read(Path.of("courses", code)), skill -> true, other -> true);
    }

    int steps() {
        return course.steps().size();
    }

    /** Works on a lab to its end, without handing in. Rows that are not drawn are not there. */
    void answerLab(Page page, String labId) {
        var work = course.lab(labId).orElseThrow().work();
        var key = LabKeys.of(work, "ja");
        if (work instanceof Lab.Marking marking) {
            for (var one : marking.cases()) {
                one.spans().values().stream().filter(Lab.Span::mark).forEach(span -> mark(page, one.id(), span.id()));
            }
        } else if (work instanceof Lab.Ordering ordering) ordering.cases().forEach(one -> order(page, one));
        else if (work instanceof Lab.Story story) tell(page, story, key);
        else if (work instanceof Lab.Collecting table) {
            while (page.locator("[data-rows] > ol > li").count() < table.rows().size())
                page.locator("[data-row-add]").click();
            fill(page, key);
        } else {
            page.locator(".sb-nodes__links summary").all().forEach(Locator::click);
            fill(page, key);
        }
    }

    /** Stages before links: only what is placed can be linked. */
    private static void fill(Page page, Answer key) {
        key.byName()
                .forEach((name, values) -> values.forEach(value -> {
                    var fields = page.locator("[name='f-" + name + "']");
                    if (fields.count() == 0) return;
                    var field = fields.first();
                    if ("SELECT".equals(field.evaluate("field => field.tagName"))) field.selectOption(value);
                    else if (List.of("radio", "checkbox").contains(String.valueOf(field.getAttribute("type"))))
                        page.locator("[name='f-" + name + "'][value='" + value + "']")
                                .check();
                    else field.fill(value);
                }));
    }

    private static void order(Page page, Lab.Sequence one) {
        var rows = page.locator("section:has(#case-" + one.id() + ") [data-drag-order] > li");
        for (int place = 0; place < one.items().size(); place++) {
            int at = place;
            while (!one.items().get(place).id().equals(rows.nth(at).getAttribute("data-id"))) at++;
            for (; at > place; at--) rows.nth(at).locator("[data-shift='up']").click();
        }
    }

    private static void tell(Page page, Lab.Story story, Answer key) {
        for (var scene = story.scene(story.start()); scene.ending() == null; ) {
            var chosen = key.value(scene.id());
            page.locator(".sb-story__scene input[value='" + chosen + "']").check();
            page.locator("[id='work:look']").click();
            var next = scene.choices().stream()
                    .filter(choice -> choice.id().equals(chosen))
                    .findFirst()
                    .orElseThrow()
                    .to();
            scene = story.scene(next);
            page.locator(".sb-story__way input[type=hidden][value='" + chosen + "']")
                    .last()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator(
                            scene.ending() == null
                                    ? ".sb-story__scene input[name='f-" + scene.id() + "'] >> nth=0"
                                    : "[id='work:submit']")
                    .waitFor();
        }
    }

    private static void mark(Page page, String caseId, String spanId) {
        var passage = page.locator("[data-mark='" + caseId + "/" + spanId + "']");
        if (!"true".equals(passage.getAttribute("aria-pressed"))) passage.click();
    }

    void answerQuiz(Page page) {
        for (var question : page.locator(".sb-question--stacked").all()) {
            var asked = question.getAttribute("data-question");
            var item = course.items().stream()
                    .filter(one -> asked.equals("q-" + one.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no such item: " + asked));
            answer(question, item);
        }
    }

    /** By position, as two answers may begin alike. */
    private static void answer(Locator question, QuizItem item) {
        switch (item.kind()) {
            case SINGLE, MULTIPLE -> {
                for (int at = 0; at < item.options().size(); at++) {
                    if (item.options().get(at).right())
                        question.locator("input[value='" + at + "']").check();
                }
            }
            case ORDER -> order(question, item);
            case MATCH -> {
                var fields = question.locator("select");
                for (int at = 0; at < item.pairs().size(); at++) {
                    var right = item.pairs().get(at).right();
                    fields.nth(at).selectOption(String.valueOf(item.rights().indexOf(right)));
                }
            }
            case CLOZE ->
                item.gaps()
                        .forEach(gap -> question.locator("select[data-gap='" + gap.id() + "']")
                                .selectOption(new com.microsoft.playwright.options.SelectOption()
                                        .setLabel(gap.choices().get(gap.right()).ja())));
            case NUMERIC ->
                question.locator("input").fill(Double.toString(item.numeric().answer()));
        }
    }

    /** Moves each line up to its place with the buttons, as one does without a mouse. */
    private static void order(Locator question, QuizItem item) {
        var rows = question.locator("ol li");
        for (int place = 0; place < item.options().size(); place++) {
            int at = place;
            while (!String.valueOf(place).equals(rows.nth(at).locator("input").getAttribute("value"))) at++;
            for (; at > place; at--) rows.nth(at).locator("[data-move='up']").click();
        }
        rows.nth(0).locator("[data-move='down']").click();
        rows.nth(1).locator("[data-move='up']").click();
    }
}
