package org.shirube.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** Work that takes longer than a request; its place is written with each part that is done. */
@Entity
@Table(name = "job")
public class Job {
    private static final int MOST_TRIES = 10;

    @Id
    @GeneratedValue(generator = "job_seq")
    @SequenceGenerator(name = "job_seq", sequenceName = "job_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "subject_id", updatable = false)
    private Long subjectId;

    private String content;

    @Column(name = "at_id")
    private long at;

    private int done;

    private int total;

    private int tries;

    private String problem;

    @Column(name = "problem_arguments")
    private String problemArguments;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Job() {} // JPA

    Job(long organisationId, LongWork.Order order, String askedBy, Instant now) {
        this.organisationId = organisationId;
        this.kind = order.kind();
        this.subjectId = order.subject();
        this.content = order.content();
        this.total = order.total();
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    void reached(LongWork.Part part, Instant now) {
        at = part.at();
        done += part.further();
        tries = 0;
        if (part.finished()) finish(now);
    }

    /** A part of it failed for a reason outside of the work. */
    void failed(Instant now) {
        tries++;
        if (tries >= MOST_TRIES) refused(new RuleBroken("job.stopped"), now);
    }

    /** @param broken the rule that the work broke */
    void refused(RuleBroken broken, Instant now) {
        problem = broken.key();
        problemArguments = ProblemArguments.written(broken.arguments());
        finish(now);
    }

    private void finish(Instant now) {
        finishedAt = now;
        content = null;
    }

    /** Waits again, from where its last part ended; nothing happens unless it ended with a problem. */
    void again() {
        if (problem == null) return;
        problem = null;
        problemArguments = null;
        tries = 0;
        finishedAt = null;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    LongWork.Task task() {
        return new LongWork.Task(kind, subjectId, content, at, askedBy, askedAt);
    }

    long organisationId() {
        return organisationId;
    }

    String askedBy() {
        return askedBy;
    }

    String kind() {
        return kind;
    }

    JobRow row() {
        return new JobRow(
                id,
                kind,
                subjectId,
                done,
                total,
                problem,
                ProblemArguments.read(problemArguments),
                askedBy,
                askedAt,
                finishedAt);
    }

    Long id() {
        return id;
    }
}
