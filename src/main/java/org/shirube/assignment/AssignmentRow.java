package org.shirube.assignment;

import java.io.Serializable;
import java.time.LocalDate;

/** A duty to finish a course. @param skill the gap that it is to close; null when there is none */
public record AssignmentRow(
        long id,
        long personId,
        String courseCode,
        String skill,
        LocalDate dueOn,
        Assignment.Status status,
        String assignedBy,
        LocalDate assignedOn)
        implements Serializable {
    /** True from the day after the due date: the due day itself is still in time. */
    public boolean isOverdue(LocalDate today) {
        return status == Assignment.Status.OPEN && today.isAfter(dueOn);
    }
}
