package org.shirube.dashboard;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Which cells of a table of sums must be hidden so that nothing about fewer than five people can be read or worked out.
 *
 * <p>Rows are units that share nobody, and the last row is their sum; columns are categories in which the same people may
 * appear, and the last column is their sum. Sums are taken to be known exactly, which is more than percentages tell.
 *
 * <ul>
 *   <li>Primary: a cell with one to four people. A cell with nobody in it is known to be empty.
 *   <li>A unit with fewer than five people is hidden whole, with its headcount; and so many of the next smallest units
 *       that at least two are hidden with at least five people together.
 *   <li>Complementary: hidden cells and lines make a graph, lines as nodes and cells as edges; a hidden cell can be worked
 *       out from the sums exactly when its edge is a bridge. Cells are added, the fewest people first, until there is
 *       none, and until what is hidden in one column belongs to at least five people.
 * </ul>
 *
 * Source: D. Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 17(3), 1988.
 *
 * <p>Limit: with non-negative numbers a hidden cell can still be bounded, though not known.
 */
public final class SmallGroups {
    public static final int FEWEST = 5;
    private static final long IMPOSSIBLE = 1L << 40;
    /** A sum is told last of all: it stands for the most people. */
    private static final long SUM = 1L << 20;

    /** What may be shown of a cell. */
    public enum Verdict {
        SHOWN,
        /** Nobody is in it. */
        EMPTY,
        /** Fewer than five people. */
        SMALL,
        /** Others could be worked out from it. */
        REVEALING;

        public boolean isHidden() {
            return this == SMALL || this == REVEALING;
        }
    }

    private final int[][] people;
    private final int[] headcount;
    private final boolean totalsFixed;
    private final boolean lastFixed;
    private final Verdict[][] verdict;
    private final Verdict[] rows;

    /**
     * @param people by row and column, the sums of rows included as the last column, without the row of sums
     * @param headcount people of each row
     * @param totals people of the row of sums by column
     * @param hiddenTotals columns whose sum is hidden already, because a table above hides it
     * @param totalsFixed true when the row of sums is shown elsewhere, so that hiding it here would hide nothing
     */
    public SmallGroups(int[][] people, int[] headcount, int[] totals, boolean[] hiddenTotals, boolean totalsFixed) {
        this(people, headcount, totals, hiddenTotals, totalsFixed, null);
    }

    /**
     * @param hiddenLast by row and, last, of the row of sums: whether the sum of the columns is hidden in another table, which shows
     *     it where it is not; null when it is told here alone
     */
    SmallGroups(
            int[][] people,
            int[] headcount,
            int[] totals,
            boolean[] hiddenTotals,
            boolean totalsFixed,
            boolean[] hiddenLast) {
        this.lastFixed = hiddenLast != null;
        this.people = Arrays.copyOf(people, people.length + 1);
        this.people[people.length] = totals;
        this.headcount = headcount;
        this.totalsFixed = totalsFixed;
        this.rows = new Verdict[people.length];
        this.verdict = new Verdict[people.length + 1][totals.length];
        primary(hiddenTotals);
        for (int row = 0; lastFixed && row < verdict.length; row++) {
            if (hiddenLast[row]) hide(row, totals.length - 1);
        }
        hideRows();
        for (int guard = 0; complement(); guard++) {
            if (guard > people.length * totals.length + totals.length)
                throw new IllegalStateException("no end of hiding");
        }
        if (isOpen()) hideEverything();
    }

