package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** What was changed in a running cycle, for whom and why. Written once. */
@Entity
@Table(name = "cycle_change")
public class CycleChange {
    static final int LONGEST_REASON = 300;

    /** What was changed. */
    public enum Kind {
        DATES,
        EXTENSION,
        REOPENING,
        REMINDER
    }

    @Id
    @GeneratedValue(generator = "cycle_change_seq")
    @SequenceGenerator(name = "cycle_change_seq", sequenceName = "cycle_change_seq", allocationSize = 50)
    private Long id;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Column(name = "self_until", updatable = false)
    private LocalDate selfUntil;

    @Column(name = "review_until", updatable = false)
    private LocalDate reviewUntil;

    @Column(updatable = false)
    private int people;

    @Column(updatable = false)
    private String reason;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected CycleChange() {} // JPA

    /** @param personId and unitId both null for everybody */
    CycleChange(
            long cycleId,
            Kind kind,
            Long personId,
            Long unitId,
            LocalDate selfUntil,
            LocalDate reviewUntil,
            int people,
            String reason,
            String madeBy,
            Instant madeAt) {
        this.cycleId = cycleId;
        this.kind = kind;
        this.personId = personId;
        this.unitId = unitId;
        this.selfUntil = selfUntil;
        this.reviewUntil = reviewUntil;
        this.people = people;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** @throws RuleBroken assessment.cycleReasonMissing, assessment.cycleReasonTooLong */
    static String requireReason(String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("assessment.cycleReasonMissing");
        if (reason.length() > LONGEST_REASON) throw new RuleBroken("assessment.cycleReasonTooLong", LONGEST_REASON);
        return reason.strip();
    }

    CycleChangeRow row() {
        return new CycleChangeRow(kind, personId, unitId, selfUntil, reviewUntil, people, reason, madeBy, madeAt);
    }
}
