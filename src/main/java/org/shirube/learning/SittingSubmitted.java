package org.shirube.learning;

import java.time.LocalDate;
import java.util.List;

/** A quiz or check was handed in. @param results per skill and level, in the order of the codes */
public record SittingSubmitted(
        long sittingId, long organisationId, long personId, Purpose purpose, List<SkillResult> results, LocalDate on) {}
