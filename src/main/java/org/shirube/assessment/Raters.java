package org.shirube.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shirube.organisation.UnitRow;

/** Who looks at whose answers: the head of the unit or, for the head, of the next unit above that has one. */
public final class Raters {
    private final Map<Long, UnitRow> units;
    private final Collection<Long> headed;

    /** @param headed units that somebody leads today, as head or as deputy */
    public Raters(Collection<UnitRow> units, Collection<Long> headed) {
        this.units = units.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        this.headed = headed;
    }

    /**
     * The unit whose head looks at somebody's answers; empty when nobody does.
     *
     * @param head whether that somebody leads the unit
     */
    public Optional<Long> unitFor(long unitId, boolean head) {
        var line = UnitRow.lineOf(units.get(unitId).path());
        for (int at = line.size() - (head ? 2 : 1); at >= 0; at--) {
            if (headed.contains(line.get(at))) return Optional.of(line.get(at));
        }
        return Optional.empty();
    }
}
