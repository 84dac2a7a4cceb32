package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads what is special about {@code order_tau}. */
final class OrderingReader {
    private OrderingReader() {}

    static Lab.Ordering read(YamlMap lab, LabReader shared) throws ContentProblem {
        var pass = lab.map("pass").only("tau");
        var tau = pass.decimal("tau");
        if (tau < -1 || tau > 1) throw pass.problem("tau", "must be from -1 to 1");
        var cases = new ArrayList<Lab.Sequence>();
        var ids = new HashSet<String>();
        for (var one : lab.maps("cases")) {
            one.only("id", "title", "material", "items");
            cases.add(new Lab.Sequence(
                    LabReader.id(one, ids), one.text("title"), shared.markdown(one, "material"), items(one)));
        }
        if (cases.isEmpty()) throw lab.problem("cases", "is empty");
        return new Lab.Ordering(tau, List.copyOf(cases));
    }

    /** A number that stands on one item alone ties it to the item before it; else its items are tied to each other. */
    private static List<Lab.Item> items(YamlMap one) throws ContentProblem {
        var given = one.maps("items");
        if (given.size() < 3 || given.size() > 12) throw one.problem("items", "needs 3 to 12, not " + given.size());
        var ids = new HashSet<String>();
        var items = new ArrayList<Lab.Item>();
        int group = 0;
        for (int i = 0; i < given.size(); i++) {
            var item = given.get(i).only("id", "text", "tie", "why");
            var tie = item.has("tie") ? item.integer("tie", 1, 99) : 0;
            var before = i > 0 && given.get(i - 1).has("tie") ? given.get(i - 1).integer("tie", 1, 99) : 0;
            var after = i + 1 < given.size() && given.get(i + 1).has("tie")
                    ? given.get(i + 1).integer("tie", 1, 99)
                    : 0;
            var joins = tie > 0 && i > 0 && (tie == before || tie != after);
            if (!joins) group++;
            items.add(new Lab.Item(LabReader.id(item, ids), item.text("text"), group, item.text("why")));
        }
        if (group < 2) throw one.problem("items", "are all tied");
        return List.copyOf(items);
    }
}
