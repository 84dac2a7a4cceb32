package org.shirube.learning;

import java.io.Serializable;

/** How the checks of one level of one skill went in a body. */
public record BlockFigure(String skill, int level, BlockSums sums) implements Serializable {
    /** Whether there are enough answers to say more than how many. */
    public boolean isMeasured() {
        return sums.people() >= ItemFlaw.FEWEST_ANSWERS;
    }
}
