package org.shirube.skillmap;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.shirube.platform.error.RuleBroken;

/**
 * The steps of a map's levels against the usual five from 0 to 4, in which courses, checks and the rule of proof speak. Two
 * maps of different scale are compared through it.
 *
 * @param usual for each step from 0 the usual level it stands for: 0 for step 0, at least 1 for others, never falling
 */
public record Scale(List<Integer> usual) implements Serializable {
    public static final int FEWEST = 2;
    public static final int MOST = 10;
    public static final int HIGHEST_USUAL = 4;

    /** 0 to 4, each for itself. */
    public static final Scale USUAL = new Scale(List.of(0, 1, 2, 3, 4));

    /** By the number of steps from two. Nine steps: DigComp 2.x, whose eight levels pair to four (skills-and-roles.md a.2). */
    private static final List<List<Integer>> SUGGESTED = List.of(
            List.of(0, 2),
            List.of(0, 1, 3),
            List.of(0, 1, 2, 3),
            List.of(0, 1, 2, 3, 4),
            List.of(0, 1, 2, 2, 3, 4),
            List.of(0, 1, 1, 2, 2, 3, 4),
            List.of(0, 1, 1, 2, 2, 3, 3, 4),
            List.of(0, 1, 1, 2, 2, 3, 3, 4, 4),
            List.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 4));

    public Scale {
        usual = List.copyOf(usual);
        if (usual.size() < FEWEST || usual.size() > MOST) throw new RuleBroken("skillmap.scaleSize", FEWEST, MOST);
    }

    /** What a scale of so many steps stands for where nobody said otherwise. */
    public static Scale suggested(int steps) {
        if (steps < FEWEST || steps > MOST) throw new RuleBroken("skillmap.scaleSize", FEWEST, MOST);
        return new Scale(SUGGESTED.get(steps - FEWEST));
    }

    public int highest() {
        return usual.size() - 1;
    }

    /** The usual level of a step; beyond the ends that of the end. */
    public int toUsual(int step) {
        return usual.get(Math.max(0, Math.min(step, highest())));
    }

    /** The highest step that stands for a usual level or less: as far as proof of that level carries. */
    public int highestFor(int level) {
        return IntStream.rangeClosed(0, highest())
                .filter(step -> usual.get(step) <= level)
                .max()
                .orElse(0);
    }

    /** The lowest step that stands for the same as {@link #highestFor}: what proof of a usual level shows by itself. */
    public int lowestFor(int level) {
        int like = usual.get(highestFor(level));
        return usual.indexOf(like);
    }

    /** The step of another scale that means the same, or the nearest below. */
    public int from(Scale other, int step) {
        return equals(other) ? step : lowestFor(other.toUsual(step));
    }

    /** Whether the steps never fall and only the first stands for nothing. */
    public boolean isSound() {
        return usual.get(0) == 0
                && IntStream.range(1, usual.size())
                        .allMatch(step -> usual.get(step) >= Math.max(1, usual.get(step - 1))
                                && usual.get(step) <= HIGHEST_USUAL);
    }
}
