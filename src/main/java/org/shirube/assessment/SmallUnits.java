package org.shirube.assessment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which rows of a table stay hidden because few people are behind them. Source: shared/product.md, rule 7. */
public final class SmallUnits {
    public static final int FEWEST = 5;

    private SmallUnits() {}

    /**
     * Rows with one to four people, and one more where a single hidden row, or rows of fewer than five together, would
     * follow from the total.
     *
     * @param people behind each row
     * @return places in the list
     */
    public static Set<Integer> hidden(List<Integer> people) {
        var hidden = new HashSet<Integer>();
        IntStream.range(0, people.size())
                .filter(at -> people.get(at) > 0 && people.get(at) < FEWEST)
                .forEach(hidden::add);
        while (!hidden.isEmpty() && hidden.stream().mapToInt(people::get).sum() < FEWEST || hidden.size() == 1) {
            var next = IntStream.range(0, people.size())
                    .boxed()
                    .filter(at -> people.get(at) > 0 && !hidden.contains(at))
                    .min(Comparator.comparing(people::get));
            if (next.isEmpty()) break;
            hidden.add(next.get());
        }
        return hidden;
    }
}
