package org.shirube.learning;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.shirube.course.QuizItem;

/**
 * An item with what its answers say about it.
 *
 * @param courseCode of the course or bank that holds it; no course's for an item of the body's own bank
 * @param chosen how often each option was chosen, in the order of the file; empty for a kind without options
 * @param flaws most serious first; empty with fewer than {@value ItemFlaw#FEWEST_ANSWERS} answers
 */
public record ItemFigure(String courseCode, QuizItem item, ItemSums sums, List<Integer> chosen, Set<ItemFlaw> flaws)
        implements Serializable {
    static ItemFigure of(String courseCode, QuizItem item, ItemSums sums, List<Integer> chosen) {
        var key = item.options().stream().map(QuizItem.Option::right).toList();
        var counted = chosen.size() == key.size() ? chosen : List.<Integer>of();
        return new ItemFigure(
                courseCode, item, sums, counted, ItemFlaw.of(sums, counted, counted.isEmpty() ? List.of() : key));
    }

    public boolean isMeasured() {
        return sums.answers() >= ItemFlaw.FEWEST_ANSWERS;
    }

    public boolean isWeak() {
        return !flaws.isEmpty();
    }
}
