package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A change of a running cycle. @param personId and unitId both null for everybody @param people how many it concerned */
public record CycleChangeRow(
        CycleChange.Kind kind,
        Long personId,
        Long unitId,
        LocalDate selfUntil,
        LocalDate reviewUntil,
        int people,
        String reason,
        String madeBy,
        Instant madeAt)
        implements Serializable {}
