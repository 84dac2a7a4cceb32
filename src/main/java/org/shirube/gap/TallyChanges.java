package org.shirube.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Differences to be added to tallies, gathered over many people and applied in one order, against deadlocks. */
final class TallyChanges {
    private final Map<Long, Map<String, Counts>> byUnit = new TreeMap<>();

    /** @param line the person's unit and everything above it */
    void remove(List<Long> line, Map<String, Counts> contribution) {
        contribution.forEach((dimension, counts) -> add(line, dimension, Counts.NONE.minus(counts)));
    }

    void add(List<Long> line, Map<String, Counts> contribution) {
        contribution.forEach((dimension, counts) -> add(line, dimension, counts));
    }

    private void add(List<Long> line, String dimension, Counts counts) {
        for (var unit : line) {
            byUnit.computeIfAbsent(unit, id -> new HashMap<>()).merge(dimension, counts, Counts::plus);
        }
    }

    /** By unit id, then dimension; what cancels out is left out. */
    Map<Long, Map<String, Counts>> inOrder() {
        var ordered = new TreeMap<Long, Map<String, Counts>>();
        byUnit.forEach((unit, dimensions) -> {
            var changed = new TreeMap<String, Counts>();
            dimensions.forEach((dimension, counts) -> {
                if (!counts.isNone()) changed.put(dimension, counts);
            });
            if (!changed.isEmpty()) ordered.put(unit, changed);
        });
        return ordered;
    }
}
