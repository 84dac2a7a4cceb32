package org.shirube.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** What one step of a run found and has erased. */
@Entity
@Table(name = "retention_line")
@IdClass(RetentionLine.Key.class)
public class RetentionLine {
    /** Of the two columns that name a line. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long runId;
        private int place;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.runId == runId && key.place == place;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(runId) * 31 + place;
        }
    }

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    private int place;

    @Enumerated(EnumType.STRING)
    private Erasure step;

    private int months;

    @Column(name = "before_day")
    private LocalDate before;

    private int found;
    private int erased;

    protected RetentionLine() {} // JPA

    RetentionLine(long runId, int place, StepRow counted) {
        this.runId = runId;
        this.place = place;
        this.step = Erasure.valueOf(counted.step());
        this.months = counted.months();
        this.before = counted.before();
        this.found = counted.found();
    }

    void add(int more) {
        erased += more;
    }

    StepRow row() {
        return new StepRow(step.name(), step.kind(), months, before, found, erased);
    }

    long runId() {
        return runId;
    }

    int place() {
        return place;
    }

    Erasure step() {
        return step;
    }

    LocalDate before() {
        return before;
    }
}
