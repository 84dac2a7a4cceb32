package org.shirube.assessment;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What colleagues and the role owner said about one skill of one person. Nobody's name is in it, and nothing is averaged.
 *
 * @param peers how many colleagues see the person at a level, by level; levels that nobody said are missing
 * @param cannot how many colleagues cannot judge
 * @param owner the role owner's level; null when not asked, not answered yet or not able to judge
 * @param ownerCannot whether the role owner cannot judge
 */
public record Heard(SortedMap<Integer, Integer> peers, int cannot, Integer owner, boolean ownerCannot)
        implements Serializable {
    /** Fewer colleagues than that, and the person could tell who said what. */
    public static final int FEWEST_SHOWN = 3;

    static final Heard NOTHING = new Heard(Collections.emptySortedMap(), 0, null, false);

    Heard and(Opinion.Part part, Integer level) {
        if (part == Opinion.Part.OWNER) return new Heard(peers, cannot, level, level == null);
        if (level == null) return new Heard(peers, cannot + 1, owner, ownerCannot);
        var more = new TreeMap<>(peers);
        more.merge(level, 1, Integer::sum);
        return new Heard(more, cannot, owner, ownerCannot);
    }

    /** How many colleagues named a level. */
    public int getSaid() {
        return peers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Levels that somebody named, the lowest first. */
    public List<Integer> getLevels() {
        return List.copyOf(peers.keySet());
    }

    public int peersAt(int level) {
        return peers.getOrDefault(level, 0);
    }

    /** As the person sees it: colleagues only from three who named a level on, and never how many could not. */
    Heard forPerson() {
        return new Heard(getSaid() < FEWEST_SHOWN ? Collections.emptySortedMap() : peers, 0, owner, ownerCannot);
    }

    public boolean isEmpty() {
        return peers.isEmpty() && cannot == 0 && owner == null && !ownerCannot;
    }
}
