package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Work on a cycle that takes longer than a request; its place is written with each part that is done. */
@Entity
@Table(name = "cycle_job")
public class CycleJob {
    /** What is done. */
    public enum Kind {
        /** Takes the population in, then opens the cycle. */
        OPEN,
        /** Takes in whoever belongs to the population by now. */
        ADD,
        /** Freezes what the cycle found, then closes it. */
        CLOSE
    }

    @Id
    @GeneratedValue(generator = "cycle_job_seq")
    @SequenceGenerator(name = "cycle_job_seq", sequenceName = "cycle_job_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "at_person")
    private long atPerson;

    @Column(name = "looked_at")
    private int lookedAt;

    private int people;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected CycleJob() {} // JPA

    CycleJob(long cycleId, Kind kind, int people, String askedBy, Instant now) {
        this.cycleId = cycleId;
        this.kind = kind;
        this.people = people;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    void reached(long person, int further) {
        atPerson = person;
        lookedAt += further;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    long atPerson() {
        return atPerson;
    }

    long cycleId() {
        return cycleId;
    }

    Kind kind() {
        return kind;
    }

    CycleJobRow row() {
        return new CycleJobRow(id, cycleId, kind, lookedAt, people, askedBy, askedAt, finishedAt);
    }

    Long id() {
        return id;
    }
}
