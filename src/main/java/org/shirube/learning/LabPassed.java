package org.shirube.learning;

import java.time.LocalDate;

/** A lab was passed, for the first time or again. */
public record LabPassed(
        long organisationId, long personId, String courseCode, String labId, String skill, int level, LocalDate on) {}
