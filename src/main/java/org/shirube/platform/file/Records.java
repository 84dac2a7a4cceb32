package org.shirube.platform.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The lines of a sheet as fields by name: headers in any order and either language, titles above them passed over. */
public final class Records {
    private static final int HEADER_WITHIN = 10;

    /** @param name ours @param required whether the file must have it @param headers as people write it, ours first */
    public record Column(String name, boolean required, List<String> headers) {}

    private final Sheet sheet;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private int headerLine;
    private List<Sheet.Line> lines = List.of();

    private Records(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param problems is told which required columns are missing and which stand twice
     * @return without lines when a required column is missing
     */
    public static Records of(Sheet sheet, List<Column> columns, Consumer<FileProblem> problems) {
        var records = new Records(sheet);
        int header = header(sheet, columns);
        records.read(header, columns, problems);
        return records;
    }

    /** How many of the columns some line near the top names: tells which kind of table a sheet is. */
    public static int fit(Sheet sheet, List<Column> columns) {
        int header = header(sheet, columns);
        return header < 0 ? 0 : named(sheet.lines().get(header), columns).size();
    }

    private static int header(Sheet sheet, List<Column> columns) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(HEADER_WITHIN, sheet.lines().size()); i++) {
            int found = named(sheet.lines().get(i), columns).size();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        return best;
    }

    private static Set<String> named(Sheet.Line line, List<Column> columns) {
        var names = new HashSet<String>();
        line.cells()
                .forEach(cell -> columns.stream()
                        .filter(column -> isHeader(cell, column))
                        .forEach(column -> names.add(column.name())));
        return names;
    }

    private static boolean isHeader(String cell, Column column) {
        var word = headerWord(cell);
        return !word.isEmpty()
                && column.headers().stream()
                        .anyMatch(header -> headerWord(header).equals(word));
    }

    /** Marks such as ※ and * and the word for "required" are decoration. */
    private static String headerWord(String text) {
        return Cells.word(text).replaceAll("[*※_・]|[(\\[【]?必須[)\\]】]?", "");
    }

    private void read(int header, List<Column> columns, Consumer<FileProblem> problems) {
        var cells = header < 0 ? List.<String>of() : sheet.lines().get(header).cells();
        headerLine = header < 0 ? 1 : sheet.lines().get(header).number();
        for (int place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            if (cell.isEmpty()) continue;
            var column = columns.stream().filter(each -> isHeader(cell, each)).findFirst();
            if (column.isEmpty()) ignored.add(Cells.line(cell));
            else if (places.putIfAbsent(column.get().name(), place) == null)
                written.put(column.get().name(), Cells.line(cell));
            else
                problems.accept(
                        new FileProblem(sheet.name(), headerLine, Cells.line(cell), "platform.file.columnTwice"));
        }
        boolean complete = true;
        for (var column : columns) {
            if (!column.required() || places.containsKey(column.name())) continue;
            complete = false;
            problems.accept(
                    new FileProblem(sheet.name(), headerLine, column.headers().get(0), "platform.file.columnMissing"));
        }
        if (complete && header >= 0)
            lines = sheet.lines().subList(header + 1, sheet.lines().size());
    }

    public List<Fields> rows(Consumer<FileProblem> problems) {
        return lines.stream().map(line -> new Fields(line, problems)).toList();
    }

    /** Headers that nothing is known about, as written. */
    public List<String> ignored() {
        return Collections.unmodifiableList(ignored);
    }

    /** The column's header as the file has it; null where it has none. */
    public String header(String column) {
        return written.get(column);
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** One line. What cannot be read is told to whoever wants the problems, and counts as not given. */
    public final class Fields {
        private final Sheet.Line line;
        private final Consumer<FileProblem> problems;

        private Fields(Sheet.Line line, Consumer<FileProblem> problems) {
            this.line = line;
            this.problems = problems;
        }

        public int line() {
            return line.number();
        }

        public String source() {
            return sheet.name();
        }

        private String cell(String column) {
            var place = places.get(column);
            return place == null ? "" : line.cell(place);
        }

        /** On one line; empty where nothing is given. */
        public String text(String column, int longest) {
            return bounded(column, Cells.line(cell(column)), longest);
        }

        /** As written, over several lines where it is; empty where nothing is given. */
        public String lines(String column, int longest) {
            return bounded(column, cell(column), longest);
        }

        /** Every cell as written, known column or not. */
        public List<String> cells() {
            return line.cells();
        }

        public String required(String column, int longest) {
            var text = text(column, longest);
            if (text.isEmpty()) problem(column, "platform.file.required");
            return text;
        }

        /** A code or number as people type them, full-width or not. */
        public String code(String column, int longest) {
            return bounded(column, Cells.code(cell(column)), longest);
        }

        public String requiredCode(String column, int longest) {
            var code = code(column, longest);
            if (code.isEmpty()) problem(column, "platform.file.required");
            return code;
        }

        /** @return null where nothing is given */
        public LocalDate date(String column) {
            var cell = cell(column);
            if (cell.isEmpty()) return null;
            var day = Cells.date(cell);
            if (day.isEmpty()) problem(column, "platform.file.date", shown(cell));
            return day.orElse(null);
        }

        /** @return null where nothing is given */
        public Boolean flag(String column, Set<String> yes, Set<String> no) {
            var cell = cell(column);
            if (cell.isEmpty()) return null;
            var flag = Cells.flag(cell, yes, no);
            if (flag.isEmpty()) problem(column, "platform.file.flag", shown(cell));
            return flag.orElse(null);
        }

        public OptionalInt number(String column, int least, int most) {
            var cell = cell(column);
            if (cell.isEmpty()) return OptionalInt.empty();
            var number = Cells.number(cell);
            if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most) return number;
            problem(column, "platform.file.number", shown(cell), least, most);
            return OptionalInt.empty();
        }

        public void problem(String column, String key, Object... arguments) {
            problems.accept(new FileProblem(
                    sheet.name(), line.number(), column == null ? null : written.get(column), key, arguments));
        }

        private String bounded(String column, String text, int longest) {
            if (text.length() <= longest) return text;
            problem(column, "platform.file.tooLong", text.length(), longest);
            return text.substring(0, longest);
        }

        private static String shown(String cell) {
            var text = Cells.line(cell);
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }
}
