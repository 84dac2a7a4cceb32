package org.shirube.notice;

import java.time.Duration;

/** How long to wait before a mail, or a mail server, is tried again. */
final class Patience {
    /** Tries of one mail; with the pauses between them the last is about eleven hours after the first. */
    static final int MOST_TRIES = 7;

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Patience() {}

    /** Doubles from five minutes to six hours. @param failures so far, 1 or more */
    static Duration after(int failures) {
        var pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    static boolean isOver(int failures) {
        return failures >= MOST_TRIES;
    }
}
