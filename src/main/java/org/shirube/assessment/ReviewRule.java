package org.shirube.assessment;

import org.shirube.platform.error.RuleBroken;

/** What a manager's decision must satisfy. */
final class ReviewRule {
    /** From this difference between the person and the manager on, the manager says why. */
    static final int REASON_FROM = 2;

    private ReviewRule() {}

    /**
     * @param self what the person said; null when nothing or "does not apply"
     * @param highest the highest level that the proof allows
     * @throws RuleBroken assessment.nothingDecided, assessment.aboveProof, assessment.reasonNeeded
     */
    static void check(Decision decision, Integer self, int highest) {
        boolean saysWhy = decision.remark() != null && !decision.remark().isBlank();
        if (decision.notApplicable()) {
            if (!saysWhy) throw new RuleBroken("assessment.reasonNeeded");
            return;
        }
        if (decision.level() == null) throw new RuleBroken("assessment.nothingDecided");
        if (decision.level() > highest) throw new RuleBroken("assessment.aboveProof", highest);
        if (self != null && Math.abs(self - decision.level()) >= REASON_FROM && !saysWhy) {
            throw new RuleBroken("assessment.reasonNeeded");
        }
    }
}
