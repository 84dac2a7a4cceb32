package org.shirube.assessment;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Where the work on a cycle is.
 *
 * @param lookedAt people of the whole body that the work has come past
 * @param people the whole body's people when it began
 * @param finishedAt null while it lasts
 */
public record CycleJobRow(
        long id,
        long cycleId,
        CycleJob.Kind kind,
        int lookedAt,
        int people,
        String askedBy,
        Instant askedAt,
        Instant finishedAt)
        implements Serializable {
    public boolean isRunning() {
        return finishedAt == null;
    }

    /** 0 to 100; 100 only when it is finished. */
    public int percent() {
        if (!isRunning()) return 100;
        return people == 0 ? 0 : Math.min(99, 100 * lookedAt / people);
    }

    /** From being asked for to its end, in tenths of a second; 0 while it lasts. */
    public double seconds() {
        return isRunning()
                ? 0
                : Math.round(Duration.between(askedAt, finishedAt).toMillis() / 100.0) / 10.0;
    }
}
