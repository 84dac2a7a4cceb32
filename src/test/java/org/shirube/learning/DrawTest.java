package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shirube.course.QuizItem;
import org.shirube.course.QuizRule;

class DrawTest {
    private static final QuizRule RULE = new QuizRule(12, 80, Map.of("hard", 4), Optional.of("hard"));

    /** 30 items of B1·1, 10 of B6·1, 5 of B6·2; six of B6·1 are hard. */
    private static List<QuizItem> bank() {
        var bank = new ArrayList<QuizItem>();
        for (int i = 0; i < 30; i++) bank.add(SampleCourse.item("a" + i, "B1", 1));
        for (int i = 0; i < 10; i++)
            bank.add(i < 6 ? SampleCourse.item("b" + i, "B6", 1, "hard") : SampleCourse.item("b" + i, "B6", 1));
        for (int i = 0; i < 5; i++) bank.add(SampleCourse.item("c" + i, "B6", 2));
        return bank;
    }

    @RepeatedTest(20)
    void skillsAndLevelsAreEvenHoweverUnevenTheBank(RepetitionInfo seed) {
        var drawn = Draw.of(bank(), RULE, seed.getCurrentRepetition());
        var perGroup = drawn.stream()
                .collect(Collectors.groupingBy(item -> item.skill() + item.level(), Collectors.counting()));
        assertThat(perGroup).containsOnly(Map.entry("B11", 4L), Map.entry("B61", 4L), Map.entry("B62", 4L));
    }

    @RepeatedTest(20)
    void guaranteedTagsAreThere(RepetitionInfo seed) {
        assertThat(Draw.of(bank(), RULE, seed.getCurrentRepetition()).stream()
                        .filter(item -> item.tags().contains("hard")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void noItemComesTwice() {
        assertThat(Draw.of(bank(), RULE, 7)).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherDoesNot() {
        assertThat(Draw.of(bank(), RULE, 7)).isEqualTo(Draw.of(bank(), RULE, 7)).isNotEqualTo(Draw.of(bank(), RULE, 8));
    }

    @Test
    void aBankThatIsTooSmallGivesWhatItHas() {
        assertThat(Draw.of(bank().subList(0, 5), RULE, 7)).hasSize(5);
        assertThat(Draw.of(bank().subList(0, 5), 9, 7)).hasSize(5);
    }

    @Test
    void optionsAreShuffledBySeedAndItem() {
        var item = SampleCourse.item("a1", "B1", 1);
        assertThat(Draw.order(item, 7)).isEqualTo(Draw.order(item, 7)).containsExactlyInAnyOrder(0, 1, 2);
        var orders = bank().stream().map(one -> Draw.order(one, 7)).collect(Collectors.groupingBy(Function.identity()));
        assertThat(orders).hasSizeGreaterThan(3);
    }
}
