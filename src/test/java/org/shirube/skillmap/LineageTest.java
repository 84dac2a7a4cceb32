package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private final List<Lineage.Step> steps = new ArrayList<>();

    /** A version a month after the last one, with id 1, 2, 3 ... */
    private LineageTest own(String skills, Lineage.Link... links) {
        return step(5, skills, false, links);
    }

    private LineageTest step(int levels, String skills, boolean shared, Lineage.Link... links) {
        steps.add(new Lineage.Step(
                steps.size() + 1,
                SampleVersion.of(levels, skills),
                FIRST.plusMonths(steps.size()),
                shared,
                List.of(links)));
        return this;
    }

    private static Lineage.Link exact(long from, String fromCode, String toCode) {
        return new Lineage.Link(from, fromCode, toCode, true);
    }

    private static Lineage.Link other(long from, String fromCode, String toCode) {
        return new Lineage.Link(from, fromCode, toCode, false);
    }

    private List<Lineage.Place> of(long version, String code) {
        return new Lineage(steps).of(version, code);
    }

    private static Lineage.Place same(String code) {
        return new Lineage.Place(code, null);
    }

    private static Lineage.Place until(String code, LocalDate day) {
        return new Lineage.Place(code, day);
    }

    @Test
    void anUnchangedSkillIsItselfWithoutADecision() {
        own("A1=writes").own("A1=writes A2=reads");
        assertThat(of(1, "A1")).containsExactly(same("A1"));
        assertThat(of(2, "A2")).containsExactly(same("A2"));
    }

    @Test
    void spacesWidthsAndAMissingTranslationAreNoChange() {
        own("A1=ＡＩを使う").own("A1=AIを使う");
        assertThat(of(1, "A1")).containsExactly(same("A1"));
    }

    @Test
    void aChangedTextThatNobodyDecidedOnMeantTheOldUntilTheDayBefore() {
        own("A1=writes").own("A1=draws");
        assertThat(of(1, "A1")).containsExactly(until("A1", FIRST.plusMonths(1).minusDays(1)));
    }

    @Test
    void aChangedTextConfirmedAsExactCarriesOver() {
        own("A1=writes").own("A1=writes_well", exact(1, "A1", "A1"));
        assertThat(of(1, "A1")).containsExactly(same("A1"));
    }

    @Test
    void anotherCodeCarriesOverOnlyWhereItIsExact() {
        own("A1=writes A2=reads A3=speaks").own("B1=writes B2=reads_all", exact(1, "A1", "B1"), other(1, "A2", "B2"));
        assertThat(of(1, "A1")).containsExactly(same("B1"));
        assertThat(of(1, "A2")).containsExactly(until("B2", FIRST.plusMonths(1).minusDays(1)));
        assertThat(of(1, "A3")).isEmpty();
    }

    @Test
    void aSkillThatIsSplitIsFoundInBothParts() {
        own("A1=writes").own("B1=w B2=r", other(1, "A1", "B1"), other(1, "A1", "B2"));
        assertThat(of(1, "A1")).extracting(Lineage.Place::skill).containsExactlyInAnyOrder("B1", "B2");
    }

    @Test
    void theFirstBreakOnTheWayDecidesTheDay() {
        own("A1=a").own("A1=b").own("A1=c", exact(2, "A1", "A1"));
        assertThat(of(1, "A1")).containsExactly(until("A1", FIRST.plusMonths(1).minusDays(1)));
        assertThat(of(2, "A1")).containsExactly(same("A1"));
    }

    @Test
    void wordsThatStandThereAgainMeanWhatTheyMeant() {
        own("A1=a").own("A1=b").own("A1=a");
        assertThat(of(1, "A1")).containsExactly(same("A1"));
        assertThat(of(2, "A1")).containsExactly(until("A1", FIRST.plusMonths(2).minusDays(1)));
    }

    @Test
    void wordsThatWereDecidedToBeTheSameMayBeTakenBack() {
        own("A1=a").own("A1=b", exact(1, "A1", "A1")).own("A1=a");
        assertThat(of(1, "A1")).containsExactly(same("A1"));
        assertThat(of(2, "A1")).containsExactly(same("A1"));
    }

    @Test
    void aLaterDecisionAboutAnEarlierVersionMakesAWrongOneGood() {
        own("A1=a").own("A1=b").own("A1=b", exact(1, "A1", "A1"));
        assertThat(of(1, "A1")).containsExactly(same("A1"));
    }

    @Test
    void aSkillThatComesBackWithOtherWordsIsNotLost() {
        own("A1=a A2=x").own("A2=x").own("A1=c A2=x");
        assertThat(of(1, "A1")).containsExactly(until("A1", FIRST.plusMonths(2).minusDays(1)));
    }

    @Test
    void withAnotherNumberOfLevelsNothingIsExactByItself() {
        step(5, "A1=a", false).step(4, "A1=a", false);
        assertThat(of(1, "A1")).containsExactly(until("A1", FIRST.plusMonths(1).minusDays(1)));
    }

    @Test
    void stepsAreReadThroughWhatTheyStandForAndPutRightByTheScaleOfBefore() {
        step(5, "A1=a", false).step(7, "A1=a", false);
        assertThat(new Lineage(steps).step(1L, 2)).isEqualTo(3);
        assertThat(new Lineage(steps).step(1L, 4)).isEqualTo(6);
        assertThat(new Lineage(steps).step(2L, 4)).isEqualTo(4);
        step(5, "A1=a", false);
        var back = new Lineage(steps);
        assertThat(back.of(1L, "A1")).containsExactly(same("A1"));
        assertThat(back.step(1L, 2)).isEqualTo(2);
        assertThat(back.step(2L, 4)).isEqualTo(2);
    }

    @Test
    void versionsThatCameAsFilesKeepTheirCodes() {
        step(5, "A1=a", true).step(5, "A1=b", true);
        assertThat(of(1, "A1")).containsExactly(same("A1"));
    }

    @Test
    void aClaimOfNoVersionIsOfTheOldestAndOneOfALaterVersionStays() {
        own("A1=a").own("B1=a", exact(1, "A1", "B1"));
        var lineage = new Lineage(steps);
        assertThat(lineage.of(null, "A1")).containsExactly(same("B1"));
        assertThat(lineage.of(99L, "B1")).containsExactly(same("B1"));
    }

    @Test
    void whatIsGoneCanStillBeNamed() {
        own("A1=writes A2=x").own("A2=x");
        assertThat(new Lineage(steps).gone("A1"))
                .hasValueSatisfying(skill -> assertThat(skill.name().ja()).isEqualTo("writes"));
    }

    @Test
    void aFurtherVersionTellsWhichReChecksItEnds() {
        own("A1=a A2=x").own("A1=b A2=y");
        var now = new Lineage(steps);
        own("A1=a A2=y");
        assertThat(now.restoredBy(new Lineage(steps))).containsExactly("A1");
        assertThat(new Lineage(steps).codesOf("A1")).containsExactly("A1");
    }
}
