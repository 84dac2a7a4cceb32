package org.shirube.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shirube.platform.i18n.Text;

/** Courses without content, for rules about what they teach. */
public final class SampleCourses {
    private static final Text TEXT = Text.same("text");

    private SampleCourses() {}

    /** @param before codes of courses to take first, apart by a space */
    public static Course course(
            String code, boolean mandatory, int minutes, String before, Map<String, Integer> teaches) {
        var outcomes = new ArrayList<Outcome>();
        teaches.forEach((skill, level) -> outcomes.add(new Outcome(skill, level)));
        var quiz = new Step(Step.Kind.QUIZ, Step.QUIZ_ID, TEXT, minutes);
        return new Course(
                code,
                "1",
                Course.Status.PUBLISHED,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                mandatory,
                minutes,
                before.isEmpty() ? List.of() : List.of(before.split(" ")),
                outcomes,
                List.of(TEXT),
                List.of(new Module(TEXT, TEXT, List.of(quiz))),
                List.of(),
                new QuizRule(1, 80, Map.of(), Optional.empty()),
                TEXT,
                Map.of(),
                new Course.Source("P", "CC-BY-4.0", LocalDate.of(2026, 11, 23)),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
