package org.shirube.assignment;

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

/** One person's duty to finish one course by a date. */
@Entity
@Table(name = "assignment")
public class Assignment {
    public enum Status {
        OPEN,
        DONE,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(generator = "assignment_seq")
    @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Column(name = "assigned_by", updatable = false)
    private String assignedBy;

    @Column(name = "assigned_on", updatable = false)
    private LocalDate assignedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Assignment() {} // JPA

    /** @param skill the gap that it is to close; null when there is none */
    Assignment(
            long organisationId,
            long personId,
            String courseCode,
            String skill,
            LocalDate dueOn,
            String assignedBy,
            LocalDate today) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.courseCode = courseCode;
        this.skill = skill;
        this.dueOn = onOrAfter(today, dueOn);
        this.assignedBy = assignedBy;
        this.assignedOn = today;
    }

    void extendTo(LocalDate newDueOn, LocalDate today) {
        requireOpen();
        dueOn = onOrAfter(today, newDueOn);
    }

    void withdraw(LocalDate today) {
        requireOpen();
        status = Status.WITHDRAWN;
        closedOn = today;
    }

    void done(LocalDate day) {
        if (status != Status.OPEN) return;
        status = Status.DONE;
        closedOn = day;
    }

    private void requireOpen() {
        if (status != Status.OPEN) throw new RuleBroken("assignment.notOpen");
    }

    /** @throws RuleBroken assignment.dueInPast */
    static LocalDate onOrAfter(LocalDate today, LocalDate dueOn) {
        if (dueOn.isBefore(today)) throw new RuleBroken("assignment.dueInPast", dueOn);
        return dueOn;
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

    String courseCode() {
        return courseCode;
    }
}
