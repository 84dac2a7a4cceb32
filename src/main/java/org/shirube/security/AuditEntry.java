package org.shirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act, never changed or deleted; its place in the chain is added once, when it is sealed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @GeneratedValue(generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private Long organisationId;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String actor;

    @Column(updatable = false)
    private String act;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String detail;

    @Column(name = "chain_no")
    private Long number;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {} // JPA

    AuditEntry(Long organisationId, Instant at, String actor, String act, String subject, String detail) {
        this.organisationId = organisationId;
        this.at = at;
        this.actor = cut(actor, 64);
        this.act = cut(act, 40);
        this.subject = cut(subject, 200);
        this.detail = cut(detail, 1000);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** @return the hash, which the next act takes up */
    String seal(long place, String previous) {
        if (number != null) throw new IllegalStateException("sealed already: " + number);
        number = place;
        previousHash = previous;
        hash = AuditHash.of(previous, place, at, actor, act, subject, detail);
        return hash;
    }

    Instant at() {
        return at;
    }
}
