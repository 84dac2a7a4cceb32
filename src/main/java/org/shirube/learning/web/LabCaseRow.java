package org.shirube.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.platform.i18n.Text;

/**
 * One text to mark, as it is drawn on a page, in one language.
 *
 * @param source null when there is none
 * @param verdicts explanations of what was marked or should have been; empty at work
 */
public record LabCaseRow(
        int number,
        String id,
        Text title,
        Text source,
        List<LabLineRow> lines,
        Text textTitle,
        LocalDate recordedOn,
        List<List<PieceRow>> paragraphs,
        List<VerdictRow> verdicts) {

    /** @param mark {@code case/candidate}, null for plain words @param verdict null, {@code found}, {@code missed}, {@code false} */
    public record PieceRow(String words, String mark, boolean pressed, String verdict, int number, String anchor) {}

    public record VerdictRow(int number, String anchor, String verdict, String words, int line, Text kind, Text why) {}

    static List<LabCaseRow> of(Lab.Marking lab, String language, Set<String> marks, boolean graded) {
        var rows = new ArrayList<LabCaseRow>();
        for (var one : lab.cases()) rows.add(of(rows.size() + 1, one, language, marks, graded));
        return rows;
    }

    private static LabCaseRow of(int number, Lab.Case one, String language, Set<String> marks, boolean graded) {
        var verdicts = new ArrayList<VerdictRow>();
        var paragraphs = new ArrayList<List<PieceRow>>();
        for (var paragraph : one.paragraphs().get(language)) {
            var pieces = new ArrayList<PieceRow>();
            for (var piece : paragraph) {
                if (piece.span() == null) {
                    pieces.add(new PieceRow(piece.words(), null, false, null, 0, null));
                    continue;
                }
                var span = one.spans().get(piece.span());
                var mark = one.id() + "/" + piece.span();
                var pressed = marks.contains(mark);
                var verdict = graded ? verdict(span.mark(), pressed) : null;
                var anchor = verdict == null ? null : one.id() + "-" + piece.span();
                if (verdict != null) {
                    verdicts.add(new VerdictRow(
                            verdicts.size() + 1, anchor, verdict, piece.words(), span.line(), span.kind(), span.why()));
                }
                pieces.add(new PieceRow(piece.words(), mark, pressed, verdict, verdicts.size(), anchor));
            }
            paragraphs.add(pieces);
        }
        return new LabCaseRow(
                number,
                one.id(),
                one.title(),
                one.source() == null ? null : one.source().title(),
                lines(one, language, verdicts),
                one.textTitle(),
                one.recordedOn(),
                paragraphs,
                verdicts);
    }

    private static List<LabLineRow> lines(Lab.Case one, String language, List<VerdictRow> verdicts) {
        if (one.source() == null) return List.of();
        var pointed = new HashSet<Integer>();
        verdicts.forEach(verdict -> pointed.add(verdict.line()));
        return LabLineRow.of(one.source(), language, pointed);
    }

    private static String verdict(boolean shouldBe, boolean is) {
        if (shouldBe) return is ? "found" : "missed";
        return is ? "false" : null;
    }
}
