package org.shirube.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shirube.platform.i18n.Text;

/**
 * One version of a course; immutable, lists in the order of the files.
 *
 * @param skip who need not take it
 * @param plannedMinutes what the author expects; see {@link #minutes()}
 * @param prerequisites course codes
 * @param practice the labs of a course in preparation, in words; empty when published
 * @param atWork the first thing to do at work afterwards
 * @param followUp what is asked afterwards, by days after completion
 * @param lessons by step id
 * @param labs by lab id
 * @param glossary in the order of the file; may be empty
 * @param figures drawings by their path inside the course
 */
public record Course(
        String code,
        String version,
        Status status,
        Text title,
        Text summary,
        Text audience,
        Text skip,
        boolean mandatory,
        int plannedMinutes,
        List<String> prerequisites,
        List<Outcome> outcomes,
        List<Text> objectives,
        List<Module> modules,
        List<Text> practice,
        QuizRule quiz,
        Text atWork,
        Map<Integer, Text> followUp,
        Source source,
        Map<String, Lesson> lessons,
        Map<String, Lab> labs,
        List<QuizItem> items,
        List<Term> glossary,
        Map<String, String> figures) {

    public enum Status {
        PUBLISHED,
        PREPARING,
        /** Items for knowledge checks of skills that no course teaches: no course to take. */
        BANK
    }

    public record Source(String publisher, String licence, LocalDate retrieved) {}

    public boolean isBank() {
        return status == Status.BANK;
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** Every step in order, the quiz last; empty while the course is in preparation. */
    public List<Step> steps() {
        return modules.stream().flatMap(module -> module.steps().stream()).toList();
    }

    public Optional<Step> step(String id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Length in minutes: computed from the content when published, else planned. */
    public int minutes() {
        return isPublished() ? steps().stream().mapToInt(Step::minutes).sum() : plannedMinutes;
    }

    public Optional<Lesson> lesson(String stepId) {
        return Optional.ofNullable(lessons.get(stepId));
    }

    public Optional<Lab> lab(String labId) {
        return Optional.ofNullable(labs.get(labId));
    }

    public Optional<QuizItem> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<Integer> teaches(String skill) {
        return outcomes.stream()
                .filter(outcome -> outcome.skill().equals(skill))
                .map(Outcome::level)
                .findFirst();
    }
}
