package org.shirube.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Level;
import org.shirube.assessment.Source;
import org.shirube.organisation.Mode;
import org.shirube.organisation.PersonRow;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Skill;

/**
 * What a person was known to hold on a day, against what was required then.
 *
 * @param entries required skills and others with a claim, in the map's order
 */
public record Profile(PersonRow person, LocalDate asOf, Mode mode, List<Entry> entries) {
    /**
     * One skill.
     *
     * @param requirement null when nobody asks for the skill
     * @param latest the newest claim of each source
     * @param lastUsedOn null when nobody ever said
     */
    public record Entry(
            Skill skill,
            Requirement requirement,
            Level level,
            State state,
            Map<Source, ClaimRow> latest,
            LocalDate lastUsedOn) {}

    /** Required skills; one that does not apply to the work is not required. */
    public long required() {
        return entries.stream()
                .filter(entry -> entry.requirement() != null && entry.state() != State.NOT_APPLICABLE)
                .count();
    }

    public long assessed() {
        return entries.stream()
                .filter(entry -> entry.requirement() != null && entry.state().isAssessed())
                .count();
    }

    /** In whole per cent; 0 when nothing is required. */
    public int coverage() {
        return required() == 0 ? 0 : (int) Math.round(100.0 * assessed() / required());
    }
}
