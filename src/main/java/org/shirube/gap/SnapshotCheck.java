package org.shirube.gap;

import java.io.Serializable;
import java.util.List;

/**
 * A snapshot beside the same levels derived anew from claims, roles and the map of that day.
 *
 * @param people compared
 * @param levels compared
 * @param differing how many levels differ
 * @param examples up to twenty of them
 */
public record SnapshotCheck(int people, int levels, int differing, List<Difference> examples) implements Serializable {
    /** @param frozen and derived state and level, as in the table; {@code –} where one side has none */
    public record Difference(String staffNo, String skill, String frozen, String derived) implements Serializable {}
}
