package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** Somebody who leads a unit for a time in the place of its head (職務代理). */
@Entity
@Table(name = "deputy")
public class Deputy {
    static final int LONGEST_DAYS = 366;

    public enum Reason {
        VACANCY,
        ABSENCE
    }

    @Id
    @GeneratedValue(generator = "deputy_seq")
    @SequenceGenerator(name = "deputy_seq", sequenceName = "deputy_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Reason reason;

    @Column(name = "from_on", updatable = false)
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    protected Deputy() {} // JPA

    /** @param untilOn first day on which somebody else leads again; never null */
    Deputy(long organisationId, long unitId, long personId, Reason reason, LocalDate fromOn, LocalDate untilOn) {
        if (!untilOn.isAfter(fromOn)) throw new RuleBroken("organisation.deputyEmpty", fromOn, untilOn.minusDays(1));
        if (untilOn.isAfter(fromOn.plusDays(LONGEST_DAYS)))
            throw new RuleBroken("organisation.deputyTooLong", LONGEST_DAYS);
        this.organisationId = organisationId;
        this.unitId = unitId;
        this.personId = personId;
        this.reason = reason;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
    }

    /** Ends before its time, today being the first day without it. @throws RuleBroken organisation.deputyOver */
    void endOn(LocalDate today) {
        if (!untilOn.isAfter(today)) throw new RuleBroken("organisation.deputyOver", untilOn.minusDays(1));
        if (!fromOn.isBefore(today)) throw new IllegalStateException("never began: to be removed instead");
        untilOn = today;
    }

    boolean isBegunBefore(LocalDate day) {
        return fromOn.isBefore(day);
    }

    boolean meets(LocalDate from, LocalDate until) {
        return fromOn.isBefore(until) && untilOn.isAfter(from);
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    long unitId() {
        return unitId;
    }
}
