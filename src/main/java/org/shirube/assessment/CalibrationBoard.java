package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.UnitRow;

/**
 * How the raters of one bureau gave levels in one cycle.
 *
 * @param cycle whose ratings they are
 * @param bureau a unit directly below the root, with everything below it
 * @param day as of which posts, proofs and the map are read: today, or the day of the disclosure
 * @param highest level of the scale of that day
 * @param raters small ones without figures; for a manager in an order that tells nothing
 * @param all null when fewer than five people were rated
 * @param movable whether levels can be moved today
 */
public record CalibrationBoard(
        CycleRow cycle,
        UnitRow bureau,
        LocalDate day,
        int highest,
        List<Line> raters,
        RaterComparison.Figures all,
        boolean movable)
        implements Serializable {
    /**
     * @param unit whose head or deputy rates; null for a manager who does not lead it
     * @param letter names the rater where the unit is not shown
     * @param own whether the caller leads the unit
     * @param people rated; null where hidden
     * @param figures null where hidden
     */
    public record Line(UnitRow unit, String letter, boolean own, Integer people, RaterComparison.Figures figures)
            implements Serializable {
        public boolean isHidden() {
            return figures == null;
        }
    }

    /** Nothing was rated yet, or by too few. */
    public boolean isWithheld() {
        return all == null;
    }
}
