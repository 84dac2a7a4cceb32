package org.shirube.assessment;

import java.io.Serializable;
import org.shirube.skillmap.Scale;

/**
 * What a cycle asks for besides answers and their review.
 *
 * @param raterTraining whoever rates passes the rater training first
 * @param peers colleagues whom the person names are asked
 * @param roleOwners the owner of the person's role is asked
 * @param from of core skills, those whose target is this usual level or more; 1 to {@value Scale#HIGHEST_USUAL}
 */
public record CycleAsks(boolean raterTraining, boolean peers, boolean roleOwners, int from) implements Serializable {
    public static final int USUAL_FROM = 3;
    public static final CycleAsks NOTHING_MORE = new CycleAsks(false, false, false, USUAL_FROM);

    public CycleAsks {
        if (from < 1 || from > Scale.HIGHEST_USUAL) throw new IllegalArgumentException("from level: " + from);
    }

    /** Whether anybody besides the person and whoever leads the person is asked. */
    public boolean opinions() {
        return peers || roleOwners;
    }
}
