package org.shirube.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Something that a person is told of once. Rows are written by {@link NoticeMaker}, by the thousand. */
@Entity
@Table(name = "notice")
@IdClass(Notice.Key.class)
public class Notice {
    /** Whom, what about, and which of several about the same. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long personId;
        private NoticeKind kind;
        private long refId;
        private int step;

        protected Key() {} // JPA

        Key(long personId, NoticeKind kind, long refId, int step) {
            this.personId = personId;
            this.kind = kind;
            this.refId = refId;
            this.step = step;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.personId == personId
                    && key.kind == kind
                    && key.refId == refId
                    && key.step == step;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, kind, refId, step);
        }
    }

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Id
    @Column(name = "ref_id")
    private long refId;

    @Id
    private int step;

    @Column(name = "organisation_id")
    private long organisationId;

    private int amount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "mail_on")
    private LocalDate mailOn;

    protected Notice() {} // JPA

    void read(Instant now) {
        if (readAt == null) readAt = now;
    }

    NoticeRow row() {
        return new NoticeRow(personId, kind, refId, step, amount, dueOn, madeAt, readAt);
    }
}
