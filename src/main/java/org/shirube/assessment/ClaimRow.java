package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.shirube.skillmap.Lineage;

/**
 * A recorded claim. @param level null = does not apply @param rater account or system that made it @param lastUsedOn null
 * when not said @param until the last day on which it shows the level; null for the usual validity of the skill @param mapVersion id of the version of the skill map under which it was made; null for the oldest @param
 * meantUntil the last day on which {@code skill} meant what it did for this claim; null while it still does @param
 * given the level as it was recorded, in the steps of that version @param agreed whether it was agreed on in calibration
 */
public record ClaimRow(
        long id,
        long personId,
        String skill,
        Source source,
        Integer level,
        LocalDate on,
        LocalDate lastUsedOn,
        LocalDate until,
        String note,
        String rater,
        Long cycleId,
        Long mapVersion,
        LocalDate meantUntil,
        Integer given,
        boolean agreed)
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
            LocalDate until,
            String note,
            String rater,
            Long cycleId,
            Long mapVersion) {
        this(
                id,
                personId,
                skill,
                source,
                level,
                on,
                lastUsedOn,
                until,
                note,
                rater,
                cycleId,
                mapVersion,
                null,
                level,
                false);
    }

    /** As it was made. @param move by which the level was agreed on in calibration; null for none */
    public ClaimRow(
            long id,
            long personId,
            String skill,
            Source source,
            Integer level,
            LocalDate on,
            LocalDate lastUsedOn,
            LocalDate until,
            String note,
            String rater,
            Long cycleId,
            Long mapVersion,
            Long move) {
        this(
                id,
                personId,
                skill,
                source,
                level,
                on,
                lastUsedOn,
                until,
                note,
                rater,
                cycleId,
                mapVersion,
                null,
                level,
                move != null);
    }

    /** The claim as a later version of the map has it. @param step the level there; null for none */
    ClaimRow at(Lineage.Place place, Integer step) {
        if (place.isExact() && place.skill().equals(skill) && Objects.equals(step, level)) return this;
        return new ClaimRow(
                id,
                personId,
                place.skill(),
                source,
                step,
                on,
                lastUsedOn,
                until,
                note,
                rater,
                cycleId,
                mapVersion,
                place.meantUntil(),
                given,
                agreed);
    }

    /** Whether the level was recorded as another step, of another scale. */
    public boolean isReadOtherwise() {
        return !Objects.equals(given, level);
    }

    boolean isAfter(ClaimRow other) {
        return on.isAfter(other.on) || (on.equals(other.on) && id > other.id);
    }
}
