package org.shirube.learning;

import java.time.LocalDate;
import org.shirube.course.Step;

/** A lesson was finished, or a lab or the quiz passed, for the first time in this run of the course. */
public record StepFinished(
        long organisationId,
        long personId,
        String courseCode,
        String courseVersion,
        String stepId,
        Step.Kind kind,
        LocalDate on) {}
