package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountsTest {
    @ParameterizedTest
    @EnumSource
    void everyRequiredSkillIsMetBelowDueOrUnknownAndNothingElse(State state) {
        var one = Counts.of(state, false);
        assertThat(one.met() + one.below() + one.recheck() + one.notAssessed()).isEqualTo(one.required());
    }

    @Test
    void notAssessedIsNeitherAGapNorInTheFulfilment() {
        var sum = Counts.of(State.MEETS, false).plus(Counts.of(State.NOT_ASSESSED, false));
        assertThat(sum.below()).isZero();
        assertThat(sum.fulfilmentPercent()).isEqualTo(100);
        assertThat(sum.coveragePercent()).isEqualTo(50);
    }

    @Test
    void aRecheckCountsAsAssessedButNotAsMet() {
        var sum = Counts.of(State.MEETS, false).plus(Counts.of(State.RECHECK, false));
        assertThat(sum.coveragePercent()).isEqualTo(100);
        assertThat(sum.fulfilmentPercent()).isEqualTo(50);
    }

    @Test
    void whatDoesNotApplyIsNotRequired() {
        assertThat(Counts.of(State.NOT_APPLICABLE, true).isNone()).isTrue();
    }

    @Test
    void nothingRequiredIsZeroPerCentAndNoDivisionByZero() {
        assertThat(Counts.NONE.coveragePercent()).isZero();
        assertThat(Counts.NONE.fulfilmentPercent()).isZero();
    }

    @Test
    void takingAwayWhatWasAddedLeavesNothing() {
        var one = Counts.of(State.BELOW_BY_2, true);
        assertThat(one.minus(one).isNone()).isTrue();
    }
}
