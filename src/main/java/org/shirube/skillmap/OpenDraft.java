package org.shirube.skillmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A draft as an editor sees it.
 *
 * @param base the version it began from; null for none
 * @param others who has it open besides the caller
 */
public record OpenDraft(
        long id,
        int revision,
        SkillMap map,
        SkillMap base,
        boolean canUndo,
        boolean canRedo,
        String changedBy,
        Instant changedAt,
        List<EditorRow> others) {
    /** What publishing would change; for a draft from nothing everything that is there. */
    public List<MapChange> changes() {
        return base == null ? List.of() : MapChange.between(base, map);
    }

    /** A name for the version that publishing makes: the year, and the next number of the year. */
    public String nextVersion(LocalDate today) {
        var year = String.valueOf(today.getYear());
        var old = map.version();
        if (!old.matches("\\d{4}\\.\\d{1,6}") || !old.startsWith(year)) return year + ".1";
        return year + "." + (Integer.parseInt(old.substring(5)) + 1);
    }

    /** Whether a skill of the base is no longer there. */
    boolean lost() {
        return base != null
                && base.skills().stream()
                        .anyMatch(skill -> map.skill(skill.code()).isEmpty());
    }
}
