package org.shirube.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts units into reading order. */
final class UnitTree {
    private UnitTree() {}

    /** Each unit after its parent; siblings keep the order in which they came. */
    static List<UnitRow> inOrder(List<UnitRow> units) {
        var below = units.stream()
                .filter(unit -> unit.parentId() != null)
                .collect(Collectors.groupingBy(UnitRow::parentId));
        var ordered = new ArrayList<UnitRow>(units.size());
        units.stream().filter(unit -> unit.parentId() == null).forEach(root -> add(root, below, ordered));
        return ordered;
    }

    private static void add(UnitRow unit, Map<Long, List<UnitRow>> below, List<UnitRow> ordered) {
        ordered.add(unit);
        below.getOrDefault(unit.id(), List.of()).forEach(child -> add(child, below, ordered));
    }
}
