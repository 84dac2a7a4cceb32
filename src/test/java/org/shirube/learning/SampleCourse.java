package org.shirube.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Module;
import org.shirube.course.Outcome;
import org.shirube.course.QuizItem;
import org.shirube.course.QuizRule;
import org.shirube.course.Step;
import org.shirube.platform.i18n.Text;

/** A small course and items for tests. */
final class SampleCourse {
    static final Text TEXT = Text.same("text");
    static final Step LESSON = new Step(Step.Kind.LESSON, "one", TEXT, 10);
    static final Step LAB = new Step(Step.Kind.LAB, "lab:find", TEXT, 20);
    static final Step QUIZ = new Step(Step.Kind.QUIZ, Step.QUIZ_ID, TEXT, 30);

    private SampleCourse() {}

    static Course course() {
        return new Course(
                "T1",
                "1",
                Course.Status.PUBLISHED,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                true,
                60,
                List.of(),
                List.of(new Outcome("B1", 1)),
                List.of(TEXT),
                List.of(new Module(TEXT, TEXT, List.of(LESSON, LAB, QUIZ))),
                List.of(),
                new QuizRule(10, 80, Map.of("hard", 4), Optional.of("hard")),
                TEXT,
                Map.of(),
                new Course.Source("P", "CC-BY-4.0", LocalDate.of(2026, 11, 23)),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    static QuizItem item(String id, String skill, int level, String... tags) {
        return item(id, skill, level, QuizItem.Kind.SINGLE, options(true, false, false), List.of(), null, tags);
    }

    static QuizItem item(
            String id,
            String skill,
            int level,
            QuizItem.Kind kind,
            List<QuizItem.Option> options,
            List<QuizItem.Pair> pairs,
            QuizItem.Numeric numeric,
            String... tags) {
        return new QuizItem(
                id, 1, skill, level, 1, kind, Set.of(tags), TEXT, options, pairs, numeric, List.of(), TEXT, "");
    }

    static QuizItem cloze(String id, Text stem, QuizItem.Gap... gaps) {
        return new QuizItem(
                id,
                1,
                "B1",
                1,
                1,
                QuizItem.Kind.CLOZE,
                Set.of(),
                stem,
                List.of(),
                List.of(),
                null,
                List.of(gaps),
                TEXT,
                "");
    }

    static List<QuizItem.Option> options(boolean... right) {
        var options = new ArrayList<QuizItem.Option>();
        for (var one : right) options.add(new QuizItem.Option(Text.same("option " + options.size()), one, TEXT));
        return options;
    }
}
