package org.shirube.learning;

import java.util.List;

/** A body's past learning was recorded in bulk; stands for the single events, which are not fired. */
public record HistoryTaken(long organisationId, List<CourseCompleted> completions, List<LabPassed> labs) {}
