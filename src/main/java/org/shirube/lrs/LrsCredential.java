package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An outside tool's key to the organisation's records; only the hash of its secret is kept. */
@Entity
@Table(name = "lrs_credential")
public class LrsCredential {
    @Id
    @GeneratedValue(generator = "lrs_credential_seq")
    @SequenceGenerator(name = "lrs_credential_seq", sequenceName = "lrs_credential_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(updatable = false)
    private String label;

    @Column(name = "access_key", updatable = false)
    private String accessKey;

    @Column(name = "secret_hash", updatable = false)
    private String secretHash;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected LrsCredential() {} // JPA

    LrsCredential(long organisationId, String label, String accessKey, String secretHash, String by, Instant now) {
        this.organisationId = organisationId;
        this.label = label;
        this.accessKey = accessKey;
        this.secretHash = secretHash;
        this.createdBy = by;
        this.createdAt = now;
    }

    boolean opensWith(String hash) {
        return revokedAt == null
                && java.security.MessageDigest.isEqual(
                        secretHash.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    void usedOn(LocalDate day) {
        if (!day.equals(lastUsedOn)) lastUsedOn = day;
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    long organisationId() {
        return organisationId;
    }

    String label() {
        return label;
    }

    String accessKey() {
        return accessKey;
    }
}
