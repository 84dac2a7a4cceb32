package org.shirube.organisation.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shirube.organisation.StaffColumns;
import org.shirube.organisation.StaffFile;
import org.shirube.platform.file.Csv;
import org.shirube.platform.file.Records.Column;

/** Writes units and staff as {@link StaffReader} reads them: the template with its examples, and what stands today. */
public final class StaffWriter {
    private static final StaffFile.Place NOWHERE = new StaffFile.Place("", 0, Map.of());
    private final StaffFile file;
    private final boolean japanese;

    public StaffWriter(StaffFile file, boolean japanese) {
        this.file = file;
        this.japanese = japanese;
    }

    /** Three people in two units: somebody who leads, somebody with a second post, somebody who leaves. */
    public static StaffFile examples(LocalDate from) {
        return new StaffFile(
                List.of(
                        new StaffFile.UnitLine(NOWHERE, "1000", "", "企画部", "Planning Department"),
                        new StaffFile.UnitLine(NOWHERE, "1100", "1000", "政策課", "Policy Section")),
                List.of(
                        new StaffFile.StaffLine(
                                NOWHERE,
                                "000101",
                                "田中 浩一",
                                "Koichi Tanaka",
                                "たなか こういち",
                                LocalDate.of(2004, 4, 1),
                                null,
                                "1100",
                                "課長",
                                "Head of section",
                                true,
                                true,
                                from,
                                null,
                                "",
                                null),
                        new StaffFile.StaffLine(
                                NOWHERE,
                                "000102",
                                "佐藤 美咲",
                                "Misaki Sato",
                                "さとう みさき",
                                LocalDate.of(2018, 4, 1),
                                null,
                                "1100",
                                "主事",
                                "Officer",
                                true,
                                false,
                                from,
                                null,
                                "R02",
                                1),
                        new StaffFile.StaffLine(
                                NOWHERE,
                                "000102",
                                "佐藤 美咲",
                                "",
                                "",
                                null,
                                null,
                                "1000",
                                "主査",
                                "Senior officer",
                                false,
                                false,
                                from,
                                from.plusYears(1),
                                "",
                                null),
                        new StaffFile.StaffLine(
                                NOWHERE,
                                "000103",
                                "高橋 翔",
                                "",
                                "たかはし しょう",
                                null,
                                from.minusDays(1),
                                "",
                                "",
                                "",
                                null,
                                null,
                                null,
                                null,
                                "",
                                null)),
                List.of(),
                List.of());
    }

    public String staffCsv() {
        return csv(StaffColumns.STAFF, staff());
    }

    public String unitsCsv() {
        return csv(StaffColumns.UNITS, units());
    }

    private String csv(List<Column> columns, List<List<Object>> rows) {
        var text = new StringBuilder(Csv.MARK).append(Csv.line(headers(columns)));
        rows.forEach(row -> text.append(Csv.line(row.toArray())));
        return text.toString();
    }

    public void xlsx(OutputStream to) throws IOException {
        try (var book = new Workbook(to, "Shirube", "1.0")) {
            fill(book.newWorksheet(japanese ? "組織" : "Units"), StaffColumns.UNITS, units());
            fill(book.newWorksheet(japanese ? "職員" : "Staff"), StaffColumns.STAFF, staff());
        }
    }

    private void fill(Worksheet sheet, List<Column> columns, List<List<Object>> rows) {
        var headers = headers(columns);
        for (int i = 0; i < headers.length; i++) {
            sheet.value(0, i, (String) headers[i]);
            sheet.style(0, i).bold().set();
            sheet.width(i, 16);
        }
        for (int line = 0; line < rows.size(); line++) {
            for (int i = 0; i < headers.length; i++) {
                var value = rows.get(line).get(i);
                // texts, so that numbers keep their zeros and nothing is calculated
                if (value != null) sheet.value(line + 1, i, value.toString());
            }
        }
        sheet.freezePane(0, 1);
    }

    private Object[] headers(List<Column> columns) {
        return columns.stream()
                .map(column -> StaffColumns.header(column, japanese))
                .toArray();
    }

    private List<List<Object>> units() {
        return file.units().stream()
                .map(unit -> Arrays.<Object>asList(unit.code(), unit.parent(), unit.name(), unit.nameEn()))
                .toList();
    }

    private List<List<Object>> staff() {
        var rows = new ArrayList<List<Object>>(file.staff().size());
        for (var line : file.staff()) {
            rows.add(Arrays.asList(
                    line.staffNo(),
                    line.name(),
                    line.nameEn(),
                    line.kana(),
                    line.joinedOn(),
                    line.leavesAfter(),
                    line.unit(),
                    line.title(),
                    line.titleEn(),
                    line.main() == null ? null : mainOrSecond(line.main()),
                    line.head() == null ? null : line.head() ? "○" : "",
                    line.from(),
                    line.until(),
                    line.role(),
                    line.stage()));
        }
        return rows;
    }

    private String mainOrSecond(boolean main) {
        if (japanese) return main ? "本務" : "兼務";
        return main ? "main" : "second";
    }
}
