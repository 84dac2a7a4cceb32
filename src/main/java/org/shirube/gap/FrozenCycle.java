package org.shirube.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.organisation.Mode;

/** That a cycle was closed, and by what it was reckoned. Written once. */
@Entity
@Table(name = "cycle_frozen")
public class FrozenCycle {
    @Id
    @Column(name = "cycle_id")
    private long cycleId;

    @Column(name = "on_day", updatable = false)
    private LocalDate day;

    @Column(name = "frozen_at", updatable = false)
    private Instant frozenAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Mode mode;

    private int people;

    private int levels;

    protected FrozenCycle() {} // JPA

    FrozenCycle(long cycleId, LocalDate day, Instant frozenAt, Mode mode) {
        this.cycleId = cycleId;
        this.day = day;
        this.frozenAt = frozenAt;
        this.mode = mode;
    }

    void holds(int ofPeople, int rows) {
        people = ofPeople;
        levels = rows;
    }

    long cycleId() {
        return cycleId;
    }

    LocalDate day() {
        return day;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    Mode mode() {
        return mode;
    }

    int people() {
        return people;
    }

    int levels() {
        return levels;
    }
}
