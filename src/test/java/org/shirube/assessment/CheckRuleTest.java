package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.CutScores.Cuts;
import org.shirube.learning.Sittings.Wanted;
import org.shirube.learning.SkillResult;

class CheckRuleTest {
    @Test
    void fourOfFivePassWhereNothingElseIsSetAndLessDoesNot() {
        assertThat(shown(result(2, 4))).containsEntry("B3", 2);
        assertThat(shown(result(2, 3))).containsEntry("B3", 0);
        assertThat(shown(new SkillResult("B3", 1, 4, 4))).containsEntry("B3", 1);
        assertThat(shown(new SkillResult("B3", 1, 3, 4))).containsEntry("B3", 0);
    }

    @Test
    void aPassMarkOfALevelGoesBeforeTheGeneralOneAndTheNewestHolds() {
        var day = Instant.parse("2026-05-01T00:00:00Z");
        var cuts = new CutScores.Cuts(List.of(
                new CutRow(null, null, 60, "newer", "hr", day.plusSeconds(2)),
                new CutRow("B3", 2, 100, "own", "hr", day.plusSeconds(1)),
                new CutRow(null, null, 90, "older", "hr", day)));
        assertThat(cuts.of("B3", 2).percent()).isEqualTo(100);
        assertThat(cuts.of("B3", 1).percent()).isEqualTo(60);
        assertThat(cuts.general().needed(5)).isEqualTo(3);
        assertThat(CheckRule.shown(List.of(result(1, 3), result(2, 4)), cuts)).containsEntry("B3", 1);
        assertThat(CutScores.SHIPPED.needed(5)).isEqualTo(4);
        assertThat(CutScores.SHIPPED.needed(4)).isEqualTo(4);
    }

    @Test
    void afterAPassTheLevelAboveIsAskedUpToTheTargetOfTheRoles() {
        var bank = items(1, 9, 2, 5, 3, 6);
        assertThat(next(Map.of("B3", 3), bank, result(1, 5))).containsExactly(new Wanted("B3", 2, 5));
        assertThat(next(Map.of("B3", 1), bank, result(1, 5))).isEmpty();
        assertThat(next(Map.of(), bank, result(1, 5), result(2, 4))).containsExactly(new Wanted("B3", 3, 5));
        assertThat(next(Map.of(), items(1, 9, 2, 3, 3, 4), result(1, 5)))
                .as("a level with too few items is passed over")
                .containsExactly(new Wanted("B3", 3, 4));
    }

    @Test
    void whatIsNotPassedGoesDownUntilSomethingIsShownAndNeverUpAgain() {
        var bank = items(1, 9, 2, 5, 3, 6);
        assertThat(next(Map.of("B3", 3), bank, result(3, 1))).containsExactly(new Wanted("B3", 2, 5));
        assertThat(next(Map.of("B3", 3), bank, result(3, 1), result(2, 5))).isEmpty();
        assertThat(next(Map.of("B3", 3), bank, result(1, 5), result(2, 0))).isEmpty();
        assertThat(next(Map.of("B3", 3), bank, result(1, 0))).isEmpty();
    }

    @Test
    void ofTheItemsThatAreLeftSkillsOfWhichNothingIsShownComeFirstThenThoseFurthestFromTheirTarget() {
        var results =
                List.of(new SkillResult("A1", 1, 5, 5), new SkillResult("B1", 1, 5, 5), new SkillResult("C1", 2, 0, 5));
        var bank = items(1, 9, 2, 9, 3, 9);
        assertThat(CheckRule.next(results, Cuts.NONE, Map.of("A1", 2, "B1", 3, "C1", 2), skill -> bank))
                .containsExactly(new Wanted("C1", 1, 5), new Wanted("B1", 2, 5));
    }

    @Test
    void aCheckOfAnyAnswersEndsAndAsksNoMoreThanTwentyFiveItems() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var bank = items(1, random.nextInt(8), 2, random.nextInt(8), 3, random.nextInt(8), 4, random.nextInt(8));
            var results = new ArrayList<SkillResult>();
            for (int skill = 0; skill < Checks.MOST_SKILLS; skill++) {
                int start = 1 + random.nextInt(4);
                var code = "S" + skill;
                CheckRule.levelToAsk(start, bank)
                        .ifPresent(level -> results.add(
                                new SkillResult(code, level, random.nextInt(6), Math.min(5, bank.get(level)))));
            }
            var asked = new HashSet<String>();
            for (int stages = 0; ; stages++) {
                assertThat(stages).as("seed " + seed).isLessThan(5);
                var next = CheckRule.next(results, Cuts.NONE, Map.of("S0", 1 + random.nextInt(4)), skill -> bank);
                if (next.isEmpty()) break;
                for (var wanted : next) {
                    assertThat(asked.add(wanted.skill() + wanted.level()))
                            .as("no level twice, seed " + seed)
                            .isTrue();
                    results.add(new SkillResult(
                            wanted.skill(), wanted.level(), random.nextInt(wanted.items() + 1), wanted.items()));
                }
            }
            assertThat(results.stream().mapToInt(SkillResult::asked).sum())
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(25);
        }
    }

    @Test
    void aCheckStartsAtTheLastLevel() {
        assertThat(CheckRule.levelToAsk(2, items(1, 9, 2, 5, 3, 5))).contains(2);
        assertThat(CheckRule.levelToAsk(null, items(1, 9, 2, 5))).contains(1);
        assertThat(CheckRule.levelToAsk(0, items(1, 9, 2, 5))).contains(1);
    }

    @Test
    void whereTheLevelHasTooFewItemsTheNextAboveIsAskedAndElseTheHighestBelow() {
        assertThat(CheckRule.levelToAsk(1, items(1, 3, 2, 4))).contains(2);
        assertThat(CheckRule.levelToAsk(3, items(1, 4, 2, 4))).contains(2);
        assertThat(CheckRule.levelToAsk(2, items(1, 4, 2, 3))).contains(1);
        assertThat(CheckRule.levelToAsk(1, items(1, 3))).isEmpty();
        assertThat(CheckRule.levelToAsk(1, items())).isEmpty();
    }

    @Test
    void aSkillMayBeCheckedAgainOnTheFourteenthDay() {
        assertThat(CheckRule.againOn(LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 15));
    }

    private static SkillResult result(int level, int right) {
        return new SkillResult("B3", level, right, 5);
    }

    private static Map<String, Integer> shown(SkillResult... results) {
        return CheckRule.shown(List.of(results), Cuts.NONE);
    }

    private static List<Wanted> next(
            Map<String, Integer> limits, TreeMap<Integer, Integer> bank, SkillResult... results) {
        return CheckRule.next(List.of(results), Cuts.NONE, limits, skill -> bank);
    }

    private static TreeMap<Integer, Integer> items(int... levelAndNumber) {
        var items = new TreeMap<Integer, Integer>();
        for (int i = 0; i < levelAndNumber.length; i += 2) items.put(levelAndNumber[i], levelAndNumber[i + 1]);
        return new TreeMap<>(Map.copyOf(items));
    }
}
