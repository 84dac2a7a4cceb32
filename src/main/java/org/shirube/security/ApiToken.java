package org.shirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A key to the API in the name of one account; only its hash is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    static final Duration LIFE = Duration.ofDays(90);

    @Id
    @GeneratedValue(generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(updatable = false)
    private String label;

    @Column(updatable = false)
    private String hash;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {} // JPA

    ApiToken(long accountId, String label, String hash, Instant now) {
        this.accountId = accountId;
        this.label = label;
        this.hash = hash;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isValid(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    void usedOn(LocalDate day) {
        if (!day.equals(lastUsedOn)) lastUsedOn = day;
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    long accountId() {
        return accountId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String label() {
        return label;
    }
}
