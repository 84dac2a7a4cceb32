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

/** That a person says to hold a qualification, and what HR found. */
@Entity
@Table(name = "held_qualification")
public class HeldQualification {
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_REASON = 1000;

    public enum Status {
        WAITING,
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(generator = "held_qualification_seq")
    @SequenceGenerator(name = "held_qualification_seq", sequenceName = "held_qualification_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "qualification_id", updatable = false)
    private Long qualificationId;

    @Column(name = "certificate_no", updatable = false)
    private String number;

    @Column(name = "obtained_on", updatable = false)
    private LocalDate obtainedOn;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "evidence_id")
    private Long evidenceId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    protected HeldQualification() {} // JPA

    /**
     * @param stated the last day that the paper names; null for none
     * @throws RuleBroken assessment.qualificationNumber, assessment.qualificationDay, assessment.qualificationOver,
     *     assessment.qualificationRetired
     */
    HeldQualification(
            Qualification of,
            long personId,
            String number,
            LocalDate obtainedOn,
            LocalDate stated,
            Instant now,
            LocalDate today) {
        if (of.isRetired()) throw new RuleBroken("assessment.qualificationRetired");
        var bare = number == null ? "" : number.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_NUMBER)
            throw new RuleBroken("assessment.qualificationNumber", LONGEST_NUMBER);
        if (obtainedOn == null || obtainedOn.isAfter(today)) throw new RuleBroken("assessment.qualificationDay");
        this.organisationId = of.organisationId();
        this.personId = personId;
        this.qualificationId = of.id();
        this.number = bare;
        this.obtainedOn = obtainedOn;
        this.expiresOn = of.validUntil(obtainedOn, stated);
        if (expiresOn != null && expiresOn.isBefore(today))
            throw new RuleBroken("assessment.qualificationOver", expiresOn);
        this.registeredAt = now;
    }

    void shownBy(long evidence) {
        evidenceId = evidence;
    }

    void confirm(String by, Instant now) {
        decide(Status.CONFIRMED, by, now);
    }

    void refuse(String why, String by, Instant now) {
        if (why == null || why.isBlank() || why.strip().length() > LONGEST_REASON)
            throw new RuleBroken("assessment.qualificationWhy", LONGEST_REASON);
        decide(Status.REFUSED, by, now);
        reason = why.strip();
    }

    void withdraw(String by, Instant now) {
        decide(Status.WITHDRAWN, by, now);
    }

    private void decide(Status decided, String by, Instant now) {
        if (status != Status.WAITING) throw new RuleBroken("assessment.qualificationDecided");
        status = decided;
        decidedBy = by;
        decidedAt = now;
    }

    HeldQualificationRow row(QualificationRow of) {
        return new HeldQualificationRow(
                id,
                personId,
                of,
                number,
                obtainedOn,
                expiresOn,
                evidenceId,
                status,
                registeredAt,
                decidedAt,
                decidedBy,
                reason);
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    long qualificationId() {
        return qualificationId;
    }

    LocalDate obtainedOn() {
        return obtainedOn;
    }

    /** Null when it does not end by itself. */
    LocalDate expiresOn() {
        return expiresOn;
    }

    /** Null for none. */
    Long evidenceId() {
        return evidenceId;
    }

    Long id() {
        return id;
    }
}
