package org.shirube.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * When people are told of a deadline: a week before, two days before, and on the day. A day on which nobody was told, because
 * the server stood still, is made up for until the next step comes.
 */
public final class Deadlines {
    /** Days before the deadline, the nearest first. */
    public static final List<Integer> STEPS = List.of(0, 2, 7);

    /** For what expires after a year: there has to be time for a course or a check. */
    static final List<Integer> EXPIRY_STEPS = List.of(14, 60);

    private Deadlines() {}

    /** Deadlines from a day to a day, both included, of which a step tells. */
    record Window(int step, LocalDate from, LocalDate to) {}

    static List<Window> windows(List<Integer> steps, LocalDate today) {
        return java.util.stream.IntStream.range(0, steps.size())
                .mapToObj(i -> new Window(
                        steps.get(i), today.plusDays(i == 0 ? 0 : steps.get(i - 1) + 1L), today.plusDays(steps.get(i))))
                .toList();
    }

    /** The step that a deadline is in today; empty when it is far away or over. */
    static OptionalInt step(LocalDate due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due);
        return left < 0
                ? OptionalInt.empty()
                : STEPS.stream()
                        .mapToInt(Integer::intValue)
                        .filter(step -> left <= step)
                        .findFirst();
    }
}
