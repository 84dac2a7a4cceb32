package org.shirube.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One level of one person on the calibration board, without the person.
 *
 * @param claimId the manager's claim in force; stands for the case
 * @param self what the person said in the cycle; null when nothing or "does not apply"
 * @param checked the highest level that a knowledge check showed; null without one
 * @param worked whether a lab, work product or panel stands behind it
 * @param moved whether the level was moved on the board already
 */
public record CalibrationCase(
        long claimId, String skill, int level, Integer self, Integer checked, boolean worked, boolean moved)
        implements Serializable {
    /** Why a case is worth a look. */
    public enum Why {
        WITHOUT_PROOF,
        ABOVE_CHECK,
        FAR_FROM_SELF
    }

    public List<Why> why() {
        var why = new ArrayList<Why>();
        if (level > 0 && checked == null && !worked) why.add(Why.WITHOUT_PROOF);
        if (checked != null && level > checked && !worked) why.add(Why.ABOVE_CHECK);
        if (self != null && Math.abs(level - self) >= ReviewRule.REASON_FROM) why.add(Why.FAR_FROM_SELF);
        return why;
    }
}
