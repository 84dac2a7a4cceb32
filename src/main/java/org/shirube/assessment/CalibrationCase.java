package org.shirube.assessment;

import java.io.Serializable;
import java.util.List;

/**
 * One level of one person on the calibration board, without the person.
 *
 * @param key stands for the case in an address; says nothing about whose it is or which cases are of one person
 * @param number for people who talk about it, six digits; two cases may share it
 * @param self what the person said in the cycle; null when nothing or "does not apply"
 * @param checked the highest level that a knowledge check showed; null without one
 * @param worked whether a lab, work product or panel stands behind it
 * @param moved whether the level was moved on the board already
 * @param why it is worth a look; never empty
 */
public record CalibrationCase(
        String key,
        int number,
        String skill,
        int level,
        Integer self,
        Integer checked,
        boolean worked,
        boolean moved,
        List<Why> why)
        implements Serializable {
    static CalibrationCase of(Rating rating, CaseKey key) {
        return new CalibrationCase(
                key.of(rating),
                key.number(rating),
                rating.skill(),
                rating.level(),
                rating.self(),
                rating.checked(),
                rating.worked(),
                rating.moved(),
                rating.why());
    }

    /** Why a case is worth a look. */
    public enum Why {
        WITHOUT_PROOF,
        ABOVE_CHECK,
        FAR_FROM_SELF
    }
}
