package org.shirube.job;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far some work is.
 *
 * @param subject id of what the work is on; null for none
 * @param done of {@code total}, in units of the kind's own
 * @param problem key of the rule that ended it; null when none did
 * @param finishedAt null while it lasts
 */
public record JobRow(
        long id,
        String kind,
        Long subject,
        int done,
        int total,
        String problem,
        String askedBy,
        Instant askedAt,
        Instant finishedAt)
        implements Serializable {
    public boolean isRunning() {
        return finishedAt == null;
    }

    public boolean isFailed() {
        return problem != null;
    }

    /** 0 to 100; 100 only when it is finished. */
    public int percent() {
        if (!isRunning()) return 100;
        return total == 0 ? 0 : Math.min(99, (int) (100L * done / total));
    }

    /** From being asked for to its end, in tenths of a second; 0 while it lasts. */
    public double seconds() {
        return isRunning()
                ? 0
                : Math.round(Duration.between(askedAt, finishedAt).toMillis() / 100.0) / 10.0;
    }
}
