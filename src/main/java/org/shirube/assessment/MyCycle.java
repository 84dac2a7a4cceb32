package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;

/**
 * The cycle that asks a person.
 *
 * @param cycle with the person's own deadlines
 * @param sheetId of the answers; null before the first
 * @param submittedAt null before
 * @param remindedAt when the office last asked the person to hand in; null when never
 */
public record MyCycle(CycleRow cycle, Long sheetId, Instant submittedAt, Instant remindedAt) implements Serializable {
    public boolean isSubmitted() {
        return submittedAt != null;
    }
}
