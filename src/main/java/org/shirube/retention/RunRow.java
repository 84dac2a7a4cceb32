package org.shirube.retention;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A run and its report. @param finishedAt null while it lasts @param steps in the order of the work */
public record RunRow(long id, String askedBy, Instant askedAt, Instant finishedAt, List<StepRow> steps)
        implements Serializable {
    public int found() {
        return steps.stream().mapToInt(StepRow::found).sum();
    }

    public int erased() {
        return steps.stream().mapToInt(StepRow::erased).sum();
    }
}
