package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;

/**
 * The cycle that asks a person.
 *
 * @param cycle with the person's own deadlines
 * @param submittedAt null before
 * @param remindedAt when the office last asked the person to hand in; null when never
 */
public record MyCycle(CycleRow cycle, Instant submittedAt, Instant remindedAt) implements Serializable {
    public boolean isSubmitted() {
        return submittedAt != null;
    }
}
