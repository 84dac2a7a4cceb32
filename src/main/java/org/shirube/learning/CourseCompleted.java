package org.shirube.learning;

import java.time.LocalDate;

/** Every step of a course is finished. Does not raise a level by itself. */
public record CourseCompleted(
        long organisationId, long personId, String courseCode, String courseVersion, LocalDate on) {}
