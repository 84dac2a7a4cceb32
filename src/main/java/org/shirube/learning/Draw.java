package org.shirube.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shirube.course.QuizItem;
import org.shirube.course.QuizRule;

/** Which items of a bank come into a sitting, and in which order their options stand. The same seed draws the same. */
public final class Draw {
    private final Random random;
    private final List<QuizItem> rest;
    private final List<QuizItem> drawn = new ArrayList<>();
    private final Map<String, Integer> perGroup = new HashMap<>();

    private Draw(List<QuizItem> bank, long seed) {
        random = new Random(seed);
        rest = new ArrayList<>(bank);
        Collections.shuffle(rest, random);
        bank.forEach(item -> perGroup.put(group(item), 0));
    }

    /**
     * A course quiz: first the items that the rule guarantees, then whatever keeps skills and levels even.
     *
     * @return as many items as the rule says, or the whole bank when it is smaller
     */
    public static List<QuizItem> of(List<QuizItem> bank, QuizRule rule, long seed) {
        var draw = new Draw(bank, seed);
        new TreeMap<>(rule.always()).forEach((tag, times) -> {
            while (draw.drawn.stream().filter(item -> item.tags().contains(tag)).count() < times) {
                if (!draw.next(tag)) break;
            }
        });
        while (draw.drawn.size() < rule.draw() && draw.next(null)) {}
        Collections.shuffle(draw.drawn, draw.random);
        return List.copyOf(draw.drawn);
    }

    /** Some of a bank whose items all count alike, in random order. */
    public static List<QuizItem> of(List<QuizItem> bank, int number, long seed) {
        var shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(number, shuffled.size())));
    }

    /** Positions of an item's options, or of its right sides, in the order in which they are shown. */
    public static List<Integer> order(QuizItem item, long seed) {
        var order = new ArrayList<>(IntStream.range(0, item.shuffled()).boxed().toList());
        Collections.shuffle(order, new Random(seed ^ item.id().hashCode()));
        return List.copyOf(order);
    }

    /** Takes one more item from the group with the fewest so far. @param tag which it must carry; null for any */
    private boolean next(String tag) {
        QuizItem best = null;
        for (var item : rest) {
            if (tag != null && !item.tags().contains(tag)) continue;
            if (best == null || perGroup.get(group(item)) < perGroup.get(group(best))) best = item;
        }
        if (best == null) return false;
        rest.remove(best);
        drawn.add(best);
        perGroup.merge(group(best), 1, Integer::sum);
        return true;
    }

    private static String group(QuizItem item) {
        return item.skill() + " " + item.level();
    }
}
