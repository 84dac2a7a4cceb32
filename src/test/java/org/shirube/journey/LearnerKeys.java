package org.shirube.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.QuizItem;
import org.shirube.course.file.CourseReader;
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

    void answerLab(Page page, String labId) {
        var lab = course.lab(labId).orElseThrow();
        if (lab.work() instanceof Lab.Marking marking) {
            for (var one : marking.cases()) {
                one.spans().values().stream().filter(Lab.Span::mark).forEach(span -> mark(page, one.id(), span.id()));
            }
        } else if (lab.work() instanceof Lab.Choosing choosing) {
            var rows = page.locator(".sb-rows > li");
            for (int i = 0; i < choosing.fields().size(); i++) {
                for (var key : choosing.fields().get(i).right()) {
                    rows.nth(i).locator("input[value='" + key + "']").check();
                }
            }
        }
    }

    private static void mark(Page page, String caseId, String spanId) {
        var passage = page.locator("[data-mark='" + caseId + "/" + spanId + "']");
        if (!"true".equals(passage.getAttribute("aria-pressed"))) passage.click();
    }

    void answerQuiz(Page page) {
        for (var question : page.locator(".sb-question--stacked").all()) {
            var asked = question.locator("legend").innerText();
            var item = course.items().stream()
                    .filter(one -> squeezed(asked).contains(squeezed(one.stem().ja())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no such item: " + asked));
            answer(question, item);
        }
    }

    private static void answer(Locator question, QuizItem item) {
        switch (item.kind()) {
            case SINGLE, MULTIPLE ->
                item.options().stream()
                        .filter(QuizItem.Option::right)
                        .forEach(option -> question.locator(".sb-choice")
                                .filter(new Locator.FilterOptions()
                                        .setHasText(option.text().ja()))
                                .first()
                                .locator("input")
                                .check());
            case ORDER -> order(question, item);
            case MATCH ->
                item.pairs()
                        .forEach(pair -> question.locator("li")
                                .filter(new Locator.FilterOptions()
                                        .setHasText(pair.left().ja()))
                                .first()
                                .locator("select")
                                .selectOption(new com.microsoft.playwright.options.SelectOption()
                                        .setLabel(pair.right().ja())));
            case NUMERIC ->
                question.locator("input").fill(Double.toString(item.numeric().answer()));
        }
    }

    /** Moves each line up to its place with the buttons, as one does without a mouse. */
    private static void order(Locator question, QuizItem item) {
        for (int place = 0; place < item.options().size(); place++) {
            var wanted = squeezed(item.options().get(place).text().ja());
            int at = place;
            while (!squeezed(question.locator("ol li").nth(at).innerText()).contains(wanted)) at++;
            for (; at > place; at--)
                question.locator("ol li").nth(at).locator("[data-move='up']").click();
        }
        if (item.options().size() > 1) {
            question.locator("ol li").nth(0).locator("[data-move='down']").click();
            question.locator("ol li").nth(1).locator("[data-move='up']").click();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
