package org.shirube.learning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why an author should look at an item again. Bounds: decision 0028. */
public enum ItemFlaw {
    /** Those who have the rest right get it wrong: the key may be the wrong one. */
    TURNED,
    /** A wrong option is chosen more often than a right one. */
    MISLEADING,
    /** It hardly tells apart those who know from those who do not. */
    BLUNT,
    TOO_HARD,
    TOO_EASY,
    /** Hardly anybody chooses one of the wrong options. */
    IDLE_OPTION;

    /** Below, figures say more about chance than about the item. Source: issue 4. */
    public static final int FEWEST_ANSWERS = 100;

    private static final double BLUNT_BELOW = 0.10;
    private static final double HARD_BELOW = 0.25;
    private static final double EASY_ABOVE = 0.95;
    private static final double IDLE_BELOW = 0.02;

    /**
     * None for an item with fewer than {@value #FEWEST_ANSWERS} answers.
     *
     * @param chosen how often each option was chosen; empty for a kind without options
     * @param key whether each of them is right
     */
    static Set<ItemFlaw> of(ItemSums sums, List<Integer> chosen, List<Boolean> key) {
        var flaws = EnumSet.noneOf(ItemFlaw.class);
        if (sums.answers() < FEWEST_ANSWERS) return flaws;
        double discrimination = sums.discrimination();
        boolean easy = sums.difficulty() > EASY_ABOVE;
        if (discrimination < 0) flaws.add(TURNED);
        else if (discrimination < BLUNT_BELOW && !easy) flaws.add(BLUNT); // what nearly all know cannot tell them apart
        if (sums.difficulty() < HARD_BELOW) flaws.add(TOO_HARD);
        if (easy) flaws.add(TOO_EASY);
        int leastRight = Integer.MAX_VALUE;
        int mostWrong = 0;
        for (int i = 0; i < chosen.size(); i++) {
            if (key.get(i)) leastRight = Math.min(leastRight, chosen.get(i));
            else mostWrong = Math.max(mostWrong, chosen.get(i));
            if (!key.get(i) && !easy && chosen.get(i) < IDLE_BELOW * sums.answers()) flaws.add(IDLE_OPTION);
        }
        if (mostWrong > leastRight) flaws.add(MISLEADING);
        return flaws;
    }
}
