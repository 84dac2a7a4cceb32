package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.learning.OrderTau;
import org.shirube.platform.i18n.Text;

/**
 * One thing to put in order, as it is drawn on a page.
 *
 * @param material rendered, or null
 * @param order ids as they stand, separated by commas
 * @param tau null at work
 */
public record LabOrderRow(
        int number, String id, Text title, Text material, String order, List<ItemRow> items, Double tau) {

    /** @param place where it belongs, from 1; the same for items that are tied */
    public record ItemRow(String id, Text text, int place, boolean right, Text why) {}

    static List<LabOrderRow> of(Lab.Ordering lab, Answer answer, OrderTau grade) {
        var rows = new ArrayList<LabOrderRow>();
        for (var one : lab.cases()) {
            var given = OrderTau.order(one, answer);
            var order = given.isEmpty() ? shuffled(one) : given;
            var items = new ArrayList<ItemRow>();
            for (var id : order) {
                var item = one.items().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                var place = 1
                        + (int) one.items().stream()
                                .filter(other -> other.group() < item.group())
                                .count();
                var tied = one.items().stream()
                        .filter(other -> other.group() == item.group())
                        .count();
                var at = items.size() + 1;
                items.add(new ItemRow(id, item.text(), place, at >= place && at < place + tied, item.why()));
            }
            rows.add(new LabOrderRow(
                    rows.size() + 1,
                    one.id(),
                    one.title(),
                    one.material(),
                    String.join(",", order),
                    items,
                    grade == null ? null : grade.byCase().get(rows.size())));
        }
        return rows;
    }

    /** Always the same for one case, and never the right order. */
    private static List<String> shuffled(Lab.Sequence one) {
        var ids = new ArrayList<>(one.items().stream().map(Lab.Item::id).toList());
        var right = List.copyOf(ids);
        var random = new Random(one.id().hashCode());
        do Collections.shuffle(ids, random);
        while (ids.equals(right));
        return ids;
    }
}
