package org.shirube.genai;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** A person's leave to use the body's generative AI for twelve months. */
@Entity
@Table(name = "permit")
public class Permit {
    private static final int LONGEST_REASON = 400;

    @Id
    @GeneratedValue(generator = "permit_seq")
    @SequenceGenerator(name = "permit_seq", sequenceName = "permit_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "permit_no", updatable = false)
    private String number;

    @Column(name = "granted_on", updatable = false)
    private LocalDate grantedOn;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "suspended_on")
    private LocalDate suspendedOn;

    @Column(name = "suspended_reason")
    private String suspendedReason;

    /** A later permit took its place. */
    private boolean superseded;

    protected Permit() {} // JPA

    Permit(long organisationId, long personId, String number, LocalDate grantedOn) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.number = number;
        this.grantedOn = grantedOn;
        this.expiresOn = PermitRule.expiresOn(grantedOn);
    }

    void suspend(String reason, LocalDate today) {
        requireReason(reason);
        if (!state(today).allowsUse()) throw new RuleBroken("genai.notInForce", number);
        suspendedOn = today;
        suspendedReason = reason.strip();
    }

    void restore(String reason) {
        requireReason(reason);
        if (suspendedOn == null) throw new RuleBroken("genai.notSuspended", number);
        suspendedOn = null;
        suspendedReason = null;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("genai.reasonMissing");
        if (reason.strip().length() > LONGEST_REASON) throw new RuleBroken("genai.reasonTooLong", LONGEST_REASON);
    }

    void supersede() {
        superseded = true;
    }

    PermitState state(LocalDate today) {
        return row(today).state();
    }

    PermitRow row(LocalDate today) {
        return PermitRow.of(id, personId, number, grantedOn, expiresOn, suspendedOn, suspendedReason, today);
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    String number() {
        return number;
    }

    LocalDate grantedOn() {
        return grantedOn;
    }

    boolean isSuspended() {
        return suspendedOn != null;
    }
}
