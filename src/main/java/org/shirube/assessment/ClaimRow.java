package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A recorded claim. @param level null = does not apply @param rater account or system that made it @param lastUsedOn null
 * when not said
 */
public record ClaimRow(
        long id,
        long personId,
        String skill,
        Source source,
        Integer level,
        LocalDate on,
        LocalDate lastUsedOn,
        String note,
        String rater,
        Long cycleId)
        implements Serializable {
    boolean isAfter(ClaimRow other) {
        return on.isAfter(other.on) || (on.equals(other.on) && id > other.id);
    }
}
