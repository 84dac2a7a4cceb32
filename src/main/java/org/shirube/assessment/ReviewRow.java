package org.shirube.assessment;

import java.io.Serializable;
import java.util.List;

/**
 * One skill of one person as the manager compares it.
 *
 * @param self what the person said in this cycle; null when nothing
 * @param selfNotApplicable the person said that the skill does not apply
 * @param example what the person really did; null when empty
 * @param proof the strongest check, lab, work product or panel on record; null when there is none
 * @param last what was confirmed before this cycle; null when nothing
 * @param works work products on record
 * @param worksWaiting work products that nobody has looked at
 * @param highest the highest level that can be confirmed now, without and (second) with the waiting work products seen
 * @param heard what colleagues and the role owner said; null where nobody has
 * @param draft null before anything was chosen
 * @param known version of the draft, for saving over it; {@link #NOTHING} before anything was chosen
 */
public record ReviewRow(
        AskedSkill asked,
        Integer self,
        boolean selfNotApplicable,
        String example,
        ClaimRow proof,
        ClaimRow last,
        List<EvidenceRow> works,
        int worksWaiting,
        int highest,
        int highestWithWorks,
        Heard heard,
        Decision draft,
        boolean decided,
        int known)
        implements Serializable {
    /** {@link #known} before anything was chosen. */
    public static final int NOTHING = -1;

    public String skill() {
        return asked.skill();
    }

    /** Self minus proof, or minus the last confirmation where there is no proof; null where nothing can be compared. */
    public Integer difference() {
        var other = proof != null ? proof : last;
        return self == null || other == null || other.level() == null ? null : Integer.valueOf(self - other.level());
    }

    /** Nothing differs and there is proof: may be confirmed together with others. */
    public boolean isUndisputed() {
        return !decided
                && self != null
                && self > 0
                && self <= highest
                && proof != null
                && Integer.valueOf(0).equals(difference())
                && (last == null || last.level() == null || last.level() <= self);
    }

    public boolean needsReason(Integer level) {
        return self != null && level != null && Math.abs(self - level) >= ReviewRule.REASON_FROM;
    }
}
