package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.course.Lab;

/** A table of cases for each grader; span_f1 has its own. */
class LabGradersTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all agree                      | y y n n         | y y n n         | 4 | 1.0
            nothing agrees                 | y y n n         | n n y y         | 0 | -1.0
            as good as chance              | y y n n         | y n y n         | 2 | 0.0
            always the same answer         | y y n n         | y y y y         | 2 | 0.0
            one of four missed             | y y n n         | y y n y         | 3 | 0.5
            three kinds, two missed of six | a a b b c c     | a b b b c a     | 4 | 0.5
            Cohen's own 2 by 2             | y y y y y y y n n n | y y y y y n n n n y | 7 | 0.3478
            nothing answered               | y y n n         | - - - -         | 0 | 0.0
            half left out                  | y y n n         | y - n -         | 2 | 0.3333
            one kind in the key, all right | y y y           | y y y           | 3 | 1.0
            """)
    void kappaIsAgreementBeyondChance(String name, String key, String given, int right, double kappa) {
        var grade = Kappa.of(words(key), words(given.replace("-", "?")));
        assertThat(grade.right()).isEqualTo(right);
        assertThat(grade.kappa()).isCloseTo(kappa, within(1e-4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            both within                  | a/4.0 b/100        | 2 | 0.0
            at the very edge             | a/4.05 b/99        | 2 | 0.525
            just outside                 | a/4.06 b/100       | 1 | 0.03
            full width and separators    | a/４．０ b/1,00     | 2 | 0.0
            a typeset minus              | a/−4.0 b/100       | 1 | 4.0
            words are no number          | a/four b/100       | 1 | 2.0
            left out counts as nought    | a/4.0              | 1 | 50.0
            an exponent is not read      | a/4e0 b/100        | 1 | 2.0
            """)
    void figuresCountWithinTheirTolerance(String name, String answer, int right, double meanError) {
        var fields = List.of(SampleLabs.figure("a", 4, 0.05), SampleLabs.figure("b", 100, 1));
        var grade = NumericTol.of(fields, SampleLabs.answer(answer));
        assertThat(grade.right()).isEqualTo(right);
        assertThat(grade.meanError()).isCloseTo(meanError, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as the reference      | a/2 b/4 | 0.0 | true
            one apart in one      | a/3 b/4 | 0.5 | true
            one apart in both     | a/1 b/3 | 1.0 | false
            one left out: farthest | a/2    | 2.0 | false
            """)
    void ratingsCountByTheirMeanDistance(String name, String answer, double meanError, boolean passes) {
        var fields = List.of(
                SampleLabs.figure("a", 2, 0, "0", "1", "2", "3", "4"),
                SampleLabs.figure("b", 4, 0, "0", "1", "2", "3", "4"));
        var grade = NumericTol.of(fields, SampleLabs.answer(answer));
        assertThat(grade.meanError()).isCloseTo(meanError, within(1e-9));
        assertThat(grade.passes(new Lab.Calculating(0, 0.5, fields))).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            right order                   | a1 b2 c3 d4 | a,b,c,d | 1.0
            turned round                  | a1 b2 c3 d4 | d,c,b,a | -1.0
            one swap of neighbours        | a1 b2 c3 d4 | b,a,c,d | 0.6667
            last first                    | a1 b2 c3 d4 | d,a,b,c | 0.0
            tied neighbours swapped       | a1 b2 c2 d3 | a,c,b,d | 1.0
            wrong across a tie            | a1 b2 c2 d3 | b,a,c,d | 0.6
            two groups of two             | a1 b1 c2 d2 | b,a,d,c | 1.0
            left out                      | a1 b2 c3    |         | 0.0
            an item missing               | a1 b2 c3    | a,b     | 0.0
            an item twice                 | a1 b2 c3    | a,b,b   | 0.0
            """)
    void tauCountsPairsOfDifferentGroups(String name, String items, String order, double tau) {
        var cases = List.of(SampleLabs.sequence("one", items));
        var grade = OrderTau.of(cases, SampleLabs.answer(order == null ? null : "one/" + order));
        assertThat(grade.score()).isCloseTo(tau, within(1e-4));
    }

    @Test
    void severalOrdersCountByTheirMean() {
        var cases = List.of(SampleLabs.sequence("one", "a1 b2 c3"), SampleLabs.sequence("two", "a1 b2 c3"));
        var grade = OrderTau.of(cases, SampleLabs.answer("one/a,b,c two/c,b,a"));
        assertThat(grade.byCase()).containsExactly(1.0, -1.0);
        assertThat(grade.score()).isZero();
        assertThat(grade.passes(new Lab.Ordering(0, cases))).isTrue();
        assertThat(grade.passes(new Lab.Ordering(0.1, cases))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            both found                    | r1-what/a r1-line/1 r2-what/b r2-line/3                     | 2 | 2 | 1.0
            the other line that is right  | r1-what/a r1-line/2 r2-what/b r2-line/3                     | 2 | 2 | 1.0
            in another order              | r7-what/b r7-line/3 r9-what/a r9-line/1                     | 2 | 2 | 1.0
            one found                     | r1-what/a r1-line/1                                         | 1 | 1 | 0.6667
            one column wrong              | r1-what/a r1-line/3 r2-what/b r2-line/3                     | 1 | 2 | 0.5
            one column open               | r1-what/a r2-what/b r2-line/3                               | 1 | 2 | 0.5
            the same finding twice        | r1-what/a r1-line/1 r2-what/a r2-line/2 r3-what/b r3-line/3 | 2 | 3 | 0.8
            nothing                       |                                                             | 0 | 0 | 0.0
            only wrong                    | r1-what/c r1-line/1                                         | 0 | 1 | 0.0
            """)
    void aFindingCountsWhenAllItsColumnsAreRight(String name, String answer, int right, int made, double f1) {
        var grade = SetF1.of(SampleLabs.findings(), SampleLabs.answer(answer));
        assertThat(grade.right()).isEqualTo(right);
        assertThat(grade.made()).isEqualTo(made);
        assertThat(grade.score()).isCloseTo(f1, within(1e-4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all repaired                     | c1-day/1 c2-name/B delete/3            | 3 | 3 | 1.0
            another value that is right      | c1-day/01 c2-name/B delete/3           | 3 | 3 | 1.0
            blanks around it do not matter   | c1-day/%201 c2-name/B delete/3         | 3 | 3 | 1.0
            a wrong value                    | c1-day/2 c2-name/B delete/3            | 2 | 3 | 0.6667
            a right cell changed             | c1-day/1 c2-name/B c4-day/5 delete/3   | 3 | 4 | 0.8571
            the wrong row deleted            | c1-day/1 c2-name/B delete/4            | 2 | 3 | 0.6667
            changed in vain in a deleted row | c1-day/1 c2-name/B c3-day/9 delete/3   | 3 | 3 | 1.0
            repaired and then deleted        | c1-day/1 c2-name/B delete/2 delete/3   | 2 | 3 | 0.6667
            nothing done                     |                                        | 0 | 0 | 0.0
            """)
    void everyChangeOfATableIsAnElement(String name, String answer, int right, int made, double f1) {
        var grade = SetF1.of(SampleLabs.table(), SampleLabs.answer(answer));
        assertThat(grade.right()).isEqualTo(right);
        assertThat(grade.made()).isEqualTo(made);
        assertThat(grade.score()).isCloseTo(f1, within(1e-4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as it should be             | p-a/in p-b/out t-a/b                | 2 | 1 | 1.0
            the link missing            | p-a/in p-b/out                      | 2 | 0 | 0.8
            turned round                | p-a/in p-b/out t-b/a                | 2 | 0 | 0.6667
            what does not belong placed | p-a/in p-b/out t-a/b p-x/in         | 2 | 1 | 0.8571
            and linked, too             | p-a/in p-b/out t-a/b p-x/in t-x/b   | 2 | 1 | 0.75
            swapped stages              | p-a/out p-b/in t-a/b                | 0 | 1 | 0.3333
            a link without a place      | t-a/b                               | 0 | 0 | 0.0
            nothing                     |                                     | 0 | 0 | 0.0
            """)
    void placementsAndLinksCountTogether(String name, String answer, int places, int links, double f1) {
        var grade = GraphMatch.of(SampleLabs.graph(), SampleLabs.answer(answer));
        assertThat(grade.placements().right()).isEqualTo(places);
        assertThat(grade.links().right()).isEqualTo(links);
        assertThat(grade.score()).isCloseTo(f1, within(1e-4));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            needs there                | NEEDS    | ja | 目的   |     |    | "目的は、節電です。"        | 0
            needs missing              | NEEDS    | ja | 目的   |     |    | "節電です。"                | 1
            forbids nothing            | FORBIDS  | en | etc   |     |    | "Pens and paper."           | 0
            forbids every place        | FORBIDS  | en | etc   |     |    | "Pens etc and paper etc"    | 2
            sentence short enough      | SENTENCE | ja |       |     | 5  | "五字です。五字です。"       | 0
            sentence too long          | SENTENCE | ja |       |     | 5  | "これは六字です。短い。"     | 1
            words in English           | SENTENCE | en |       |     | 3  | "One two three. One two three four." | 1
            length within              | LENGTH   | ja |       | 3   | 5  | "一二 三"                   | 0
            length below               | LENGTH   | ja |       | 3   | 5  | "一二"                      | 1
            length above               | LENGTH   | en |       | 1   | 2  | "one two three"             | 1
            keeps one of the words     | KEEPS    | ja | 10月1日,十月一日 | |  | "十月一日から"       | 0
            keeps none                 | KEEPS    | ja | 10月1日,十月一日 | |  | "十月から"           | 1
            kanji at the mark          | KANJI    | ja |       |     | 50 | "漢字かな"                  | 0
            kanji above                | KANJI    | ja |       |     | 50 | "漢字だ漢"                  | 1
            kanji in Japanese only     | KANJI    | en |       |     | 0  | "漢字"                      | 0
            nothing written            | NEEDS    | en | .     |     |    | ""                          | 1
            """)
    void aRuleComplainsAboutWhatItSays(
            String name,
            Lab.RuleKind kind,
            String language,
            String given,
            Integer least,
            Integer most,
            String text,
            int breaches) {
        var rule = kind == Lab.RuleKind.KEEPS
                ? SampleLabs.rule(kind, null, null, null, given.split(","))
                : SampleLabs.rule(kind, given, least, most);
        assertThat(Lint.of(List.of(rule), language, text).breaches()).hasSize(breaches);
    }

    @Test
    void aBreachKnowsItsPlace() {
        var rule = SampleLabs.rule(Lab.RuleKind.FORBIDS, "[0-9]{3}", null, null);
        assertThat(Lint.of(List.of(rule), "ja", "電話は123番").breaches())
                .containsExactly(new Lint.Breach("forbids", 3, 6, 0));
    }

    @Test
    void aPatternThatWouldNeverEndIsGivenUp() {
        var rule = SampleLabs.rule(Lab.RuleKind.FORBIDS, "(a+)+b", null, null);
        var before = System.nanoTime();
        var lint = Lint.of(List.of(rule), "en", "a".repeat(5000));
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2000);
        assertThat(lint.breaches()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the best way            | s1/a s2/a | 5 | contained | true
            good end, fewer points  | s1/b s2/a | 3 | contained | true
            too few points          | s1/b s2/b | 0 | lost      | false
            points, but a bad end   | s1/a s2/b | 2 | lost      | false
            not at the end          | s1/a      | 2 |           | false
            nothing chosen          |           | 0 |           | false
            a choice that is none   | s1/z      | 0 |           | false
            """)
    void aStoryCountsThePointsAlongItsWay(String name, String answer, int points, String ending, boolean passes) {
        var story = SampleLabs.story(2, "contained");
        var grade = BranchPath.of(story, SampleLabs.answer(answer));
        assertThat(grade.right()).isEqualTo(points);
        assertThat(grade.asked()).isEqualTo(5);
        assertThat(grade.ending()).isEqualTo(ending);
        assertThat(grade.passes(story)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            untuned                       | ja |                                        | 1 | 0.0
            with the residents' words     | ja | synonyms/ソファー、家具、ベッド         | 2 | 1.0
            one sentence at a time        | ja | chunk/sentence synonyms/ソファー,家具,ベッド | 2 | 1.0
            English untuned               | en |                                        | 1 | 0.0
            English tuned                 | en | synonyms/sofa,bed,furniture             | 2 | 1.0
            groups beyond the limit       | ja | synonyms/あ,い%0Aう,え%0Aソファー,家具,ベッド | 1 | 0.0
            """)
    void aSearchFindsMoreWhenItKnowsTheResidentsWords(
            String name, String language, String answer, int hits, double held) {
        var lab = SampleLabs.search();
        var grade = (HitAtK) Grade.of(lab, language, SampleLabs.answer(answer));
        assertThat(grade.right()).isEqualTo(hits);
        assertThat(grade.heldScore()).isEqualTo(held);
        assertThat(grade.passes(lab)).isEqualTo(hits == 2);
    }

    @Test
    void titlesWithoutWeightAreNotSearched() {
        var lab = SampleLabs.search();
        var grade = (HitAtK) Grade.of(lab, "ja", SampleLabs.answer("title/0"));
        assertThat(grade.hits().get(1).isHit()).isFalse();
    }

    @Test
    void anAnswerIsStoredWithItsBlanksAndLines() {
        var answer = new Answer(java.util.Set.of("text/100 % sure\nor not", "a/b"));
        assertThat(answer.stored()).doesNotContain("\n").isEqualTo("a/b text/100%20%25%20sure%0Aor%20not");
        assertThat(Answer.ofStored(answer.stored())).isEqualTo(answer);
    }

    @Test
    void whatALabDoesNotHaveIsDropped() {
        var known = KnownParts.of(
                SampleLabs.table(), SampleLabs.answer("c1-day/１ c1-name/Z c9-day/1 delete/3 delete/9 other/x"), "ja");
        assertThat(known.byName()).isEqualTo(Map.of("c1-name", java.util.Set.of("Z"), "delete", java.util.Set.of("3")));
    }

    @Test
    void aDrawTakesSomeRowsInTheirOrderAndTheSameForTheSameSeed() {
        var fields = List.of(SampleLabs.figure("a", 1, 0), SampleLabs.figure("b", 1, 0), SampleLabs.figure("c", 1, 0));
        var lab = new Lab(
                "x",
                "B1",
                1,
                5,
                SampleLabs.TEXT,
                SampleLabs.TEXT,
                List.of(),
                null,
                null,
                2,
                new Lab.Calculating(1, null, fields));
        var drawn = (Lab.Calculating) lab.drawn(7).work();
        assertThat(drawn.fields())
                .hasSize(2)
                .isSubsetOf(fields)
                .isEqualTo(((Lab.Calculating) lab.drawn(7).work()).fields());
        assertThat(drawn.fields()).isSortedAccordingTo(java.util.Comparator.comparing(Lab.Quantity::id));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
