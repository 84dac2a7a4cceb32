package org.shirube.interop.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shirube.platform.file.Records;
import org.shirube.platform.file.Sheet;
import org.shirube.platform.i18n.Text;

/** The sheets of a map as lines with named cells, and how a cell of each sort is read. */
final class MapTables {
    static final int LONGEST = 32_767;
    static final int LONGEST_NAME = 400;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final Set<String> PLACEHOLDERS =
            Set.of("-", "－", "ー", "―", "—", "–", "…", "・・・", "...", "n/a", "tbd", "tba", "未定", "同上", "なし");

    private final Map<MapSheet, Sheet> sheets;
    private final Map<MapSheet, Records> records = new EnumMap<>(MapSheet.class);
    private final MapNotes notes;
    private final LocalDate today;
    private int oneLanguage;

    MapTables(Map<MapSheet, Sheet> sheets, MapNotes notes, LocalDate today) {
        this.sheets = sheets;
        this.notes = notes;
        this.today = today;
        sheets.forEach((kind, sheet) -> {
            var table = Records.of(sheet, kind.columns, notes::problem);
            records.put(kind, table);
            for (var unknown : table.ignored()) notes.note(sheet.name(), 0, "columnIgnored", unknown);
        });
    }

    boolean has(MapSheet kind) {
        return records.containsKey(kind);
    }

    /** As the file calls it. */
    String name(MapSheet kind) {
        return has(kind) ? sheets.get(kind).name() : kind.ja;
    }

    /** How many texts stood there in one language only. */
    int inOneLanguage() {
        return oneLanguage;
    }

    /** Lines that say something. */
    List<Records.Fields> rows(MapSheet kind) {
        var table = records.get(kind);
        if (table == null) return List.of();
        var rows = new ArrayList<Records.Fields>();
        for (var row : table.rows(notes::problem)) {
            if (row.cells().stream().allMatch(MapTables::saysNothing))
                notes.note(row.source(), row.line(), "placeholder");
            else rows.add(row);
        }
        return rows;
    }

    private static boolean saysNothing(String cell) {
        return cell.isBlank() || PLACEHOLDERS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Notes a line whose key an earlier one has. */
    boolean isTwice(Records.Fields row, String column, String key, Map<String, Integer> lines) {
        var earlier = lines.putIfAbsent(key, row.line());
        if (earlier != null) row.problem(column, "interop.twice", key, earlier);
        return earlier != null;
    }

    /** A code of a skill or role; empty, and noted, where there is none. */
    String code(Records.Fields row, String column) {
        var code = MapCell.readCode(row.requiredCode(column, LONGEST_NAME));
        if (code.isEmpty() || code.matches(CODE)) return code;
        row.problem(column, "interop.code", code);
        return "";
    }

    LocalDate day(Records.Fields row) {
        var day = row == null ? null : row.date("ja");
        return day == null ? today : day;
    }

    static String value(Records.Fields row) {
        return row == null ? "" : MapCell.read(row.lines("ja", LONGEST));
    }

    String needed(Records.Fields row) {
        var text = value(row);
        if (text.isEmpty()) row.problem("ja", "platform.file.required");
        return text;
    }

    Text required(Records.Fields row, String column) {
        var text = text(row, column);
        if (text == null) row.problem(column.isEmpty() ? "ja" : column + "Ja", "platform.file.required");
        return text == null ? Text.same("?") : text;
    }

    Text either(Records.Fields row, String column, Text otherwise) {
        var text = text(row, column);
        return text == null ? otherwise : text;
    }

    /** In both languages, or the one there is in both; null where there is none. */
    Text text(Records.Fields row, String column) {
        var ja = MapCell.read(row.lines(column.isEmpty() ? "ja" : column + "Ja", LONGEST));
        var en = MapCell.read(row.lines(column.isEmpty() ? "en" : column + "En", LONGEST));
        if (ja.isEmpty() && en.isEmpty()) return null;
        if (ja.isEmpty() || en.isEmpty()) oneLanguage++;
        return new Text(ja.isEmpty() ? en : ja, en.isEmpty() ? ja : en);
    }
}
