package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.RaterComparison.Given;

class RaterComparisonTest {
    private static final long LENIENT = 1;
    private static final long SEVERE = 2;
    private static final int HIGHEST = 4;

    private static Given given(long rater, String skill, int level, Integer checked, int count) {
        return new Given(rater, skill, level, checked, false, count);
    }

    private static final RaterComparison BOARD = new RaterComparison(List.of(
            given(LENIENT, "B3", 3, 1, 2),
            given(LENIENT, "B3", 1, null, 2),
            given(SEVERE, "B3", 1, 1, 4),
            given(SEVERE, "B4", 0, null, 6)));

    @Test
    void levelsAreCountedFromNoughtToTheHighestOfTheScale() {
        assertThat(BOARD.of(LENIENT, HIGHEST).levels()).containsExactly(0, 2, 0, 2, 0);
        assertThat(BOARD.of(SEVERE, HIGHEST).ratings()).isEqualTo(10);
        assertThat(BOARD.all(HIGHEST).levels()).containsExactly(6, 6, 0, 2, 0);
    }

    @Test
    void theSameLevelForEverybodyHasNoSpread() {
        assertThat(BOARD.of(LENIENT, HIGHEST).spread()).isEqualTo(1);
        assertThat(new RaterComparison(List.of(given(LENIENT, "B3", 2, null, 9)))
                        .of(LENIENT, HIGHEST)
                        .spread())
                .isZero();
    }

    @Test
    void onlyRatingsWithACheckAreHeldAgainstChecks() {
        assertThat(BOARD.of(LENIENT, HIGHEST))
                .returns(2, RaterComparison.Figures::compared)
                .returns(2.0, RaterComparison.Figures::againstChecks);
        assertThat(BOARD.of(SEVERE, HIGHEST).againstChecks()).isZero();
        assertThat(new RaterComparison(List.of(given(SEVERE, "B4", 2, null, 3)))
                        .of(SEVERE, HIGHEST)
                        .againstChecks())
                .as("unknown is not nought")
                .isNull();
    }

    @Test
    void ratersAreComparedSkillBySkillSoThatHardSkillsMakeNobodySevere() {
        assertThat(BOARD.of(LENIENT, HIGHEST).againstOthers()).isEqualTo(1);
        assertThat(BOARD.of(SEVERE, HIGHEST).againstOthers())
                .as("B4, which nobody else rated, is left out")
                .isCloseTo(-1, within(1e-9));
        assertThat(new RaterComparison(List.of(given(SEVERE, "B4", 2, null, 3)))
                        .of(SEVERE, HIGHEST)
                        .againstOthers())
                .isNull();
    }

    @Test
    void aLevelOfNoughtNeedsNoProof() {
        assertThat(BOARD.of(LENIENT, HIGHEST).withoutProof()).isEqualTo(2);
        assertThat(BOARD.of(SEVERE, HIGHEST).withoutProof()).isZero();
        assertThat(new RaterComparison(List.of(new Given(SEVERE, "B4", 2, null, true, 3)))
                        .all(HIGHEST)
                        .withoutProof())
                .isZero();
    }

    @Test
    void aCaseSaysWhyItIsWorthALook() {
        assertThat(new CalibrationCase(1, "B3", 2, 0, null, false, false).why())
                .containsExactly(CalibrationCase.Why.WITHOUT_PROOF, CalibrationCase.Why.FAR_FROM_SELF);
        assertThat(new CalibrationCase(1, "B3", 2, 2, 1, false, false).why())
                .containsExactly(CalibrationCase.Why.ABOVE_CHECK);
        assertThat(new CalibrationCase(1, "B3", 2, null, 1, true, false).why()).isEmpty();
        assertThat(new CalibrationCase(1, "B3", 0, 1, null, false, false).why()).isEmpty();
    }
}
