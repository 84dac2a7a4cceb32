package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** A level that was moved on the calibration board, with the reason. Written once; the levels themselves are claims. */
@Entity
@Table(name = "calibration_move")
public class CalibrationMove {
    static final int LONGEST_REASON = 300;

    @Id
    @GeneratedValue(generator = "calibration_move_seq")
    @SequenceGenerator(name = "calibration_move_seq", sequenceName = "calibration_move_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "moved_claim_id", updatable = false)
    private long movedClaimId;

    @Column(name = "claim_id", updatable = false)
    private long claimId;

    @Column(name = "level_before", updatable = false)
    private int levelBefore;

    @Column(name = "level_after", updatable = false)
    private int levelAfter;

    @Column(updatable = false)
    private String reason;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected CalibrationMove() {} // JPA

    /**
     * @param moved the claim whose level was moved
     * @param claimId the claim that says the level agreed on
     * @param unitId the bureau whose board it was
     */
    CalibrationMove(
            long organisationId, long unitId, ClaimRow moved, long claimId, int level, String reason, Made made) {
        this.organisationId = organisationId;
        this.cycleId = moved.cycleId();
        this.unitId = unitId;
        this.personId = moved.personId();
        this.skill = moved.skill();
        this.movedClaimId = moved.id();
        this.claimId = claimId;
        this.levelBefore = moved.level();
        this.levelAfter = level;
        this.reason = reason;
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    record Made(String by, Instant at) {}

    /** @throws RuleBroken assessment.calibrationReason, assessment.calibrationReasonTooLong */
    static String requireReason(String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("assessment.calibrationReason");
        if (reason.strip().length() > LONGEST_REASON) {
            throw new RuleBroken("assessment.calibrationReasonTooLong", LONGEST_REASON);
        }
        return reason.strip();
    }

    /** Whose level it was is left out: the board has no names. */
    public record Row(String skill, int before, int after, String reason, String madeBy, Instant madeAt)
            implements Serializable {}

    Row row() {
        return new Row(skill, levelBefore, levelAfter, reason, madeBy, madeAt);
    }
}
