package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shirube.learning.SkillResult;

class CheckRuleTest {
    @Test
    void eightyPercentPassAndLessDoesNot() {
        assertThat(CheckRule.shown(new SkillResult("B3", 2, 4, 5))).isEqualTo(2);
        assertThat(CheckRule.shown(new SkillResult("B3", 2, 3, 5))).isZero();
        assertThat(CheckRule.shown(new SkillResult("B3", 1, 4, 4))).isEqualTo(1);
        assertThat(CheckRule.shown(new SkillResult("B3", 1, 3, 4))).isZero();
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

    @Test
    void aFullCheckHasTwentyFiveItemsAtMost() {
        assertThat(Checks.MOST_SKILLS * CheckRule.ITEMS_A_SKILL).isEqualTo(25);
    }

    private static TreeMap<Integer, Integer> items(int... levelAndNumber) {
        var items = new TreeMap<Integer, Integer>();
        for (int i = 0; i < levelAndNumber.length; i += 2) items.put(levelAndNumber[i], levelAndNumber[i + 1]);
        return new TreeMap<>(Map.copyOf(items));
    }
}