    /** Whether a small group can still be worked out: there was nothing left to hide it behind. */
    private boolean isOpen() {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < verdict[row].length; column++) {
                if (verdict[row][column] == Verdict.SMALL && (isThin(column) || isBridge(row, column))) return true;
            }
        }
        return false;
    }

    private void hideEverything() {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == Verdict.SHOWN) rows[row] = Verdict.REVEALING;
            for (int column = 0; column < verdict[row].length - (lastFixed ? 1 : 0); column++) hide(row, column);
        }
    }

    /** A unit as a whole: hidden with its headcount, or not. */
    public Verdict row(int row) {
        return rows[row];
    }

    /** @param row the number of rows for the row of sums */
    public Verdict cell(int row, int column) {
        return verdict[row][column];
    }

    /** The columns hidden in a row, for the table of that unit. */
    public boolean[] hiddenIn(int row) {
        var hidden = new boolean[verdict[row].length];
        for (int column = 0; column < hidden.length; column++) hidden[column] = verdict[row][column].isHidden();
        return hidden;
    }

    /**
     * Which of the parts of one whole may be shown, when the whole is known elsewhere: no part of one to four people, and
     * none that such a part could be worked out from.
     */
    public static boolean[] parts(int... people) {
        return parts(people, new boolean[people.length]);
    }

    /** As {@link #parts(int...)}, where some parts are hidden anyway. */
    static boolean[] parts(int[] people, boolean[] hiddenAnyway) {
        var shown = new boolean[people.length];
        int hidden = 0;
        int sum = 0;
        for (int i = 0; i < people.length; i++) {
            shown[i] = of(people[i]) != Verdict.SMALL && !hiddenAnyway[i];
            if (shown[i]) continue;
            hidden++;
            sum += people[i];
        }
        while (sum > 0 && (hidden == 1 || sum < FEWEST)) {
            int smallest = -1;
            for (int i = 0; i < people.length; i++) {
                if (shown[i] && people[i] > 0 && (smallest < 0 || people[i] < people[smallest])) smallest = i;
            }
            if (smallest < 0) return new boolean[people.length];
            shown[smallest] = false;
            hidden++;
            sum += people[smallest];
        }
        return shown;
    }

    private int totalsRow() {
        return rows.length;
    }

    private void primary(boolean[] hiddenTotals) {
        for (int row = 0; row < verdict.length; row++) {
            for (int column = 0; column < verdict[row].length; column++) {
                verdict[row][column] = of(people[row][column]);
            }
        }
        for (int column = 0; column < hiddenTotals.length; column++) {
            if (hiddenTotals[column] && verdict[totalsRow()][column] == Verdict.SHOWN) {
                verdict[totalsRow()][column] = Verdict.REVEALING;
            }
        }
        for (int row = 0; row < rows.length; row++) rows[row] = of(headcount[row]);
    }

    private static Verdict of(int people) {
        if (people == 0) return Verdict.EMPTY;
        return people < FEWEST ? Verdict.SMALL : Verdict.SHOWN;
    }

    private void hideRows() {
        while (true) {
            int hidden = 0;
            int sum = 0;
            for (int row = 0; row < rows.length; row++) {
                if (!rows[row].isHidden()) continue;
                hidden++;
                sum += headcount[row];
            }
            if (hidden == 0 || (hidden > 1 && sum >= FEWEST)) break;
            int smallest = smallestShownRow();
            if (smallest < 0) break;
            rows[smallest] = Verdict.REVEALING;
        }
        for (int row = 0; row < rows.length; row++) {
            if (!rows[row].isHidden()) continue;
            for (int column = 0; column < verdict[row].length; column++) hide(row, column);
        }
    }

    private int smallestShownRow() {
        int smallest = -1;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == Verdict.SHOWN && (smallest < 0 || headcount[row] < headcount[smallest])) smallest = row;
        }
        return smallest;
    }

    private void hide(int row, int column) {
        if (verdict[row][column] == Verdict.SHOWN) verdict[row][column] = Verdict.REVEALING;
    }

    /** Hides what one problem asks for; false when there is none left. */
    private boolean complement() {
        for (int column = 0; column < people[0].length; column++) {
            if (isThin(column) && hideSmallestIn(column)) return true;
        }
        for (int row = 0; row < verdict.length; row++) {
            for (int column = 0; column < verdict[row].length; column++) {
                if (verdict[row][column].isHidden() && isBridge(row, column) && hideAround(row, column)) return true;
            }
        }
        return false;
    }

    /** Hidden in one column by fewer than five people in all: their sum would be a small group again. */
    private boolean isThin(int column) {
        if (verdict[totalsRow()][column].isHidden()) return false;
        int sum = 0;
        for (int row = 0; row < rows.length; row++) {
            if (verdict[row][column].isHidden()) sum += people[row][column];
        }
        return sum > 0 && sum < FEWEST;
    }

    private boolean hideSmallestIn(int column) {
        if (lastFixed && column == people[0].length - 1) return false;
        int smallest = -1;
        for (int row = 0; row < rows.length; row++) {
            if (verdict[row][column] == Verdict.SHOWN
                    && (smallest < 0 || people[row][column] < people[smallest][column])) smallest = row;
        }
        if (smallest < 0) return false;
        hide(smallest, column);
        return true;
    }

    private boolean isBridge(int row, int column) {
        int columns = verdict[0].length;
        var seenRows = new boolean[verdict.length];
        var seenColumns = new boolean[columns];
        var open = new ArrayDeque<Integer>();
        seenRows[row] = true;
        open.add(row);
        while (!open.isEmpty()) {
            int node = open.poll();
            if (node < verdict.length) {
                for (int next = 0; next < columns; next++) {
                    boolean itself = node == row && next == column;
                    if (itself || seenColumns[next] || !verdict[node][next].isHidden()) continue;
                    if (next == column) return false;
                    seenColumns[next] = true;
                    open.add(verdict.length + next);
                }
            } else {
                for (int next = 0; next < verdict.length; next++) {
                    if (seenRows[next] || !verdict[next][node - verdict.length].isHidden()) continue;
                    seenRows[next] = true;
                    open.add(next);
                }
            }
        }
        return true;
    }

    /** Closes a circle through the cell: another row and another column, at the price of the fewest people. */
    private boolean hideAround(int row, int column) {
        long best = Long.MAX_VALUE;
        int bestRow = -1;
        int bestColumn = -1;
        for (int otherRow = 0; otherRow < verdict.length; otherRow++) {
            for (int other = 0; other < verdict[row].length; other++) {
                if (otherRow == row || other == column) continue;
                long price = price(otherRow, column) + price(row, other) + price(otherRow, other);
                if (price > 0 && price < best) {
                    best = price;
                    bestRow = otherRow;
                    bestColumn = other;
                }
            }
        }
        if (best >= IMPOSSIBLE) return false;
        hide(bestRow, column);
        hide(row, bestColumn);
        hide(bestRow, bestColumn);
        return true;
    }

    private long price(int row, int column) {
        if (verdict[row][column].isHidden()) return 0;
        if (verdict[row][column] == Verdict.EMPTY) return IMPOSSIBLE;
        if (lastFixed && column == verdict[row].length - 1) return IMPOSSIBLE;
        if (row == totalsRow()) return totalsFixed ? IMPOSSIBLE : SUM + people[row][column];
        return people[row][column] + (column == verdict[row].length - 1 ? SUM / 2 : 0);
    }
}
