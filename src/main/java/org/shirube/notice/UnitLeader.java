package org.shirube.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shirube.organisation.UnitRow;

/**
 * Who leads the members of a unit.
 *
 * @param leaderId whoever stands in for the head, else the head, else the same of the next unit above that has one
 * @param aboveId who leads that leader: the next one above who is somebody else; null when there is none
 */
record UnitLeader(long unitId, long leaderId, Long aboveId) {
    /**
     * By unit; units that nobody leads, up to the root, are missing.
     *
     * @param leading by unit, for those that have a head or a deputy
     */
    static Map<Long, UnitLeader> of(Collection<UnitRow> units, Map<Long, Long> leading) {
        var found = new HashMap<Long, UnitLeader>();
        for (var unit : units) {
            Long leader = null;
            Long above = null;
            var line = UnitRow.lineOf(unit.path());
            for (int at = line.size() - 1; at >= 0 && above == null; at--) {
                var here = leading.get(line.get(at));
                if (leader == null) leader = here;
                else if (here != null && !here.equals(leader)) above = here;
            }
            if (leader != null) found.put(unit.id(), new UnitLeader(unit.id(), leader, above));
        }
        return found;
    }
}
