package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.skillmap.Lineage;

/**
 * A recorded claim. @param level null = does not apply @param rater account or system that made it @param lastUsedOn null
 * when not said @param mapVersion id of the version of the skill map under which it was made; null for the oldest @param
 * meantUntil the last day on which {@code skill} meant what it did for this claim; null while it still does
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
        Long cycleId,
        Long mapVersion,
        LocalDate meantUntil)
        implements Serializable {
    /** As it was made. */
    public ClaimRow(
            long id,
            long personId,
            String skill,
            Source source,
            Integer level,
            LocalDate on,
            LocalDate lastUsedOn,
            String note,
            String rater,
            Long cycleId,
            Long mapVersion) {
        this(id, personId, skill, source, level, on, lastUsedOn, note, rater, cycleId, mapVersion, null);
    }

    /** The claim as a later version of the map has it. */
    ClaimRow at(Lineage.Place place) {
        if (place.isExact() && place.skill().equals(skill)) return this;
        return new ClaimRow(
                id,
                personId,
                place.skill(),
                source,
                level,
                on,
                lastUsedOn,
                note,
                rater,
                cycleId,
                mapVersion,
                place.meantUntil());
    }

    boolean isAfter(ClaimRow other) {
        return on.isAfter(other.on) || (on.equals(other.on) && id > other.id);
    }
}
