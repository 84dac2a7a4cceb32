package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** From which share of right answers a check is passed, and why; never changed, a newer one takes its place. */
@Entity
@Table(name = "cut_score")
public class CutScore {
    static final int LOWEST = 50;
    static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(generator = "cut_score_seq")
    @SequenceGenerator(name = "cut_score_seq", sequenceName = "cut_score_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "lvl", updatable = false)
    private Integer level;

    @Column(updatable = false)
    private Integer percent;

    @Column(updatable = false)
    private String reason;

    @Column(name = "set_by", updatable = false)
    private String setBy;

    @Column(name = "set_at", updatable = false)
    private Instant setAt;

    protected CutScore() {} // JPA

    /**
     * @param skill null for every check of the body, and then level too
     * @param percent null for a level of a skill that follows the mark of every check again
     * @throws RuleBroken assessment.cutPercent, assessment.cutReason
     */
    CutScore(long organisationId, String skill, Integer level, Integer percent, String reason, String by, Instant now) {
        if (percent == null ? skill == null : percent < LOWEST || percent > 100)
            throw new RuleBroken("assessment.cutPercent", LOWEST);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON)
            throw new RuleBroken("assessment.cutReason", LONGEST_REASON);
        this.organisationId = organisationId;
        this.skill = skill;
        this.level = level;
        this.percent = percent;
        this.reason = reason.strip();
        this.setBy = by;
        this.setAt = now;
    }

    CutRow row() {
        return new CutRow(skill, level, percent, reason, setBy, setAt);
    }
}
