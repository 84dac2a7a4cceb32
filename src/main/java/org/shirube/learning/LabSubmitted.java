package org.shirube.learning;

import java.time.LocalDate;

/** A lab was handed in. @param right parts that are right, of those asked */
public record LabSubmitted(
        long organisationId,
        long personId,
        String courseCode,
        String courseVersion,
        String labId,
        int right,
        int asked,
        boolean passed,
        LocalDate on) {}
