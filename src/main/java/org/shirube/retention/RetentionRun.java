package org.shirube.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One erasing, with its lines the report that is kept of it. */
@Entity
@Table(name = "retention_run")
public class RetentionRun {
    @Id
    @GeneratedValue(generator = "retention_run_seq")
    @SequenceGenerator(name = "retention_run_seq", sequenceName = "retention_run_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected RetentionRun() {} // JPA

    RetentionRun(long organisationId, String askedBy, Instant now) {
        this.organisationId = organisationId;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    RunRow row(java.util.List<StepRow> steps) {
        return new RunRow(id, askedBy, askedAt, finishedAt, steps);
    }

    long organisationId() {
        return organisationId;
    }

    Long id() {
        return id;
    }
}
