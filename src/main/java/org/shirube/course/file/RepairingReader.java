package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads what is special about {@code set_f1} where a table is repaired. */
final class RepairingReader {
    private RepairingReader() {}

    static Lab.Repairing read(YamlMap lab) throws ContentProblem {
        for (var key : List.of("source", "columns", "rows")) {
            if (lab.has(key)) throw lab.problem(key, "does not belong beside 'table'");
        }
        var table = lab.map("table").only("columns", "given", "repairs", "delete");
        var columns = new ArrayList<Lab.Column>();
        var ids = new HashSet<String>();
        for (var column : table.maps("columns")) {
            column.only("id", "title");
            columns.add(new Lab.Column(LabReader.id(column, ids), column.text("title"), Map.of(), false));
        }
        var given = table.map("given").only("ja", "en");
        var cells = new LinkedHashMap<String, List<List<String>>>();
        for (var language : List.of("ja", "en")) {
            cells.put(language, List.copyOf(given.rows(language)));
            for (var row : cells.get(language)) {
                if (row.size() != columns.size())
                    throw given.problem(language, "has a row of " + row.size() + " cells: " + String.join(", ", row));
            }
        }
        var rows = cells.get("ja").size();
        if (rows != cells.get("en").size()) throw table.problem("given", "has more rows in one language");
        return new Lab.Repairing(
                LabReader.share(lab, "f1"),
                List.copyOf(columns),
                cells,
                repairs(table, columns, cells, rows),
                deletions(table, rows));
    }

    private static List<Lab.Repair> repairs(
            YamlMap table, List<Lab.Column> columns, Map<String, List<List<String>>> cells, int rows)
            throws ContentProblem {
        var repairs = new ArrayList<Lab.Repair>();
        var names = columns.stream().map(Lab.Column::id).toList();
        var seen = new HashSet<String>();
        for (var repair : table.maps("repairs")) {
            repair.only("row", "column", "right", "why");
            var row = repair.integer("row", 1, rows);
            var column = repair.string("column");
            if (!names.contains(column)) throw repair.problem("column", "is no column: " + column);
            if (!seen.add(row + "/" + column)) throw repair.problem("row", "has this cell twice");
            var both = repair.map("right").only("ja", "en");
            var right = Map.of("ja", List.copyOf(both.strings("ja")), "en", List.copyOf(both.strings("en")));
            for (var language : List.of("ja", "en")) {
                if (right.get(language).isEmpty()) throw both.problem(language, "is empty");
                if (right.get(language)
                        .contains(cells.get(language).get(row - 1).get(names.indexOf(column))))
                    throw both.problem(language, "is what stands there already");
            }
            repairs.add(new Lab.Repair(row, column, right, repair.text("why")));
        }
        if (repairs.isEmpty()) throw table.problem("repairs", "is empty");
        return List.copyOf(repairs);
    }

    private static Map<Integer, Text> deletions(YamlMap table, int rows) throws ContentProblem {
        var deletions = new TreeMap<Integer, Text>();
        for (var one : table.mapsIfAny("delete"))
            deletions.put(one.only("row", "why").integer("row", 1, rows), one.text("why"));
        return deletions;
    }
}
