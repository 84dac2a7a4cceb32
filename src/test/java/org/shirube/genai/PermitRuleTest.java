package org.shirube.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.learning.Completion;
import org.shirube.platform.error.RuleBroken;

class PermitRuleTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

    private static Completion done(String course, LocalDate on) {
        return new Completion(course, "2026.1", on);
    }

    @Test
    void bothCoursesAreNeeded() {
        assertThat(PermitRule.dueOn(List.of(done("GA01", APRIL)), null)).isEmpty();
        assertThat(PermitRule.dueOn(List.of(done("GA01", APRIL), done("GA03", MAY)), null))
                .isEmpty();
    }

    @Test
    void thePermitCountsFromTheLaterOfTheTwo() {
        assertThat(PermitRule.dueOn(List.of(done("GA02", MAY), done("GA01", APRIL)), null))
                .contains(MAY);
    }

    @Test
    void whatAPermitWasGrantedForDoesNotCountAgain() {
        var completions = List.of(done("GA01", APRIL), done("GA02", MAY), done("GA01", MAY.plusYears(1)));
        assertThat(PermitRule.dueOn(completions, MAY)).isEmpty();
    }

    @Test
    void bothCoursesTakenAgainRenewIt() {
        var nextYear = List.of(done("GA01", APRIL.plusYears(1)), done("GA02", MAY.plusYears(1)), done("GA02", MAY));
        assertThat(PermitRule.dueOn(nextYear, MAY)).contains(MAY.plusYears(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01,4127,R8-04127",
        "2026-03-31,1,R7-00001",
        "2027-01-15,12,R8-00012",
        "2019-04-01,3,R1-00003",
        "2028-04-01,123456,R10-123456"
    })
    void theNumberCarriesTheEraYearOfTheFiscalYear(LocalDate day, int running, String number) {
        assertThat(PermitRule.number(day, running)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20,VALID",
        "2027-03-20,VALID",
        "2027-03-21,EXPIRING",
        "2027-05-19,EXPIRING",
        "2027-05-20,EXPIRED"
    })
    void itWarnsSixtyDaysBeforeItEndsAfterTwelveMonths(LocalDate today, PermitState state) {
        assertThat(new Permit(1, 2, "R8-00001", MAY).state(today)).isEqualTo(state);
    }

    @Test
    void aPermitIsSuspendedAndRestoredWithAReason() {
        var permit = new Permit(1, 2, "R8-00001", MAY);
        assertThatThrownBy(() -> permit.suspend(" ", MAY))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("genai.reasonMissing"));
        permit.suspend("入力の違反", MAY);
        assertThat(permit.state(MAY)).isEqualTo(PermitState.SUSPENDED);
        assertThat(permit.state(MAY).allowsUse()).isFalse();
        assertThatThrownBy(() -> permit.suspend("again", MAY)).isInstanceOf(RuleBroken.class);
        permit.restore("再教育を終えた");
        assertThat(permit.state(MAY)).isEqualTo(PermitState.VALID);
        assertThatThrownBy(() -> permit.restore("twice")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void anExpiredPermitCannotBeSuspended() {
        assertThatThrownBy(() -> new Permit(1, 2, "R8-00001", MAY).suspend("late", MAY.plusYears(1)))
                .isInstanceOf(RuleBroken.class);
    }
}
