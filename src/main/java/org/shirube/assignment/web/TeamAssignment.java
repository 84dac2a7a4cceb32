package org.shirube.assignment.web;

import java.io.Serializable;
import org.shirube.assignment.AssignmentRow;
import org.shirube.learning.CourseProgress;
import org.shirube.organisation.PersonRow;

/** One line of the team's assignments. @param progress null when the person has not started */
public record TeamAssignment(
        AssignmentRow assignment, PersonRow person, CourseProgress progress, boolean overdue, long stalledDays)
        implements Serializable {}
