package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.learning.SetF1;
import org.shirube.platform.i18n.Text;

/**
 * A table of findings, as it is drawn on a page.
 *
 * @param blank a row to copy when one is added
 * @param missed rows of the key that were not found; empty at work
 */
public record LabFindings(
        Text title,
        List<LabLineRow> lines,
        List<ColumnRow> columns,
        List<FindingRow> rows,
        FindingRow blank,
        List<MissedRow> missed) {
    private static final int ROWS_TO_BEGIN_WITH = 3;

    /** @param options by what is stored */
    public record ColumnRow(String id, Text title, Map<String, Text> options, boolean lines) {
        public List<OptionRow> optionRows() {
            return options.entrySet().stream()
                    .map(option -> new OptionRow(option.getKey(), option.getValue()))
                    .toList();
        }
    }

    public record OptionRow(String key, Text text) {}

    /** @param number in the form, 0 for the blank @param why null where it is wrong */
    public record FindingRow(int number, List<CellRow> cells, boolean right, Text why) {}

    public record CellRow(String name, String column, String chosen, Text text) {}

    public record MissedRow(List<Text> cells, Text why) {}

    static LabFindings of(Lab.Collecting lab, Answer answer, String language, boolean graded) {
        var columns = columns(lab);
        var given = SetF1.rows(lab, answer);
        var matches = graded ? SetF1.matches(lab, given) : Map.<Integer, Lab.Finding>of();
        var rows = new ArrayList<FindingRow>();
        given.forEach((number, cells) -> {
            var finding = matches.get(number);
            rows.add(row(number, columns, cells, finding));
        });
        if (!graded) {
            for (int number = 1; rows.size() < ROWS_TO_BEGIN_WITH; number++) {
                if (!given.containsKey(number)) rows.add(row(number, columns, Map.of(), null));
            }
        }
        var missed = new ArrayList<MissedRow>();
        var pointed = new HashSet<Integer>();
        for (var finding : graded ? lab.rows() : List.<Lab.Finding>of()) {
            lab.columns().stream()
                    .filter(Lab.Column::lines)
                    .flatMap(column -> finding.values().get(column.id()).stream())
                    .forEach(line -> pointed.add(Integer.valueOf(line)));
            if (!matches.containsValue(finding)) missed.add(missed(columns, finding));
        }
        return new LabFindings(
                lab.source().title(),
                LabLineRow.of(lab.source(), language, pointed),
                columns,
                rows,
                row(0, columns, Map.of(), null),
                missed);
    }

    private static List<ColumnRow> columns(Lab.Collecting lab) {
        return lab.columns().stream()
                .map(column -> {
                    var options = new LinkedHashMap<>(column.choices());
                    var count = column.lines() ? lab.source().lines().get("ja").size() : 0;
                    for (int line = 1; line <= count; line++) options.put("" + line, Text.same("" + line));
                    return new ColumnRow(column.id(), column.title(), options, column.lines());
                })
                .toList();
    }

    private static FindingRow row(int number, List<ColumnRow> columns, Map<String, String> cells, Lab.Finding finding) {
        return new FindingRow(
                number,
                columns.stream()
                        .map(column -> {
                            var chosen = cells.getOrDefault(column.id(), "");
                            return new CellRow(
                                    "f-r" + number + "-" + column.id(),
                                    column.id(),
                                    chosen,
                                    column.options().get(chosen));
                        })
                        .toList(),
                finding != null,
                finding == null ? null : finding.why());
    }

    private static MissedRow missed(List<ColumnRow> columns, Lab.Finding finding) {
        return new MissedRow(
                columns.stream()
                        .map(column -> both(column, finding.values().get(column.id())))
                        .toList(),
                finding.why());
    }

    private static Text both(ColumnRow column, Set<String> right) {
        var texts = column.options().entrySet().stream()
                .filter(option -> right.contains(option.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Text(
                String.join("、", texts.stream().map(Text::ja).toList()),
                String.join(", ", texts.stream().map(Text::en).toList()));
    }
}
