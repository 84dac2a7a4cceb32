package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.course.Lab;
import org.shirube.course.QuizItem;
import org.shirube.platform.i18n.Text;

class ItemGraderTest {
    private static final Map<String, QuizItem> ITEMS = Map.of(
            "single", item(QuizItem.Kind.SINGLE, SampleCourse.options(false, true, false)),
            "multiple", item(QuizItem.Kind.MULTIPLE, SampleCourse.options(true, false, true, false)),
            "order", item(QuizItem.Kind.ORDER, SampleCourse.options(false, false, false)),
            "match",
                    SampleCourse.item(
                            "m",
                            "B1",
                            1,
                            QuizItem.Kind.MATCH,
                            List.of(),
                            List.of(pair("x"), pair("y"), pair("x")),
                            null),
            "numeric",
                    SampleCourse.item(
                            "n",
                            "B1",
                            1,
                            QuizItem.Kind.NUMERIC,
                            List.of(),
                            List.of(),
                            new QuizItem.Numeric(1234.5, 0.05, SampleCourse.TEXT)),
            "cloze", SampleCourse.cloze("c", new Text("[a]は[b]です。", "[b] is [a]."), gap("a", 1), gap("b", 0)));

    private static QuizItem item(QuizItem.Kind kind, List<QuizItem.Option> options) {
        return SampleCourse.item("i", "B1", 1, kind, options, List.of(), null);
    }

    private static QuizItem.Gap gap(String id, int right) {
        return new QuizItem.Gap(id, right, List.of(Text.same("x"), Text.same("y")), SampleCourse.TEXT);
    }

    private static QuizItem.Pair pair(String right) {
        return new QuizItem.Pair(SampleCourse.TEXT, Text.same(right), SampleCourse.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-none-", textBlock = """
            single   | 1        | true
            single   | 0        | false
            single   | 0,1      | false
            single   | -none-   | false
            multiple | 0,2      | true
            multiple | 2,0      | true
            multiple | 0        | false
            multiple | 0,1,2    | false
            order    | 0,1,2    | true
            order    | 0,2,1    | false
            order    | 0,1      | false
            match    | 0,1,0    | true
            match    | 0,1,1    | false
            match    | 0,1,-    | false
            match    | 0,1      | false
            numeric  | 1234.5   | true
            numeric  | 1234.55  | true
            numeric  | 1234.56  | false
            numeric  | 1,234.5  | true
            numeric  | １２３４．５ | true
            numeric  | about    | false
            cloze    | 0:1,1:0  | true
            cloze    | 1:0,0:1  | true
            cloze    | 0:1,1:1  | false
            cloze    | 0:1,-    | false
            cloze    | 1,0      | false
            """)
    void theTableOfAnswersHolds(String item, String answer, boolean right) {
        assertThat(ItemGrader.isRight(ITEMS.get(item), answer)).isEqualTo(right);
    }

    @Test
    void aStemIsCutAtItsGapsInEitherLanguage() {
        var stem = ITEMS.get("cloze").stem();
        assertThat(QuizItem.gapsIn(stem.ja())).containsExactly("a", "b");
        assertThat(QuizItem.gapsIn(stem.en())).containsExactly("b", "a");
        assertThat(QuizItem.partsOf(stem.en())).containsExactly("", " is ", ".");
    }

    @Test
    void aRowIsRightWhenExactlyItsChoicesWereMade() {
        var one = new Lab.Field("f1", SampleCourse.TEXT, Map.of(), false, Set.of("a"), SampleCourse.TEXT);
        var two = new Lab.Field("f2", SampleCourse.TEXT, Map.of(), true, Set.of("a", "b"), SampleCourse.TEXT);
        assertThat(FieldMatch.of(List.of(one, two), SampleLabs.answer("f1/a f2/a f2/b")))
                .isEqualTo(new FieldMatch(2, 2));
        assertThat(FieldMatch.of(List.of(one, two), SampleLabs.answer("f1/b f2/a")))
                .isEqualTo(new FieldMatch(0, 2));
        assertThat(FieldMatch.of(List.of(one, two), SampleLabs.answer("f2/a f2/b f2/c")))
                .isEqualTo(new FieldMatch(0, 2));
        assertThat(FieldMatch.of(List.of(one, two), Answer.NONE)).isEqualTo(new FieldMatch(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"12,15,false,true", "11,15,false,false", "15,15,true,false", "8,10,false,true", "7,10,false,false"})
    void eightyPercentPassUnlessSomethingWasMissedThatMustBeRight(
            int right, int asked, boolean mustMissed, boolean passed) {
        assertThat(Sittings.isPassed(SampleCourse.course().quiz(), right, asked, mustMissed))
                .isEqualTo(passed);
    }

    @Test
    void onlyItemsWithTheTagMustBeRight() {
        var rule = SampleCourse.course().quiz();
        assertThat(Sittings.mustBeRight(rule, SampleCourse.item("a", "B1", 1, "hard")))
                .isTrue();
        assertThat(Sittings.mustBeRight(rule, SampleCourse.item("b", "B1", 1, "soft")))
                .isFalse();
    }
}
