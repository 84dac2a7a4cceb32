package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.shirube.course.Lab;
import org.shirube.learning.Lint;
import org.shirube.platform.i18n.Text;

/**
 * A text and what the rules say about it, as it is drawn on a page.
 *
 * @param pieces the text, cut at the places that rules point to
 * @param checked whether the findings are of this text
 */
public record LabText(String text, List<FindingRow> findings, List<PieceRow> pieces, boolean checked, Text model) {
    /** @param measured 0 where nothing is counted @param places how many are marked in the text */
    public record FindingRow(int number, Text message, int measured, int places) {}

    /** @param marked whether a finding points here @param number of the finding that ends here, 0 for none */
    public record PieceRow(String words, boolean marked, int number) {}

    /** @param lint null where nothing was checked */
    static LabText of(Lab.Writing lab, String text, Lint lint) {
        var findings = new ArrayList<FindingRow>();
        var marks = new ArrayList<int[]>();
        if (lint != null) {
            for (var rule : lab.rules()) {
                var breaches = lint.breaches().stream()
                        .filter(breach -> breach.rule().equals(rule.id()))
                        .toList();
                if (breaches.isEmpty()) continue;
                var number = findings.size() + 1;
                var places =
                        breaches.stream().filter(breach -> breach.from() >= 0).toList();
                places.forEach(breach -> marks.add(new int[] {breach.from(), breach.until(), number}));
                findings.add(new FindingRow(
                        number,
                        rule.message(),
                        breaches.stream().mapToInt(Lint.Breach::measured).max().orElse(0),
                        places.size()));
            }
        }
        return new LabText(text, findings, pieces(text, marks), lint != null, lab.model());
    }

    /** Where findings overlap, the shortest is marked; its number stands at its end. */
    private static List<PieceRow> pieces(String text, List<int[]> marks) {
        var longestFirst = new ArrayList<>(marks);
        longestFirst.sort(Comparator.comparingInt((int[] mark) -> mark[0] - mark[1]));
        var markAt = new int[text.length()];
        for (int i = 0; i < longestFirst.size(); i++) {
            var mark = longestFirst.get(i);
            Arrays.fill(markAt, Math.min(mark[0], text.length()), Math.min(mark[1], text.length()), i + 1);
        }
        var last = new HashMap<Integer, Integer>();
        for (int at = 0; at < markAt.length; at++) last.put(markAt[at], at);
        var pieces = new ArrayList<PieceRow>();
        for (int from = 0; from < markAt.length; ) {
            int until = from;
            while (until < markAt.length && markAt[until] == markAt[from]) until++;
            var mark = markAt[from];
            var number = mark > 0 && last.get(mark) == until - 1 ? longestFirst.get(mark - 1)[2] : 0;
            pieces.add(new PieceRow(text.substring(from, until), mark > 0, number));
            from = until;
        }
        return pieces;
    }
}
