package org.shirube.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.dashboard.SmallGroups.Verdict;

class SmallGroupsTest {
    /** People by unit and category, the last column over all; the row of sums is made from it. */
    private static SmallGroups of(int[]... people) {
        return new SmallGroups(people, last(people), sums(people), new boolean[people[0].length], false);
    }

    private static int[] last(int[][] people) {
        return Arrays.stream(people).mapToInt(row -> row[row.length - 1]).toArray();
    }

    private static int[] sums(int[][] people) {
        return IntStream.range(0, people[0].length)
                .map(column ->
                        Arrays.stream(people).mapToInt(row -> row[column]).sum())
                .toArray();
    }

    private static int[] row(int... people) {
        return people;
    }

    @Test
    void nothingIsHiddenWhereEveryGroupIsLargeEnough() {
        var groups = of(row(5, 20, 20), row(7, 9, 12));
        for (int row = 0; row <= 2; row++) {
            for (int column = 0; column < 3; column++)
                assertThat(groups.cell(row, column)).isEqualTo(Verdict.SHOWN);
        }
    }

    @Test
    void aUnitOfFourIsHiddenWholeAndTheNextSmallestWithIt() {
        var groups = of(row(30, 30), row(4, 4), row(12, 12), row(90, 90));
        assertThat(groups.row(1)).isEqualTo(Verdict.SMALL);
        assertThat(groups.row(2)).isEqualTo(Verdict.REVEALING);
        assertThat(groups.row(0)).isEqualTo(Verdict.SHOWN);
        assertThat(groups.cell(2, 0)).isEqualTo(Verdict.REVEALING);
    }

    @Test
    void twoUnitsOfTwoHideAThirdBecauseTheirSumIsASmallGroupToo() {
        var groups = of(row(2, 2), row(2, 2), row(8, 8), row(40, 40));
        assertThat(groups.row(2)).isEqualTo(Verdict.REVEALING);
        assertThat(groups.row(3)).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void theHeadWhoSitsAloneInTheDepartmentHidesASection() {
        var groups = of(row(13, 13), row(18, 18), row(1, 1));
        assertThat(groups.row(2)).isEqualTo(Verdict.SMALL);
        assertThat(groups.row(0)).isEqualTo(Verdict.REVEALING);
    }

    @Test
    void oneSmallCellHidesThreeOthersWithTheFewestPeople() {
        var groups = of(row(3, 40, 41), row(9, 50, 52), row(80, 90, 99));
        assertThat(groups.cell(0, 0)).isEqualTo(Verdict.SMALL);
        assertThat(groups.cell(1, 0)).isEqualTo(Verdict.REVEALING);
        assertThat(groups.cell(0, 1)).isEqualTo(Verdict.REVEALING);
        assertThat(groups.cell(1, 1)).isEqualTo(Verdict.REVEALING);
        assertThat(groups.cell(2, 0)).isEqualTo(Verdict.SHOWN);
        assertThat(groups.cell(3, 0)).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void aCellWithNobodyIsEmptyAndNotHidden() {
        assertThat(of(row(0, 9, 9), row(6, 9, 9)).cell(0, 0)).isEqualTo(Verdict.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 20, 30, true true true",
        "3, 20, 30, false false true",
        "3, 4, 30, false false true",
        "1, 2, 30, false false false",
        "3, 0, 0, false false false",
        "0, 9, 0, true true true"
    })
    void partsOfAKnownWholeHideEachOther(int one, int two, int three, String shown) {
        var said = new ArrayList<String>();
        for (var part : SmallGroups.parts(one, two, three)) said.add("" + part);
        assertThat(String.join(" ", said)).isEqualTo(shown);
    }

    @Test
    void noSmallGroupCanBeWorkedOutFromTheSums() {
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            var people = town(random, 1 + random.nextInt(9), 1 + random.nextInt(8));
            var table = new Attack();
            table.add(of(people), people, "");
            table.expectNothingSmallFound("table " + i + " " + Arrays.deepToString(people));
        }
    }

    @Test
    void noSmallGroupCanBeWorkedOutFromTheTablesOfTwoLevels() {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int categories = 1 + random.nextInt(6);
            var departments = new ArrayList<int[][]>();
            var people = new int[2 + random.nextInt(4)][];
            for (int row = 0; row < people.length; row++) {
                departments.add(town(random, 1 + random.nextInt(5), categories));
                people[row] = sums(departments.get(row));
            }
            var top = of(people);
            var attack = new Attack();
            attack.add(top, people, "");
            for (int row = 0; row < people.length; row++) {
                if (top.row(row).isHidden()) continue;
                var below = departments.get(row);
                attack.add(
                        new SmallGroups(below, last(below), sums(below), top.hiddenIn(row), true), below, "of " + row);
            }
            attack.expectNothingSmallFound("town " + i);
        }
    }

