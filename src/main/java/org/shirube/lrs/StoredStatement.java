package org.shirube.lrs;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A statement as it was sent, with the columns by which it is found. Nothing but its being voided ever changes. */
@Entity
@Table(name = "lrs_statement")
public class StoredStatement {
    @Id
    @GeneratedValue(generator = "lrs_statement_seq")
    @SequenceGenerator(name = "lrs_statement_seq", sequenceName = "lrs_statement_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "statement_id", updatable = false)
    private String statementId;

    @Column(name = "verb_key", updatable = false)
    private String verbKey;

    @Column(updatable = false)
    private String registration;

    @Column(name = "target_id", updatable = false)
    private String targetId;

    @Column(updatable = false)
    private boolean voiding;

    private boolean voided;

    @Column(name = "stored_at", updatable = false)
    private Instant storedAt;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private String body;

    protected StoredStatement() {} // JPA

    StoredStatement(long organisationId, Incoming statement, Instant stored) {
        this.organisationId = organisationId;
        this.statementId = statement.id();
        this.verbKey = statement.index().verb();
        this.registration = statement.index().registration();
        this.targetId = statement.index().target();
        this.voiding = statement.index().voiding();
        this.storedAt = stored;
        this.happenedAt = statement.timestamp();
        this.fingerprint = statement.fingerprint();
        this.body = statement.json().toString();
    }

    boolean says(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    /** A statement that voids is itself never voided. */
    void beVoided() {
        if (!voiding) voided = true;
    }

    Long id() {
        return id;
    }

    String statementId() {
        return statementId;
    }

    Instant storedAt() {
        return storedAt;
    }

    int size() {
        return body.length();
    }

    JsonObject json() {
        return StrictJson.object(body);
    }
}
