package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;

/**
 * From which share of right answers a check is passed.
 *
 * @param skill null for every check of the body, and then level too
 * @param percent null for a level of a skill that follows the mark of every check again
 * @param reason null for the one that the product comes with; so are setBy and setAt
 */
public record CutRow(String skill, Integer level, Integer percent, String reason, String setBy, Instant setAt)
        implements Serializable {
    /** How many of so many items must be right. */
    public int needed(int asked) {
        return (percent * asked + 99) / 100;
    }

    public boolean isGeneral() {
        return skill == null;
    }

    public boolean isShipped() {
        return reason == null;
    }
}
