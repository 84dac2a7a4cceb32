package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads what is special about {@code set_f1} where findings are collected from a text. */
final class CollectingReader {
    private CollectingReader() {}

    static Lab.Collecting read(YamlMap lab) throws ContentProblem {
        var source = MarkingReader.original(lab.map("source"));
        var columns = new ArrayList<Lab.Column>();
        var ids = new HashSet<String>();
        for (var column : lab.maps("columns")) {
            column.only("id", "title", "choices", "lines");
            var lines = column.flag("lines", false);
            columns.add(new Lab.Column(
                    LabReader.id(column, ids),
                    column.text("title"),
                    lines ? Map.<String, Text>of() : LabReader.choices(column),
                    lines));
        }
        if (columns.size() < 2 || columns.size() > 4)
            throw lab.problem("columns", "needs 2 to 4, not " + columns.size());
        var rows = new ArrayList<Lab.Finding>();
        for (var row : lab.maps("rows")) {
            row.only("values", "why");
            rows.add(new Lab.Finding(
                    values(row.map("values"), columns, source.lines().get("ja").size()), row.text("why")));
        }
        if (rows.isEmpty()) throw lab.problem("rows", "is empty");
        return new Lab.Collecting(LabReader.share(lab, "f1"), source, List.copyOf(columns), List.copyOf(rows));
    }

    private static Map<String, Set<String>> values(YamlMap values, List<Lab.Column> columns, int lines)
            throws ContentProblem {
        values.only(columns.stream().map(Lab.Column::id).toArray(String[]::new));
        var right = new LinkedHashMap<String, Set<String>>();
        for (var column : columns) {
            var given = values.isList(column.id()) ? values.strings(column.id()) : List.of(values.string(column.id()));
            for (var one : given) {
                if (column.lines() ? !isLine(one, lines) : !column.choices().containsKey(one))
                    throw values.problem(
                            column.id(), "has '" + one + "', which is no " + (column.lines() ? "line" : "choice"));
            }
            if (given.isEmpty()) throw values.problem(column.id(), "is empty");
            right.put(column.id(), Set.copyOf(given));
        }
        return right;
    }

    private static boolean isLine(String number, int lines) {
        return number.matches("[1-9]\\d{0,2}") && Integer.parseInt(number) <= lines;
    }
}
