package org.shirube.assessment;

import java.io.Serializable;

/**
 * What a cycle asks for besides answers and their review.
 *
 * @param raterTraining whoever rates passes the rater training first
 */
public record CycleAsks(boolean raterTraining) implements Serializable {
    public static final CycleAsks NOTHING_MORE = new CycleAsks(false);
}
