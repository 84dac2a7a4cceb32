package org.shirube.notice;

import java.time.LocalDate;

/** How often a person wants to hear of a kind of thing by mail. */
public enum Rhythm {
    DAILY,
    WEEKLY,
    OFF;

    boolean isDue(LocalDate day, WorkingHours hours) {
        return switch (this) {
            case DAILY -> hours.isWorkingDay(day);
            case WEEKLY -> hours.isFirstOfWeek(day);
            case OFF -> false;
        };
    }
}
