package org.shirube.assessment;

import java.io.Serializable;
import org.shirube.organisation.PersonRow;

/**
 * Somebody whose answers wait for the manager.
 *
 * @param undecided skills still to decide
 * @param large differences of two or more between self and proof
 * @param withoutProof skills rated 1 or more with nothing to show for it
 * @param expired skills whose level has run out
 */
public record QueueRow(PersonRow person, int undecided, int large, int withoutProof, int expired)
        implements Serializable {
    /** How many things are worth a look; orders the queue, says nothing about the person. */
    public int risk() {
        return 2 * large + withoutProof + expired;
    }
}
