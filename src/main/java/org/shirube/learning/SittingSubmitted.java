package org.shirube.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A quiz or check was handed in.
 *
 * @param courseCode null for a check, as is courseVersion
 * @param results per skill and level, in the order of the codes
 * @param right items that are right, of those asked
 * @param passed null for a check, whose threshold is the assessment's
 * @param openedAt when it was begun: the thresholds of that moment hold
 */
public record SittingSubmitted(
        long sittingId,
        long organisationId,
        long personId,
        Purpose purpose,
        String courseCode,
        String courseVersion,
        List<SkillResult> results,
        int right,
        int asked,
        Boolean passed,
        LocalDate on,
        Instant openedAt) {}
