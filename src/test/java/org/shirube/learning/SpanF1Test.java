package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.course.Lab;

class SpanF1Test {
    /** Ranges as {@code 0-5 10-12}; an empty text is no range. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            everything found          | 0-5 10-15       | 20-30       | 0-5 10-15        | 1.0  | 1.0  | 1.0    | 1.0 | 0.0
            nothing marked            | 0-5 10-15       | 20-30       |                  | 0.0  | 1.0  | 0.0    | 0.0 | 0.0
            one of two                | 0-5 10-15       | 20-30       | 0-5              | 0.5  | 1.0  | 0.6667 | 0.5 | 0.0
            three of five, one false  | 0-1 2-3 4-5 6-7 8-9 | 20-30   | 0-1 2-3 4-5 20-30 | 0.6 | 0.75 | 0.6667 | 0.6 | 1.0
            only false                | 0-5             | 20-30       | 20-30            | 0.0  | 0.0  | 0.0    | 0.0 | 1.0
            everything marked         | 0-5             | 20-30       | 0-5 20-30        | 1.0  | 0.5  | 0.6667 | 1.0 | 1.0
            a touch counts as found   | 0-10            | 20-30       | 9-12             | 1.0  | 1.0  | 1.0    | 0.1 | 0.0
            side by side is no touch  | 0-10            | 10-20       | 10-12            | 0.0  | 0.0  | 0.0    | 0.0 | 0.2
            one mark over two         | 0-5 10-15       | 5-10        | 0-15             | 1.0  | 1.0  | 1.0    | 1.0 | 1.0
            half of the kept          | 0-5             | 20-30 40-50 | 0-5 40-50        | 1.0  | 0.5  | 0.6667 | 1.0 | 0.5
            overlap counts once       | 0-10            | 5-20        | 0-10             | 1.0  | 1.0  | 1.0    | 1.0 | 0.0
            nothing to keep           | 0-5             |             | 0-5              | 1.0  | 1.0  | 1.0    | 1.0 | 0.0
            """)
    void theTableOfCasesHolds(
            String name,
            String key,
            String keep,
            String marked,
            double recall,
            double precision,
            double f1,
            double covered,
            double overMarking) {
        var grade = SpanF1.of(ranges(key), ranges(keep), ranges(marked));
        assertThat(grade.recall()).isCloseTo(recall, within(0.0001));
        assertThat(grade.precision()).isCloseTo(precision, within(0.0001));
        assertThat(grade.f1()).isCloseTo(f1, within(0.0001));
        assertThat(grade.covered()).isCloseTo(covered, within(0.0001));
        assertThat(grade.overMarking()).isCloseTo(overMarking, within(0.0001));
    }

    @Test
    void theThresholdItselfPasses() {
        var grade = new SpanF1(7, 10, 7, 10, 0.95, 0.15);
        assertThat(grade.passes(new Lab.Pass(0.7, null, null))).isTrue();
        assertThat(grade.passes(new Lab.Pass(0.71, null, null))).isFalse();
        assertThat(grade.passes(new Lab.Pass(null, 0.95, 0.15))).isTrue();
        assertThat(grade.passes(new Lab.Pass(null, 0.95, 0.14))).isFalse();
        assertThat(grade.passes(new Lab.Pass(null, 0.96, 0.15))).isFalse();
    }

    private static List<Range> ranges(String text) {
        if (text == null || text.isBlank()) return List.of();
        return Arrays.stream(text.strip().split(" +"))
                .map(range -> range.split("-"))
                .map(ends -> new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}
