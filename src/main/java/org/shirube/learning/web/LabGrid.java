package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.learning.SetF1;
import org.shirube.platform.i18n.Text;

/**
 * A table to repair, as it is drawn on a page.
 *
 * @param reasons one for each change made or needed; empty at work
 */
public record LabGrid(List<Lab.Column> columns, List<GridRow> rows, List<ReasonRow> reasons) {
    public record GridRow(int number, boolean deleted, String verdict, List<CellRow> cells) {}

    /** @param value as it stands now @param given as found @param verdict null, {@code found}, {@code missed}, {@code false} */
    public record CellRow(String name, Text column, String value, String given, boolean changed, String verdict) {}

    /** @param column null where the whole row is meant @param expected null where nothing was to be changed */
    public record ReasonRow(
            int row, Text column, String verdict, String given, String value, String expected, Text why) {}

    static LabGrid of(Lab.Repairing lab, Answer answer, String language, boolean graded) {
        var rows = new ArrayList<GridRow>();
        var reasons = new ArrayList<ReasonRow>();
        var deleted = SetF1.deleted(answer);
        for (var given : lab.given().get(language)) {
            var number = rows.size() + 1;
            var gone = deleted.contains(number);
            var mustGo = lab.deletions().containsKey(number);
            var verdict = graded ? verdict(mustGo, gone) : null;
            if (verdict != null)
                reasons.add(new ReasonRow(
                        number, null, verdict, "", "", null, lab.deletions().get(number)));
            var cells = new ArrayList<CellRow>();
            for (int i = 0; i < given.size(); i++)
                cells.add(cell(lab, number, i, given.get(i), answer, language, graded && !gone, reasons));
            rows.add(new GridRow(number, gone, verdict, cells));
        }
        return new LabGrid(lab.columns(), rows, reasons);
    }

    private static CellRow cell(
            Lab.Repairing lab,
            int row,
            int at,
            String given,
            Answer answer,
            String language,
            boolean graded,
            List<ReasonRow> reasons) {
        var column = lab.columns().get(at);
        var name = SetF1.cell(row, column.id());
        var changes = answer.values(name);
        var value = changes.isEmpty() ? given : changes.iterator().next();
        var repair = lab.repairs().stream()
                .filter(one -> one.row() == row && one.column().equals(column.id()))
                .findFirst()
                .orElse(null);
        String verdict = null;
        if (graded && repair != null)
            verdict = changes.isEmpty() ? "missed" : SetF1.isRight(repair, value) ? "found" : "false";
        else if (graded && !changes.isEmpty()) verdict = "false";
        if (verdict != null)
            reasons.add(new ReasonRow(
                    row,
                    column.title(),
                    verdict,
                    given,
                    value,
                    repair == null ? given : repair.right().get(language).get(0),
                    repair == null ? null : repair.why()));
        return new CellRow("f-" + name, column.title(), value, given, !changes.isEmpty(), verdict);
    }

    private static String verdict(boolean shouldBe, boolean is) {
        if (shouldBe) return is ? "found" : "missed";
        return is ? "false" : null;
    }
}
