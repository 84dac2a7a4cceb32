package org.shirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far an organisation's acts are sealed. Whoever seals locks this row, so that a chain cannot fork. */
@Entity
@Table(name = "audit_chain")
public class AuditChain {
    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    private long acts;

    @Column(name = "head_hash")
    private String headHash;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    protected AuditChain() {} // JPA

    AuditChain(long organisationId, Instant now) {
        this.organisationId = organisationId;
        this.headHash = AuditHash.first(organisationId);
        this.sealedAt = now;
    }

    void add(AuditEntry act, Instant now) {
        headHash = act.seal(acts + 1, headHash);
        acts++;
        lastAt = act.at();
        sealedAt = now;
    }

    AuditHead head() {
        return new AuditHead(acts, headHash, lastAt, sealedAt);
    }
}
