package org.shirube.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shirube.course.Lab;

/**
 * The grader of orders. Items of one group may stand in any order, so only pairs from different groups count. The score is
 * the mean of Kendall's tau over the cases.
 *
 * <p>Source: M. G. Kendall, A new measure of rank correlation, Biometrika 30, 1938.
 *
 * @param byCase tau of each case, -1 to 1; 0 for one that was left out
 * @param right pairs in the right order
 * @param asked pairs that count
 */
public record OrderTau(List<Double> byCase, int right, int asked) implements Grade {
    public OrderTau {
        byCase = List.copyOf(byCase);
    }

    public static OrderTau of(List<Lab.Sequence> cases, Answer answer) {
        var taus = new ArrayList<Double>();
        int right = 0;
        int asked = 0;
        for (var one : cases) {
            var groups = groups(one, order(one, answer));
            int pairs = pairs(one.items().stream().map(Lab.Item::group).toList());
            int inOrder = pairs(groups);
            taus.add(groups.isEmpty() ? 0.0 : (2.0 * inOrder - pairs) / pairs);
            right += inOrder;
            asked += pairs;
        }
        return new OrderTau(taus, right, asked);
    }

    /** Ids as the learner put them; empty when that is no order of these items. */
    public static List<String> order(Lab.Sequence one, Answer answer) {
        var given = Arrays.asList(answer.value(one.id()).split(","));
        var known = one.items().stream().map(Lab.Item::id).sorted().toList();
        return given.stream().sorted().toList().equals(known) ? given : List.of();
    }

    private static List<Integer> groups(Lab.Sequence one, List<String> order) {
        return order.stream()
                .map(id -> one.items().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .group())
                .toList();
    }

    /** Pairs of which the first stands in an earlier group. */
    private static int pairs(List<Integer> groups) {
        int pairs = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (groups.get(i) < groups.get(j)) pairs++;
            }
        }
        return pairs;
    }

    @Override
    public double score() {
        return byCase.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public boolean passes(Lab.Work work) {
        return score() >= ((Lab.Ordering) work).tau() - NEAR;
    }
}
