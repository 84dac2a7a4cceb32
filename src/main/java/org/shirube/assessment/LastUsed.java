package org.shirube.assessment;

import java.time.LocalDate;

/** When a skill was last used at work, as people remember it. */
public enum LastUsed {
    THIS_MONTH(0),
    HALF_YEAR(3),
    YEAR(9),
    LONGER_AGO(18);

    private final int monthsAgo;

    LastUsed(int monthsAgo) {
        this.monthsAgo = monthsAgo;
    }

    /** A day in the middle of what was meant. */
    LocalDate before(LocalDate today) {
        return today.minusMonths(monthsAgo);
    }
}
