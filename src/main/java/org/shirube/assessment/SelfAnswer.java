package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** What a person says of one skill, while it is still a draft. */
@Entity
@Table(name = "self_answer")
public class SelfAnswer {
    static final int LONGEST_EXAMPLE = 200;

    @Id
    @GeneratedValue(generator = "self_answer_seq")
    @SequenceGenerator(name = "self_answer_seq", sequenceName = "self_answer_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "self_assessment_id", updatable = false)
    private long selfAssessmentId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "lvl")
    private Integer level;

    @Column(name = "not_applicable")
    private boolean notApplicable;

    private String done;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_used")
    private LastUsed lastUsed;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected SelfAnswer() {} // JPA

    SelfAnswer(long selfAssessmentId, String skill) {
        this.selfAssessmentId = selfAssessmentId;
        this.skill = skill;
    }

    void say(AnswerDraft draft, Instant now) {
        if (draft.done() != null && draft.done().length() > LONGEST_EXAMPLE) {
            throw new RuleBroken("assessment.exampleTooLong", LONGEST_EXAMPLE);
        }
        level = draft.notApplicable() ? null : draft.level();
        notApplicable = draft.notApplicable();
        done = draft.done();
        lastUsed = draft.lastUsed();
        savedAt = now;
    }

    /**
     * Whether what a page shows may replace what is saved.
     *
     * @param saved version of the saved answer; null when there is none
     * @param shown version that the page showed; -1 when it showed none
     */
    static boolean isCurrent(Integer saved, int shown) {
        return saved == null || saved == shown;
    }

    boolean isAnswered() {
        return level != null || notApplicable;
    }

    AnswerRow row() {
        return new AnswerRow(skill, level, notApplicable, done, lastUsed, savedAt, version);
    }

    String skill() {
        return skill;
    }

    int version() {
        return version;
    }
}
