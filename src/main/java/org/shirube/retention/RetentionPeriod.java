package org.shirube.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** For how long a body keeps something. */
@Entity
@Table(name = "retention_period")
@IdClass(RetentionPeriod.Key.class)
public class RetentionPeriod {
    static final int MOST_MONTHS = 600;

    /** Of the two columns that name a period. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long organisationId;
        private RetentionKind kind;

        public Key() {} // JPA

        Key(long organisationId, RetentionKind kind) {
            this.organisationId = organisationId;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.organisationId == organisationId && key.kind == kind;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(organisationId) * 31 + kind.ordinal();
        }
    }

    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    @Id
    @Enumerated(EnumType.STRING)
    private RetentionKind kind;

    private int months;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected RetentionPeriod() {} // JPA

    RetentionPeriod(long organisationId, RetentionKind kind) {
        this.organisationId = organisationId;
        this.kind = kind;
    }

    /** @throws RuleBroken retention.months */
    void set(int to, String by, Instant now) {
        if (to < 1 || to > MOST_MONTHS) throw new RuleBroken("retention.months", MOST_MONTHS);
        months = to;
        setBy = by;
        setAt = now;
    }

    RetentionKind kind() {
        return kind;
    }

    int months() {
        return months;
    }
}
