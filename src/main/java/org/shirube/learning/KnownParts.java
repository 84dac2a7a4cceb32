package org.shirube.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shirube.course.Lab;

/** Cuts an answer down to what a lab has: forms can carry anything, of any length. */
final class KnownParts {
    private static final int MOST_ROWS = 60;
    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 6000;

    private final Set<String> known = new HashSet<>();
    private final Answer answer;

    private KnownParts(Answer answer) {
        this.answer = answer;
    }

    static Answer of(Lab.Work work, Answer answer, String language) {
        var parts = new KnownParts(answer);
        if (work instanceof Lab.Marking marking)
            marking.cases().forEach(one -> parts.take(one.id(), one.spans().keySet()));
        else if (work instanceof Lab.Choosing choosing)
            choosing.fields()
                    .forEach(field -> parts.take(field.id(), field.choices().keySet()));
        else if (work instanceof Lab.Calculating figures) figures.fields().forEach(parts::take);
        else if (work instanceof Lab.Ordering ordering)
            ordering.cases()
                    .forEach(one -> parts.take(
                            one.id(), value -> !OrderTau.order(one, answer).isEmpty()));
        else if (work instanceof Lab.Collecting table) parts.take(table);
        else if (work instanceof Lab.Repairing table) parts.take(table, language);
        else if (work instanceof Lab.Linking graph) parts.take(graph);
        else if (work instanceof Lab.Writing)
            parts.take("text", value -> !value.isBlank() && value.length() <= LONGEST_TEXT);
        else if (work instanceof Lab.Story story) parts.take(story);
        else parts.take((Lab.Searching) work);
        return new Answer(parts.known);
    }

    private void take(String name, Predicate<String> fits) {
        for (var value : answer.values(name)) {
            if (fits.test(value)) known.add(name + "/" + value);
        }
    }

    private void take(String name, Set<String> values) {
        take(name, values::contains);
    }

    private void take(Lab.Quantity field) {
        if (field.choices().isEmpty()) take(field.id(), value -> !value.isBlank() && value.length() <= LONGEST_NUMBER);
        else take(field.id(), field.choices().keySet());
    }

    private void take(Lab.Collecting table) {
        var lines = new HashSet<String>();
        for (int i = 1; i <= table.source().lines().get("ja").size(); i++) lines.add("" + i);
        for (int row = 1; row <= MOST_ROWS; row++) {
            for (var column : table.columns())
                take(
                        "r" + row + "-" + column.id(),
                        column.lines() ? lines : column.choices().keySet());
        }
    }

    /** Only what differs from the table as found is a change. */
    private void take(Lab.Repairing table, String language) {
        var rows = table.given().get(language);
        for (int row = 1; row <= rows.size(); row++) {
            var given = rows.get(row - 1);
            for (int i = 0; i < table.columns().size(); i++) {
                var cell = given.get(i);
                take(
                        SetF1.cell(row, table.columns().get(i).id()),
                        value -> !value.equals(cell) && value.length() <= LONGEST_CELL);
            }
            var number = "" + row;
            take("delete", number::equals);
        }
    }

    private void take(Lab.Linking graph) {
        List<String> ids =
                new ArrayList<>(graph.nodes().stream().map(Lab.Node::id).toList());
        for (var node : graph.nodes()) {
            take("p-" + node.id(), graph.stages().keySet());
            take("t-" + node.id(), other -> ids.contains(other) && !other.equals(node.id()));
        }
    }

    private void take(Lab.Story story) {
        story.scenes().values().forEach(scene -> {
            var ids = scene.choices().stream().map(Lab.Way::id).toList();
            take(scene.id(), ids::contains);
        });
    }

    private void take(Lab.Searching search) {
        take("title", value -> value.matches("[0-" + Tuning.HEAVIEST_TITLE + "]"));
        take(
                "chunk",
                value -> List.of(Tuning.Chunk.values()).stream()
                        .anyMatch(one -> one.id().equals(value)));
        take("synonyms", value -> !value.isBlank() && value.length() <= LONGEST_TEXT);
    }
}
