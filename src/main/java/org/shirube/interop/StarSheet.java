package org.shirube.interop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shirube.interop.StarTable.How;
import org.shirube.platform.file.Cells;
import org.shirube.platform.file.Sheet;

/**
 * Finds the table of people by skills in whatever sheets somebody keeps: skills across or down, titles above, headers over
 * several lines with merged cells, staff numbers or names, columns of something else between.
 */
final class StarSheet {
    private static final int HEADER_WITHIN = 20;
    private static final Set<String> TOTALS = Set.of(
            "合計", "計", "総計", "小計", "平均", "平均点", "人数", "最大", "最小", "凡例", "備考", "total", "sum", "average", "mean",
            "legend");

    private static final Set<String> SIGNS = Set.of("◎", "○", "●", "△", "▲", "×", "☆", "★");

    private final String name;
    private final boolean down;
    private final String[][] grid;
    private final String[] lineLabels;
    private final String[] columnLabels;
    private final StarWords words;
    private int lastHeader = -1;
    private int number = -1;
    private int person = -1;
    private final Map<Integer, StarTable.Column> skills = new HashMap<>();

    private StarSheet(String name, boolean down, String[][] grid, String[] lines, String[] columns, StarWords words) {
        this.name = name;
        this.down = down;
        this.grid = grid;
        this.lineLabels = lines;
        this.columnLabels = columns;
        this.words = words;
    }

