package org.shirube.assessment;

import java.time.LocalDate;

/**
 * A claim about to be recorded.
 *
 * @param level null says that the skill does not apply to the person's work; only for SELF and MANAGER
 * @param lastUsedOn when the skill was last used at work; null when nobody said
 * @param note null or at most 1,000 characters
 * @param cycleId the yearly round it belongs to; null outside of one
 * @param until the last day on which it shows the level; null for the usual validity of the skill
 */
public record NewClaim(
        long personId,
        String skill,
        Source source,
        Integer level,
        LocalDate on,
        LocalDate lastUsedOn,
        String note,
        Long cycleId,
        LocalDate until) {
    /** One that ages as every claim of its skill does. */
    public NewClaim(
            long personId,
            String skill,
            Source source,
            Integer level,
            LocalDate on,
            LocalDate lastUsedOn,
            String note,
            Long cycleId) {
        this(personId, skill, source, level, on, lastUsedOn, note, cycleId, null);
    }

    public static NewClaim of(long personId, String skill, Source source, Integer level, LocalDate on) {
        return new NewClaim(personId, skill, source, level, on, null, null, null);
    }
}
