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
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** 再確認申出: a person asks for one level of a cycle to be looked at again; once for each skill, answered once. */
@Entity
@Table(name = "appeal")
public class Appeal {
    static final int LONGEST_TEXT = 1000;

    /** How an appeal ends. */
    public enum Outcome {
        KEPT,
        CHANGED
    }

    @Id
    @GeneratedValue(generator = "appeal_seq")
    @SequenceGenerator(name = "appeal_seq", sequenceName = "appeal_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "level_then", updatable = false)
    private Integer levelThen;

    @Column(updatable = false)
    private String body;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "answer_by", updatable = false)
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "level_now")
    private Integer levelNow;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Appeal() {} // JPA

    /**
     * @param levelThen the level shown when it was made; null for none
     * @throws RuleBroken assessment.appealTextMissing, assessment.noteTooLong
     */
    Appeal(CycleRow cycle, long personId, String skill, Integer levelThen, String text, Instant now, LocalDate today) {
        this.organisationId = cycle.organisationId();
        this.cycleId = cycle.id();
        this.personId = personId;
        this.skill = skill;
        this.levelThen = levelThen;
        this.body = said(text);
        this.madeAt = now;
        this.answerBy = AppealRule.answerBy(today);
    }

    /** @throws RuleBroken assessment.appealAnswered, assessment.appealTextMissing, assessment.noteTooLong */
    void answer(Outcome how, Integer level, String text, String by, Instant now) {
        if (outcome != null) throw new RuleBroken("assessment.appealAnswered");
        answer = said(text);
        outcome = how;
        levelNow = level;
        answeredBy = by;
        answeredAt = now;
    }

    private static String said(String text) {
        if (text == null || text.isBlank()) throw new RuleBroken("assessment.appealTextMissing");
        if (text.length() > LONGEST_TEXT) throw new RuleBroken("assessment.noteTooLong", LONGEST_TEXT);
        return text.strip();
    }

    AppealRow row() {
        return new AppealRow(
                id,
                cycleId,
                personId,
                skill,
                levelThen,
                body,
                madeAt,
                answerBy,
                outcome,
                levelNow,
                answer,
                answeredBy,
                answeredAt);
    }

    long organisationId() {
        return organisationId;
    }

    Long id() {
        return id;
    }
}