    /** The sheet and the orientation with the most recognised skills and people; empty when no sheet has any of both. */
    static Optional<StarTable> find(List<Sheet> sheets, StarWords words) {
        return sheets.stream()
                .flatMap(sheet -> java.util.stream.Stream.of(across(sheet, words), down(sheet, words)))
                .map(StarSheet::table)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(table -> (1 + table.recognisedPeople()) * table.recognisedSkills()));
    }

    private static StarSheet across(Sheet sheet, StarWords words) {
        int width = sheet.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        var grid = new String[sheet.lines().size()][width];
        var lines = new String[grid.length];
        for (int line = 0; line < grid.length; line++) {
            lines[line] = String.valueOf(sheet.lines().get(line).number());
            for (int i = 0; i < width; i++)
                grid[line][i] = sheet.lines().get(line).cell(i);
        }
        var columns = IntStream.range(0, width).mapToObj(StarSheet::letters).toArray(String[]::new);
        return new StarSheet(sheet.name(), false, grid, lines, columns, words);
    }

    private static StarSheet down(Sheet sheet, StarWords words) {
        var across = across(sheet, words);
        int lines = across.columnLabels.length;
        var turned = new String[lines][across.grid.length];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < across.grid.length; i++) turned[line][i] = across.grid[i][line];
        }
        return new StarSheet(sheet.name(), true, turned, across.columnLabels, across.lineLabels, words);
    }

    /** Excel's name of a column. */
    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private Optional<StarTable> table() {
        findHeaders();
        if (skills.isEmpty()) return Optional.empty();
        findPeople();
        if (number < 0 && person < 0) return Optional.empty();
        var columns = columns();
        var rows = rows(columns);
        return Optional.of(
                new StarTable(name, down, columns.stream().map(Place::column).toList(), rows, marks(rows)));
    }

    /** The line that names most skills, and those close to it that name others or give codes. */
    private void findHeaders() {
        int[] found = new int[Math.min(HEADER_WITHIN, grid.length)];
        int best = 0;
        for (int line = 0; line < found.length; line++) {
            var here = new HashSet<String>();
            for (var cell : grid[line])
                if (words.skill(Cells.line(cell)).what() != null)
                    here.add(words.skill(Cells.line(cell)).what());
            found[line] = here.size();
            if (found[line] > found[best]) best = line;
        }
        if (found.length == 0 || found[best] == 0) return;
        for (int line = 0; line < found.length; line++) {
            if (found[line] * 2 <= found[best]) continue;
            lastHeader = Math.max(lastHeader, line);
            for (int i = 0; i < grid[line].length; i++) {
                var header = Cells.line(grid[line][i]);
                var skill = words.skill(header);
                var known = skills.get(i);
                if (skill.what() != null && (known == null || skill.how().compareTo(known.how()) < 0))
                    skills.put(i, new StarTable.Column(columnLabels[i], header, skill.what(), skill.how()));
            }
        }
    }

    private void findPeople() {
        int numbers = 0;
        int names = 0;
        for (int i = 0; i < columnLabels.length; i++) {
            if (skills.containsKey(i)) continue;
            int asNumber = 0;
            int asName = 0;
            for (int line = lastHeader + 1; line < grid.length; line++) {
                if (grid[line][i].isEmpty()) continue;
                if (words.isNumber(grid[line][i])) asNumber++;
                if (words.isName(grid[line][i])) asName++;
            }
            if (asNumber > numbers) {
                numbers = asNumber;
                number = i;
            }
            if (asName > names) {
                names = asName;
                person = i;
            }
        }
        // a list numbered 1, 2, 3 beside names must not pass for staff numbers
        if (number >= 0 && person >= 0 && numbers * 2 < names) number = -1;
    }

    private record Place(int at, StarTable.Column column) {}

    /** Known skills, and between and behind them whatever has marks as they have. */
    private List<Place> columns() {
        var known = new HashSet<String>();
        for (var i : skills.keySet()) {
            for (int line = lastHeader + 1; line < grid.length; line++) known.add(Marks.of(grid[line][i]));
        }
        int first = skills.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        var places = new ArrayList<Place>();
        var taken = new HashSet<String>();
        for (int i = first; i < columnLabels.length; i++) {
            if (i == number || i == person) continue;
            var column = skills.get(i);
            if (column != null && !taken.add(column.skill()))
                column = new StarTable.Column(column.place(), column.header(), null, How.NONE);
            if (column == null && looksLike(i, known))
                column = new StarTable.Column(columnLabels[i], header(i), null, How.NONE);
            if (column != null) places.add(new Place(i, column));
        }
        return places;
    }

    /** Signs go with signs and figures with figures, although a column may have others of them than its neighbours. */
    private static boolean isOfKind(String mark, Set<String> known) {
        if (known.contains(mark)) return true;
        if (SIGNS.contains(mark)) return known.stream().anyMatch(SIGNS::contains);
        return mark.matches("\\d") && known.stream().anyMatch(other -> other.matches("\\d"));
    }

    private boolean looksLike(int column, Set<String> known) {
        if (header(column).isEmpty() || TOTALS.contains(header(column).toLowerCase(java.util.Locale.ROOT)))
            return false;
        int all = 0;
        int like = 0;
        for (int line = lastHeader + 1; line < grid.length; line++) {
            var mark = Marks.of(grid[line][column]);
            if (mark.isEmpty()) continue;
            all++;
            if (isOfKind(mark, known)) like++;
        }
        return like > 0 && like * 10 >= all * 8;
    }

    /** The lowest header of a column. */
    private String header(int column) {
        for (int line = lastHeader; line >= 0; line--) {
            if (!grid[line][column].isEmpty()) return Cells.line(grid[line][column]);
        }
        return "";
    }

    private List<StarTable.Row> rows(List<Place> places) {
        var rows = new ArrayList<StarTable.Row>();
        for (int line = lastHeader + 1; line < grid.length; line++) {
            int at = line;
            var marks =
                    places.stream().map(place -> Marks.of(grid[at][place.at()])).toList();
            if (marks.stream().allMatch(String::isEmpty) || isTotal(line)) continue;
            var no = number < 0 ? "" : Cells.code(grid[line][number]);
            var who = person < 0 ? "" : Cells.line(grid[line][person]);
            if (no.isEmpty() && who.isEmpty()) continue; // legends, notes
            var found = words.person(no, who);
            rows.add(new StarTable.Row(lineLabels[line], no, who, found.what(), found.how(), marks));
        }
        return rows;
    }

    private boolean isTotal(int line) {
        int first = skills.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        return IntStream.range(0, first)
                .mapToObj(i -> Cells.code(grid[line][i]).toLowerCase(java.util.Locale.ROOT))
                .anyMatch(TOTALS::contains);
    }

    private static Map<String, Integer> marks(List<StarTable.Row> rows) {
        var counts = new HashMap<String, Integer>();
        for (var row : rows) {
            for (var mark : row.marks()) if (!mark.isEmpty()) counts.merge(mark, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
    }
}
