package org.shirube.assessment;

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

/** Somebody whom a cycle asks. Rows are written by {@link CycleJobs}, by the thousand. */
@Entity
@Table(name = "participant")
@IdClass(Participant.Key.class)
public class Participant {
    /** Cycle and person. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long cycleId;
        private long personId;

        protected Key() {} // JPA

        Key(long cycleId, long personId) {
            this.cycleId = cycleId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.cycleId == cycleId && key.personId == personId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(cycleId, personId);
        }
    }

    @Id
    @Column(name = "cycle_id")
    private long cycleId;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "self_until")
    private LocalDate selfUntil;

    @Column(name = "review_until")
    private LocalDate reviewUntil;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Participant() {} // JPA

    LocalDate selfUntil() {
        return selfUntil;
    }

    LocalDate reviewUntil() {
        return reviewUntil;
    }

    Instant remindedAt() {
        return remindedAt;
    }
}
