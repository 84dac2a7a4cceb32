package org.shirube.genai;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.shirube.learning.Completion;

/** When a permit is due, how long it lasts, and how it is numbered. */
public final class PermitRule {
    /**
     * What has to be completed: the two generative-AI courses that everybody takes. Written here and not read from the
     * catalogue, because marking a third course as mandatory must not withdraw anybody's permit.
     */
    public static final List<String> COURSES = List.of("GA01", "GA02");

    public static final int MONTHS = 12;
    public static final int WARN_DAYS = 60;

    private static final int REIWA_BEGINS_AFTER = 2018;

    private PermitRule() {}

    /**
     * The day on which a permit is due: when the last of the courses was completed, each counted by its newest completion.
     *
     * @param lastGrant day of the person's newest permit, or null; courses completed by then do not count again
     * @return empty when a course is missing
     */
    public static Optional<LocalDate> dueOn(Collection<Completion> completions, LocalDate lastGrant) {
        Map<String, LocalDate> newest = completions.stream()
                .filter(completion -> COURSES.contains(completion.courseCode()))
                .filter(completion -> lastGrant == null || completion.on().isAfter(lastGrant))
                .collect(Collectors.toMap(
                        Completion::courseCode, Completion::on, BinaryOperator.maxBy(LocalDate::compareTo)));
        return newest.keySet().containsAll(COURSES)
                ? newest.values().stream().max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** The first day on which a permit granted on {@code day} is no longer valid. */
    public static LocalDate expiresOn(LocalDate day) {
        return day.plusMonths(MONTHS);
    }

    /** For example {@code R8-04127}: era year of the fiscal year, which begins in April, and the body's running number. */
    public static String number(LocalDate day, int running) {
        var fiscalYear = day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1;
        return "R%d-%05d".formatted(fiscalYear - REIWA_BEGINS_AFTER, running);
    }
}
