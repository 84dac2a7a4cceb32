package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.shirube.platform.error.RuleBroken;

/** What a manager is about to decide on one skill; saved as it is typed, a claim only once decided. */
@Entity
@Table(name = "review_draft")
public class ReviewDraft {
    @Id
    @GeneratedValue(generator = "review_draft_seq")
    @SequenceGenerator(name = "review_draft_seq", sequenceName = "review_draft_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "lvl")
    private Integer level;

    @Column(name = "not_applicable")
    private boolean notApplicable;

    private String remark;

    @Column(name = "work_seen")
    private boolean workSeen;

    private boolean held;
    private String reviewer;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ReviewDraft() {} // JPA

    ReviewDraft(long personId, long cycleId, String skill) {
        this.personId = personId;
        this.cycleId = cycleId;
        this.skill = skill;
    }

    void note(Decision decision, String by, Instant now) {
        if (decision.remark() != null && decision.remark().length() > Claim.LONGEST_NOTE) {
            throw new RuleBroken("assessment.noteTooLong", Claim.LONGEST_NOTE);
        }
        var wanted = decision.notApplicable() ? null : decision.level();
        if (!Objects.equals(wanted, level)
                || decision.notApplicable() != notApplicable
                || !Objects.equals(decision.remark(), remark)) {
            decidedAt = null; // a changed mind is not yet a decision
        }
        level = wanted;
        notApplicable = decision.notApplicable();
        remark = decision.remark();
        workSeen = decision.workSeen();
        held = decision.held();
        reviewer = by;
        savedAt = now;
    }

    void decided(Instant now) {
        held = false;
        decidedAt = now;
    }

    /** @throws RuleBroken assessment.reviewedElsewhere for words that somebody else wrote and the rater has not seen */
    void requireSeen(Decision wanted, int knownVersion, String by) {
        if (version == knownVersion || by.equals(reviewer)) return;
        throw new RuleBroken(
                "assessment.reviewedElsewhere", reviewer, decision().words(), wanted.words());
    }

    int version() {
        return version;
    }

    Decision decision() {
        return new Decision(skill, level, notApplicable, remark, workSeen, held);
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    Instant savedAt() {
        return savedAt;
    }

    String skill() {
        return skill;
    }
}