    /** A category's sums stand in one table and its skills in another: neither tells a small group of the other. */
    @Test
    void noSmallGroupCanBeWorkedOutFromTheSkillsOfACategoryBesideItsSum() {
        var random = new Random(13);
        for (int i = 0; i < 300; i++) {
            int skills = 1 + random.nextInt(6);
            var people = town(random, 1 + random.nextInt(7), skills);
            var category = new int[people.length][];
            for (int row = 0; row < people.length; row++) {
                int sum = people[row][skills];
                category[row] = row(sum, sum + random.nextInt(30));
            }
            var above = of(category);
            var hidden = new boolean[people.length + 1];
            for (int row = 0; row < hidden.length; row++)
                hidden[row] = above.cell(row, 0).isHidden();
            var below = new SmallGroups(people, last(category), sums(people), new boolean[skills + 1], false, hidden);
            for (int row = 0; row < hidden.length; row++)
                assertThat(below.cell(row, skills).isHidden() && !hidden[row])
                        .as("table " + i + ": what is told above cannot be hidden here")
                        .isFalse();
            var attack = new Attack();
            attack.add(below, people, "");
            attack.expectNothingSmallFound("table " + i + " " + Arrays.deepToString(people));
        }
    }

    private static int[][] town(Random random, int units, int categories) {
        var people = new int[units][categories + 1];
        for (var row : people) {
            int all = random.nextInt(4) == 0 ? 1 + random.nextInt(7) : 5 + random.nextInt(60);
            int most = 0;
            int sum = 0;
            for (int column = 0; column < categories; column++) {
                row[column] = random.nextInt(3) == 0 ? random.nextInt(Math.min(all, 6) + 1) : random.nextInt(all + 1);
                most = Math.max(most, row[column]);
                sum += row[column];
            }
            row[categories] = random.nextBoolean() ? most : Math.min(sum, Math.max(most, all));
        }
        return people;
    }

    /**
     * Everything that can be computed from what is shown: sums of rows and columns as equations, hidden cells as unknowns.
     * A cell is found when its unit vector lies in the span of the equations.
     */
    private static final class Attack {
        private final List<String> unknowns = new ArrayList<>();
        private final List<String> small = new ArrayList<>();
        private final List<List<String>> equations = new ArrayList<>();

        void add(SmallGroups groups, int[][] people, String place) {
            int rows = people.length;
            int columns = people[0].length;
            for (int row = 0; row <= rows; row++) {
                var equation = new ArrayList<String>();
                for (int column = 0; column < columns; column++) {
                    if (groups.cell(row, column).isHidden()) equation.add(know(groups, row, column, rows, place));
                }
                equations.add(equation);
            }
            for (int column = 0; column < columns; column++) {
                var equation = new ArrayList<String>();
                for (int row = 0; row <= rows; row++) {
                    if (groups.cell(row, column).isHidden()) equation.add(know(groups, row, column, rows, place));
                }
                equations.add(equation);
            }
        }

        /** The row of sums of a lower table is the unit's row of the upper one. */
        private String know(SmallGroups groups, int row, int column, int rows, String place) {
            var name = row == rows && !place.isEmpty()
                    ? " " + place.substring("of ".length()) + "/" + column
                    : place + " " + row + "/" + column;
            if (!unknowns.contains(name)) unknowns.add(name);
            if (groups.cell(row, column) == Verdict.SMALL && !small.contains(name)) small.add(name);
            return name;
        }

        void expectNothingSmallFound(String what) {
            var matrix = new double[equations.size()][unknowns.size()];
            for (int i = 0; i < matrix.length; i++) {
                for (var name : equations.get(i)) matrix[i][unknowns.indexOf(name)] += 1;
            }
            reduce(matrix);
            for (var row : matrix) {
                var in = IntStream.range(0, row.length)
                        .filter(i -> Math.abs(row[i]) > 1e-9)
                        .toArray();
                if (in.length == 1) assertThat(small).as(what).doesNotContain(unknowns.get(in[0]));
            }
        }

        /** To reduced row echelon form: an unknown is determined exactly when it stands alone in a row. */
        private static void reduce(double[][] matrix) {
            int pivot = 0;
            for (int column = 0; matrix.length > 0 && column < matrix[0].length && pivot < matrix.length; column++) {
                int best = pivot;
                for (int row = pivot; row < matrix.length; row++) {
                    if (Math.abs(matrix[row][column]) > Math.abs(matrix[best][column])) best = row;
                }
                if (Math.abs(matrix[best][column]) < 1e-9) continue;
                var swap = matrix[best];
                matrix[best] = matrix[pivot];
                matrix[pivot] = swap;
                for (int row = 0; row < matrix.length; row++) {
                    if (row == pivot) continue;
                    double factor = matrix[row][column] / matrix[pivot][column];
                    for (int i = column; i < matrix[row].length; i++) matrix[row][i] -= factor * matrix[pivot][i];
                }
                pivot++;
            }
        }
    }
}
