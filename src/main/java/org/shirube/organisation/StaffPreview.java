package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.platform.file.FileProblem;

/**
 * What taking over a file would do; with problems it cannot be done.
 *
 * @param people everybody in the file or missing from it, in the order of the file, then by number
 * @param missing people in office whom the file does not have; they leave only when the list is complete
 * @param missingUnits units that the file does not have; they stay
 * @param notes worth knowing, and no hindrance
 * @param fingerprint of everything that would be written; empty with problems
 */
public record StaffPreview(
        LocalDate effectiveOn,
        boolean complete,
        List<UnitChange> units,
        int unchangedUnits,
        int missingUnits,
        List<PersonChange> people,
        int missing,
        List<String> ignored,
        List<FileProblem> problems,
        List<FileProblem> notes,
        String fingerprint)
        implements Serializable {
    /** How many people each kind of change touches; somebody may count in several. */
    public Map<StaffChange, Long> counts() {
        var counts = new java.util.EnumMap<StaffChange, Long>(StaffChange.class);
        for (var kind : StaffChange.values()) counts.put(kind, 0L);
        people.forEach(person -> person.kinds().forEach(kind -> counts.merge(kind, 1L, Long::sum)));
        return counts;
    }

    public long leavers() {
        return counts().get(StaffChange.LEAVES);
    }

    public boolean changesNothing() {
        return units.isEmpty()
                && people.stream().allMatch(person -> person.kinds().contains(StaffChange.UNCHANGED));
    }
}
