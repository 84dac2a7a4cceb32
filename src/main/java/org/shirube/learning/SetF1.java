package org.shirube.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.course.Lab;

/**
 * The grader of sets: rows of findings, or changes made to a table.
 *
 * @param right elements made that belong to the key, each once
 * @param asked elements of the key
 * @param made elements made
 */
public record SetF1(int right, int asked, int made) implements Grade {
    /** Rows whose every column is right; a second row for the same finding counts as one too many. */
    public static SetF1 of(Lab.Collecting table, Answer answer) {
        var rows = rows(table, answer);
        return new SetF1(matches(table, rows).size(), table.rows().size(), rows.size());
    }

    /** Cells changed and rows deleted; what was changed in a deleted row does not count. */
    public static SetF1 of(Lab.Repairing table, Answer answer) {
        int right = 0;
        int made = 0;
        var deleted = deleted(answer);
        for (var row : deleted) {
            made++;
            if (table.deletions().containsKey(row)) right++;
        }
        var repairs = new TreeMap<String, Lab.Repair>();
        table.repairs().forEach(repair -> repairs.put(cell(repair.row(), repair.column()), repair));
        for (var change : answer.byName().entrySet()) {
            if (change.getKey().equals("delete") || deleted.contains(rowOf(change.getKey()))) continue;
            made++;
            var repair = repairs.get(change.getKey());
            if (repair != null && isRight(repair, change.getValue().iterator().next())) right++;
        }
        return new SetF1(right, table.repairs().size() + table.deletions().size(), made);
    }

    /** The name under which a cell is answered. */
    public static String cell(int row, String column) {
        return "c" + row + "-" + column;
    }

    /** Rows that the learner deleted, counted from 1. */
    public static Set<Integer> deleted(Answer answer) {
        return answer.values("delete").stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static int rowOf(String cell) {
        return Integer.parseInt(cell.substring(1, cell.indexOf('-')));
    }

    /** Right in either language: a table may be worked on in one and finished in the other. */
    public static boolean isRight(Lab.Repair repair, String value) {
        return repair.right().values().stream().anyMatch(right -> right.contains(value.strip()));
    }

    /** The learner's rows by number; a column that was left open is missing. Rows with nothing in them are left out. */
    public static Map<Integer, Map<String, String>> rows(Lab.Collecting table, Answer answer) {
        var rows = new TreeMap<Integer, Map<String, String>>();
        answer.byName().forEach((name, values) -> {
            var dash = name.indexOf('-');
            rows.computeIfAbsent(Integer.valueOf(name.substring(1, dash)), row -> new TreeMap<>())
                    .put(name.substring(dash + 1), values.iterator().next());
        });
        return rows;
    }

    /** Which finding each of the learner's rows is, by the row's number; wrong rows are missing. */
    public static Map<Integer, Lab.Finding> matches(Lab.Collecting table, Map<Integer, Map<String, String>> rows) {
        var matches = new TreeMap<Integer, Lab.Finding>();
        var left = new ArrayList<>(table.rows());
        rows.forEach((number, row) -> {
            for (var finding : List.copyOf(left)) {
                if (!isRight(finding, row)) continue;
                matches.put(number, finding);
                left.remove(finding);
                return;
            }
        });
        return matches;
    }

    private static boolean isRight(Lab.Finding finding, Map<String, String> row) {
        return finding.values().entrySet().stream()
                .allMatch(column -> column.getValue().contains(row.getOrDefault(column.getKey(), "")));
    }

    /** Of two sets of which neither holds anything twice. */
    static SetF1 of(Set<String> key, Set<String> made) {
        var right = new HashSet<>(made);
        right.retainAll(key);
        return new SetF1(right.size(), key.size(), made.size());
    }

    SetF1 plus(SetF1 other) {
        return new SetF1(right + other.right, asked + other.asked, made + other.made);
    }

    public double recall() {
        return asked == 0 ? 1 : (double) right / asked;
    }

    /** 1 when nothing was made, so that it blames nobody for an element. */
    public double precision() {
        return made == 0 ? 1 : (double) right / made;
    }

    /** F1, harmonic mean of recall and precision. */
    @Override
    public double score() {
        return asked + made == 0 ? 1 : 2.0 * right / (asked + made);
    }

    @Override
    public boolean passes(Lab.Work work) {
        var least = work instanceof Lab.Collecting table ? table.f1() : ((Lab.Repairing) work).f1();
        return score() >= least - NEAR;
    }
}
