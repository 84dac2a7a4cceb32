package org.shirube.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** How far the notices and the mail of a body's day have come. */
@Entity
@Table(name = "notice_run")
@IdClass(NoticeRun.Key.class)
public class NoticeRun {
    /** Body and day. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long organisationId;
        private LocalDate day;

        protected Key() {} // JPA

        Key(long organisationId, LocalDate day) {
            this.organisationId = organisationId;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.organisationId == organisationId && Objects.equals(key.day, day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisationId, day);
        }
    }

    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    @Id
    @Column(name = "on_day")
    private LocalDate day;

    private int made;
    private int queued;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    protected NoticeRun() {} // JPA

    NoticeRun(long organisationId, LocalDate day) {
        this.organisationId = organisationId;
        this.day = day;
    }

    void made(int notices, Instant now) {
        made += notices;
        madeAt = now;
    }

    void queued(int mails, Instant now) {
        queued = mails;
        queuedAt = now;
    }

    boolean isQueued() {
        return queuedAt != null;
    }

    NoticeRunRow row() {
        return new NoticeRunRow(day, made, queued, madeAt, queuedAt);
    }
}
