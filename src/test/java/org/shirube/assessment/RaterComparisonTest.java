package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.RaterComparison.Given;

class RaterComparisonTest {
    private static final long LENIENT = 1;
    private static final long SEVERE = 2;
    private static final int HIGHEST = 4;

    /** One rating of each of so many people; everybody's number is their rater's with their place behind it. */
    private static List<Given> given(long rater, String skill, int level, Integer checked, int from, int people) {
        var given = new ArrayList<Given>();
        for (int at = from; at < from + people; at++) {
            given.add(new Given(rater, rater * 100 + at, skill, level, checked, false));
        }
        return given;
    }

    @SafeVarargs
    private static RaterComparison board(List<Given>... some) {
        var all = new ArrayList<Given>();
        for (var given : some) all.addAll(given);
        return new RaterComparison(all);
    }

    private static final RaterComparison BOARD = board(
            given(LENIENT, "B3", 3, 1, 0, 5),
            given(LENIENT, "B3", 1, null, 5, 5),
            given(SEVERE, "B3", 1, 1, 0, 5),
            given(SEVERE, "B4", 0, null, 0, 6));

    @Test
    void levelsAreCountedFromNoughtToTheHighestOfTheScale() {
        assertThat(BOARD.of(LENIENT, HIGHEST).levels()).containsExactly(0, 5, 0, 5, 0);
        assertThat(BOARD.of(SEVERE, HIGHEST).ratings()).isEqualTo(11);
        assertThat(BOARD.all(HIGHEST).levels()).containsExactly(6, 10, 0, 5, 0);
        assertThat(BOARD.people()).containsEntry(LENIENT, 10).containsEntry(SEVERE, 6);
    }

    @Test
    void theSameLevelForEverybodyHasNoSpread() {
        assertThat(BOARD.of(LENIENT, HIGHEST).spread()).isEqualTo(1);
        assertThat(board(given(LENIENT, "B3", 2, null, 0, 9))
                        .of(LENIENT, HIGHEST)
                        .spread())
                .isZero();
    }

    @Test
    void onlyRatingsWithACheckAreHeldAgainstChecks() {
        assertThat(BOARD.of(LENIENT, HIGHEST))
                .returns(5, RaterComparison.Figures::compared)
                .returns(2.0, RaterComparison.Figures::againstChecks);
        assertThat(BOARD.of(SEVERE, HIGHEST).againstChecks()).isZero();
        assertThat(board(given(SEVERE, "B4", 2, null, 0, 9)).of(SEVERE, HIGHEST))
                .as("unknown is not nought")
                .returns(0, RaterComparison.Figures::compared)
                .returns(null, RaterComparison.Figures::againstChecks);
    }

    @Test
    void oneToFourPeopleWithACheckShowNothing() {
        var one = board(given(LENIENT, "B3", 3, 1, 0, 1), given(LENIENT, "B3", 1, null, 1, 11));
        assertThat(one.of(LENIENT, HIGHEST))
                .as("that person's difference")
                .returns(null, RaterComparison.Figures::compared)
                .returns(null, RaterComparison.Figures::againstChecks);
        assertThat(one.all(HIGHEST).againstChecks()).isNull();
        assertThat(board(Collections.nCopies(6, new Given(LENIENT, 1, "B3", 3, 1, false)))
                        .of(LENIENT, HIGHEST)
                        .compared())
                .as("six skills of one person")
                .isNull();
    }

    @Test
    void whatWouldFollowFromTheTotalStaysHiddenToo() {
        var board = board(given(LENIENT, "B3", 3, 1, 0, 5), given(SEVERE, "B3", 1, 1, 0, 2));
        assertThat(board.all(HIGHEST).compared()).isEqualTo(7);
        assertThat(board.of(LENIENT, HIGHEST).compared()).isNull();
        assertThat(board.of(SEVERE, HIGHEST).compared()).isNull();
    }

    @Test
    void ratersAreComparedSkillBySkillSoThatHardSkillsMakeNobodySevere() {
        assertThat(BOARD.of(LENIENT, HIGHEST).againstOthers()).isEqualTo(1);
        assertThat(BOARD.of(SEVERE, HIGHEST).againstOthers())
                .as("B4, which nobody else rated, is left out")
                .isCloseTo(-1, within(1e-9));
        assertThat(board(given(SEVERE, "B4", 2, null, 0, 9)).of(SEVERE, HIGHEST).againstOthers())
                .isNull();
    }

    @Test
    void aDifferenceToOthersNeedsFivePeopleOnEitherSide() {
        var board = board(given(LENIENT, "B3", 3, null, 0, 9), given(SEVERE, "B3", 1, null, 0, 4));
        assertThat(board.of(LENIENT, HIGHEST).againstOthers()).isNull();
        assertThat(board.of(SEVERE, HIGHEST).againstOthers()).isNull();
    }

    @Test
    void aLevelOfNoughtNeedsNoProof() {
        assertThat(BOARD.of(LENIENT, HIGHEST).withoutProof()).isEqualTo(5);
        assertThat(BOARD.of(SEVERE, HIGHEST).withoutProof()).isZero();
        assertThat(new RaterComparison(List.of(new Given(SEVERE, 1, "B4", 2, null, true)))
                        .all(HIGHEST)
                        .withoutProof())
                .isZero();
    }
}
