package org.shirube.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;

/** The right answer to a lab, from its own files. */
public final class LabKeys {
    private LabKeys() {}

    public static Answer of(Lab.Work work, String language) {
        var parts = new HashSet<String>();
        if (work instanceof Lab.Marking marking)
            marking.cases()
                    .forEach(one -> one.spans().values().stream()
                            .filter(Lab.Span::mark)
                            .forEach(span -> parts.add(one.id() + "/" + span.id())));
        else if (work instanceof Lab.Choosing choosing)
            choosing.fields().forEach(field -> field.right().forEach(right -> parts.add(field.id() + "/" + right)));
        else if (work instanceof Lab.Calculating figures)
            figures.fields().forEach(field -> parts.add(field.id() + "/" + number(field)));
        else if (work instanceof Lab.Ordering ordering)
            ordering.cases()
                    .forEach(one -> parts.add(one.id() + "/"
                            + String.join(
                                    ",", one.items().stream().map(Lab.Item::id).toList())));
        else if (work instanceof Lab.Collecting table) collect(table, parts);
        else if (work instanceof Lab.Repairing table) {
            table.repairs()
                    .forEach(repair -> parts.add(SetF1.cell(repair.row(), repair.column()) + "/"
                            + repair.right().get(language).get(0)));
            table.deletions().keySet().forEach(row -> parts.add("delete/" + row));
        } else if (work instanceof Lab.Linking graph)
            graph.nodes().stream().filter(Lab.Node::belongs).forEach(node -> {
                parts.add("p-" + node.id() + "/" + node.stage());
                node.to().forEach(other -> parts.add("t-" + node.id() + "/" + other));
            });
        else if (work instanceof Lab.Writing writing)
            parts.add("text/" + writing.model().in(language));
        else if (work instanceof Lab.Story story) parts.addAll(way(story, story.start(), 1, new HashMap<>()).parts);
        else parts.add("synonyms/" + synonyms((Lab.Searching) work, language));
        return new Answer(parts);
    }

    /** The way through a story with the fewest points. */
    public static Answer worst(Lab.Story story) {
        return new Answer(way(story, story.start(), -1, new HashMap<>()).parts);
    }

    /** A choice where there are choices, else as it is typed. */
    private static String number(Lab.Quantity field) {
        return field.choices().keySet().stream()
                .filter(choice -> Double.parseDouble(choice) == field.answer())
                .findFirst()
                .orElse(Double.toString(field.answer()));
    }

    private static void collect(Lab.Collecting table, Set<String> parts) {
        int row = 0;
        for (var finding : table.rows()) {
            row++;
            for (var column : finding.values().entrySet())
                parts.add("r" + row + "-" + column.getKey() + "/"
                        + column.getValue().iterator().next());
        }
    }

    private record Route(int points, Set<String> parts) {}

    /** @param sign 1 for the best way, -1 for the worst */
    private static Route way(Lab.Story story, String at, int sign, Map<String, Route> known) {
        if (known.containsKey(at)) return known.get(at);
        Route best = null;
        for (var choice : story.scene(at).choices()) {
            var rest = way(story, choice.to(), sign, known);
            var parts = new HashSet<>(rest.parts());
            parts.add(at + "/" + choice.id());
            var route = new Route(choice.points() + rest.points(), parts);
            if (best == null || sign * route.points() > sign * best.points()) best = route;
        }
        if (best == null) best = new Route(0, Set.of());
        known.put(at, best);
        return best;
    }

    /** Tells the search for every question the title of its page. */
    private static String synonyms(Lab.Searching lab, String language) {
        var lines = new ArrayList<String>();
        for (var question : lab.questions()) {
            var title = lab.pages().all().stream()
                    .filter(page -> page.id().equals(question.page()))
                    .findFirst()
                    .orElseThrow()
                    .title();
            lines.add(plain(question.text().in(language)) + "、" + plain(title.in(language)));
        }
        return String.join("\n", lines);
    }

    private static String plain(String text) {
        return text.replaceAll("[,、;=，；＝]", " ");
    }
}
