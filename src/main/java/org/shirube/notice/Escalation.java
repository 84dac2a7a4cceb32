package org.shirube.notice;

import java.time.LocalDate;

/**
 * When whoever leads people hears of what is late: some days after the deadline, and once a week from then on, as one list.
 *
 * @param afterDays 1 to 30
 */
record Escalation(int afterDays) {
    static final int DEFAULT_DAYS = 3;
    static final int MOST_DAYS = 30;
    private static final int EVERY_DAYS = 7;

    Escalation {
        if (afterDays < 1 || afterDays > MOST_DAYS) throw new IllegalArgumentException("days: " + afterDays);
    }

    /** The latest deadline that is told of. */
    LocalDate lateSince(LocalDate today) {
        return today.minusDays(afterDays);
    }

    /** Whoever heard of it after this day is left in peace. */
    LocalDate silentAfter(LocalDate today) {
        return today.minusDays(EVERY_DAYS);
    }
}
