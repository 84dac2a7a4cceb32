package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the claims of one person and skill prove on a day, with the reason.
 *
 * @param value the confirmed level; null when nothing is proved, or when the skill does not apply
 * @param applicable false when somebody responsible confirmed that the skill has no place in the present work
 * @param source whose claim is in force; null without a value
 * @param claimId the claim in force; null without a value
 * @param provedOn the newest day on which the level was shown; null without a value
 * @param validUntil the last day before a re-check is due; null without a value
 * @param recheck past its validity: the number stays, and asks to be shown again
 * @param lapsed more than six months past: no longer counted as held
 * @param self what the person last said; null when nothing, or "does not apply"
 * @param because the steps of the rule that led here, in order
 */
public record Level(
        Integer value,
        boolean applicable,
        Source source,
        Long claimId,
        LocalDate provedOn,
        LocalDate validUntil,
        boolean recheck,
        boolean lapsed,
        Integer self,
        List<Reason> because)
        implements Serializable {

    /** A step of {@link LevelRule}; each has its message. */
    public enum Reason {
        SELF_ONLY,
        NOTHING,
        NOT_APPLICABLE,
        CHECK_GIVES_ONE,
        CHECK_NOT_PASSED,
        LAB_GIVES_ONE,
        LAB_GIVES_TWO,
        LAB_WITHOUT_CHECK,
        WORK_GIVES_ONE,
        WORK_GIVES_TWO,
        WORK_WITHOUT_CHECK_AND_LAB,
        TWO_WORKS_GIVE_THREE,
        QUALIFICATION_GIVES_ONE,
        QUALIFICATION_GIVES_TWO,
        QUALIFICATION_WITHOUT_LAB,
        PANEL_GIVES_LEVEL,
        IMPORT_GIVES_TWO,
        IMPORT_GIVES_ONE,
        IMPORT_NEEDS_CONFIRMATION,
        MANAGER_ALONE_GIVES_TWO,
        MANAGER_WITHOUT_PROOF,
        MANAGER_BELOW_PROOF,
        PROOF_BELOW_MANAGER,
        MANAGER_CONFIRMS,
        PROOF_AFTER_CONFIRMATION,
        NOT_DESCRIBED,
        EXPIRED,
        UNUSED,
        MEANING_CHANGED,
        LAPSED
    }

    public boolean isAssessed() {
        return value != null;
    }

    /** Whether the level may be counted as at least {@code target}: valid, or not longer than six months past. */
    public boolean holds(int target) {
        return value != null && value >= target && !lapsed;
    }

    /** The next day on which time alone changes this; null when it never does. */
    public LocalDate changesOn() {
        if (validUntil == null || lapsed) return null;
        return recheck ? validUntil.plusMonths(LevelRule.GRACE_MONTHS).plusDays(1) : validUntil.plusDays(1);
    }
}
