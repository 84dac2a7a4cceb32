package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingTest {
    private static final long CYCLE = 7;
    private static final LocalDate CHANGED = LocalDate.of(2026, 9, 30);

    private static ClaimRow claim(long id, Source source, Integer level, Long cycle, LocalDate meantUntil) {
        return new ClaimRow(
                id, 1, "B3", source, level, null, null, null, null, null, cycle, null, meantUntil, level, false);
    }

    private static List<Rating> of(boolean asGiven, Set<Long> moves, ClaimRow... claims) {
        return Rating.of(CYCLE, List.of(claims), moves, asGiven);
    }

    @Test
    void theLastLevelOfTheCycleCountsWithWhatStandsBehindIt() {
        assertThat(of(
                        false,
                        Set.of(),
                        claim(1, Source.MANAGER, 3, 6L, null),
                        claim(2, Source.SELF, 3, CYCLE, null),
                        claim(3, Source.MANAGER, 1, CYCLE, null),
                        claim(5, Source.CHECK, 1, null, null),
                        claim(4, Source.MANAGER, 2, CYCLE, null)))
                .containsExactly(new Rating(4, 1, "B3", 2, 3, 1, false, false));
        assertThat(of(
                        false,
                        Set.of(),
                        claim(1, Source.MANAGER, 2, CYCLE, null),
                        claim(2, Source.MANAGER, null, CYCLE, null)))
                .as("does not apply after all")
                .isEmpty();
    }

    @Test
    void whatTheRaterGaveIsReadWithoutTheMove() {
        var given = claim(1, Source.MANAGER, 2, CYCLE, null);
        var move = claim(2, Source.MANAGER, 1, CYCLE, null);
        assertThat(of(false, Set.of(2L), given, move))
                .extracting(Rating::level, Rating::moved)
                .containsExactly(tuple(1, true));
        assertThat(of(true, Set.of(2L), given, move))
                .extracting(Rating::level, Rating::moved)
                .containsExactly(tuple(2, false));
    }

    @Test
    void whatShowedTheSkillBeforeItChangedShowsNothingOfIt() {
        assertThat(of(
                        false,
                        Set.of(),
                        claim(1, Source.CHECK, 2, null, CHANGED),
                        claim(2, Source.LAB, 2, null, CHANGED),
                        claim(3, Source.MANAGER, 2, CYCLE, null)))
                .containsExactly(new Rating(3, 1, "B3", 2, null, null, false, false));
        assertThat(of(false, Set.of(), claim(3, Source.MANAGER, 2, CYCLE, CHANGED)))
                .isEmpty();
    }

    @Test
    void aCaseSaysWhyItIsWorthALook() {
        assertThat(rating(2, 0, null, false).why())
                .containsExactly(CalibrationCase.Why.WITHOUT_PROOF, CalibrationCase.Why.FAR_FROM_SELF);
        assertThat(rating(2, 2, 1, false).why()).containsExactly(CalibrationCase.Why.ABOVE_CHECK);
        assertThat(rating(2, null, 1, true).why()).isEmpty();
        assertThat(rating(0, 1, null, false).why()).isEmpty();
    }

    @Test
    void theNumbersOfOnePersonsCasesAreNotInARow() {
        var keys = new CaseKey("3f0c");
        var numbers = new ArrayList<Integer>();
        var addresses = new HashSet<String>();
        for (int at = 0; at < 100; at++) {
            var one = new Rating(1050 + at, 1, "B3", 2, null, null, false, false);
            numbers.add(keys.number(one));
            addresses.add(keys.of(one));
        }
        assertThat(numbers)
                .isNotEqualTo(numbers.stream().sorted().toList())
                .allMatch(number -> number >= 100_000 && number <= 999_999);
        assertThat(addresses).hasSize(100).allMatch(key -> key.matches("[A-Za-z0-9_-]{24}"));
        var one = rating(2, 0, null, false);
        assertThat(keys.of(one)).isEqualTo(keys.of(one)).isNotEqualTo(new CaseKey("another").of(one));
    }

    private static Rating rating(int level, Integer self, Integer checked, boolean worked) {
        return new Rating(1, 1, "B3", level, self, checked, worked, false);
    }
}
