package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.CycleDates.Flaw;
import org.shirube.assessment.CycleDates.Step;

class CycleDatesTest {
    private static final LocalDate MAY_1 = LocalDate.of(2027, 5, 1);
    private static final CycleDates DATES =
            new CycleDates(MAY_1, MAY_1.plusDays(30), MAY_1.plusDays(60), MAY_1.plusDays(70), MAY_1.plusDays(300));

    private static CycleDates with(Step step, LocalDate day) {
        return new CycleDates(
                step == Step.SELF_FROM ? day : DATES.selfFrom(),
                step == Step.SELF_UNTIL ? day : DATES.selfUntil(),
                step == Step.REVIEW_UNTIL ? day : DATES.reviewUntil(),
                step == Step.DISCLOSE_ON ? day : DATES.discloseOn(),
                step == Step.CLOSES_ON ? day : DATES.closesOn());
    }

    @Test
    void daysInOrderHaveNoFlaw() {
        assertThat(DATES.flaws()).isEmpty();
        assertThat(with(Step.SELF_UNTIL, MAY_1).flaws()).isEmpty();
    }

    @Test
    void aDayBeforeTheStepBeforeIsToldAtThatDayAlone() {
        assertThat(with(Step.SELF_UNTIL, MAY_1.minusDays(1)).flaws())
                .containsOnlyKeys(Step.SELF_UNTIL)
                .containsValue(Flaw.BEFORE_THE_STEP_BEFORE);
        assertThat(with(Step.DISCLOSE_ON, MAY_1.plusDays(59)).flaws()).containsOnlyKeys(Step.DISCLOSE_ON);
    }

    @Test
    void everyMissingDayIsTold() {
        assertThat(new CycleDates(null, null, MAY_1, MAY_1, MAY_1.plusDays(14))
                        .flaws()
                        .keySet())
                .isEqualTo(Set.of(Step.SELF_FROM, Step.SELF_UNTIL));
    }

    @Test
    void theEndLeavesFourteenDaysForAppeals() {
        assertThat(with(Step.CLOSES_ON, DATES.discloseOn().plusDays(13)).flaws())
                .containsEntry(Step.CLOSES_ON, Flaw.NO_TIME_FOR_APPEALS);
        assertThat(with(Step.CLOSES_ON, DATES.discloseOn().plusDays(14)).flaws())
                .isEmpty();
    }

    @Test
    void whileItRunsAStepThatIsOverStaysAndNoneMovesIntoThePast() {
        var today = MAY_1.plusDays(40);
        assertThat(DATES.flawsAsChangeOf(DATES, today)).isEmpty();
        assertThat(with(Step.SELF_FROM, MAY_1.plusDays(1)).flawsAsChangeOf(DATES, today))
                .containsEntry(Step.SELF_FROM, Flaw.PAST);
        assertThat(with(Step.REVIEW_UNTIL, today.minusDays(1)).flawsAsChangeOf(DATES, today))
                .containsEntry(Step.REVIEW_UNTIL, Flaw.PAST);
        assertThat(with(Step.REVIEW_UNTIL, today).flawsAsChangeOf(DATES, today)).isEmpty();
    }

    @Test
    void whatIsDisclosedIsNotHiddenAgain() {
        var disclosed = DATES.discloseOn();
        assertThat(with(Step.DISCLOSE_ON, disclosed.plusDays(7)).flawsAsChangeOf(DATES, disclosed))
                .containsEntry(Step.DISCLOSE_ON, Flaw.PAST);
        assertThat(with(Step.DISCLOSE_ON, disclosed.plusDays(7)).flawsAsChangeOf(DATES, disclosed.minusDays(1)))
                .isEmpty();
    }

    @Test
    void anEndedDeadlineCanBeGivenADayToCome() {
        var today = DATES.selfUntil().plusDays(3);
        assertThat(with(Step.SELF_UNTIL, today.plusDays(7)).flawsAsChangeOf(DATES, today))
                .isEmpty();
    }

    @Test
    void theAprilTurnAssessesInMayAndEndsWithTheFiscalYear() {
        var dates = CycleTemplate.APRIL.datesFrom(LocalDate.of(2026, 11, 23));
        assertThat(dates.selfFrom()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(dates.closesOn()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(CycleTemplate.APRIL.nameFor(dates).ja()).isEqualTo("2027年度");
    }

    @Test
    void aTurnThatIsUnderWayIsTakenAndOneWhoseAnswersAreDueIsNot() {
        assertThat(CycleTemplate.OCTOBER.datesFrom(LocalDate.of(2026, 10, 20)).selfFrom())
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(CycleTemplate.OCTOBER.datesFrom(LocalDate.of(2026, 11, 1)).selfFrom())
                .isEqualTo(LocalDate.of(2027, 10, 1));
    }

    @Test
    void everyYearsTemplatesAreRightAndTheirDeadlinesOnWorkingDays() {
        for (int year = 2024; year < 2060; year++) {
            for (var template : CycleTemplate.values()) {
                var dates = template.datesFrom(LocalDate.of(year, 1, 1));
                assertThat(dates.flaws()).as(template + " " + year).isEmpty();
                for (var step : Set.of(Step.SELF_UNTIL, Step.REVIEW_UNTIL, Step.DISCLOSE_ON)) {
                    assertThat(dates.on(step).getDayOfWeek())
                            .as(template + " " + year + " " + step)
                            .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                }
            }
        }
    }
}
