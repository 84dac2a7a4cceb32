package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures against tables worked out by hand. */
class ItemSumsTest {
    /**
     * Blocks of three items; the rest is of two.
     * <pre>
     * person  item  right  rest
     * 1       1     3      1.0
     * 2       1     2      0.5
     * 3       0     1      0.5
     * 4       0     0      0.0
     * </pre>
     * n 4, Σx 2, Σy 2, Σy² 1.5, Σxy 1.5: r = (4·1.5 − 2·2) ÷ √((4·2 − 4)·(4·1.5 − 4)) = 2 ÷ √8.
     */
    @Test
    void discriminationIsTheCorrelationWithTheRestOfTheBlock() {
        var sums = ItemSums.NONE
                .plus(true, false, 3, 3)
                .plus(true, false, 2, 3)
                .plus(false, false, 1, 3)
                .plus(false, true, 0, 3);
        assertThat(sums).isEqualTo(new ItemSums(4, 1, 2, 2, 1.5, 1.5));
        assertThat(sums.difficulty()).isEqualTo(0.5);
        assertThat(sums.discrimination()).isCloseTo(2 / Math.sqrt(8), within(1e-12));
    }

    /** The same people, but those who know the rest miss it: the sign turns. n 4, Σx 2, Σy 2, Σy² 1.5, Σxy 0.5. */
    @Test
    void anItemThatTheGoodMissIsNegative() {
        var sums = ItemSums.NONE
                .plus(false, false, 2, 3)
                .plus(false, false, 1, 3)
                .plus(true, false, 2, 3)
                .plus(true, false, 1, 3);
        assertThat(sums.discrimination()).isCloseTo(-2 / Math.sqrt(8), within(1e-12));
    }

    @Test
    void anOptionTakenAwayWithoutANewVersionStopsNothing() {
        var tally = new ItemTally(1, Purpose.CHECK, "SK-1", 1, 4);
        tally.add(ItemSums.NONE.plus(true, false, 2, 3), List.of(1, 0, 0, 0));
        tally.add(ItemSums.NONE.plus(true, false, 2, 3), List.of(0, 1, 0));
        assertThat(tally.chosen()).containsExactly(0, 1, 0);
        assertThat(tally.sums().answers()).isEqualTo(2);
    }

    @Test
    void nothingIsSaidWhereAllAnswersOrAllRestsAreTheSame() {
        assertThat(ItemSums.NONE.plus(true, false, 2, 3).plus(true, false, 3, 3).discrimination())
                .isNaN();
        assertThat(ItemSums.NONE
                        .plus(true, false, 2, 3)
                        .plus(false, false, 1, 3)
                        .discrimination())
                .isNaN();
    }

    /**
     * Four people, three items, 3 2 1 0 right. Σt 6, Σt² 14. MSb = (14÷3 − 36÷12) ÷ 3 = 5÷9; MSw = (6 − 14÷3) ÷ (4·2) =
     * 1÷6; α = 1 − (1÷6) ÷ (5÷9) = 0.7. Kuder-Richardson 21 with the variance over P−1: 3÷2 · (1 − 1.5·1.5 ÷ (3·5÷3)) = 0.825
     * minus what P−1 for P takes; Hoyt's table of the same answers gives the 0.7.
     */
    @Test
    void reliabilityIsTheShareOfTheVarianceThatIsThePeoples() {
        var sums = new BlockSums(3, 0, 0, 0).plus(3).plus(2).plus(1).plus(0);
        assertThat(sums).isEqualTo(new BlockSums(3, 4, 6, 14));
        assertThat(sums.mean()).isEqualTo(0.5);
        assertThat(sums.alpha()).isCloseTo(0.7, within(1e-12));
    }

    /** Everybody has all or nothing: no error, α 1. Everybody the same: nothing to tell apart. */
    @Test
    void theEndsOfReliability() {
        assertThat(new BlockSums(5, 0, 0, 0).plus(5).plus(0).plus(5).plus(0).alpha())
                .isCloseTo(1, within(1e-12));
        assertThat(new BlockSums(5, 0, 0, 0).plus(3).plus(3).alpha()).isNaN();
        assertThat(new BlockSums(5, 0, 0, 0).plus(3).alpha()).isNaN();
        assertThat(new BlockSums(4, 0, 0, 0).plus(2).plus(2).plus(2).plus(3).alpha())
                .as("less different than chance")
                .isNegative();
    }

    private static final List<Boolean> KEY = List.of(false, true, false, false);

    @Test
    void belowAHundredAnswersNoItemIsCalledWeak() {
        assertThat(ItemFlaw.of(sums(99, 2, 0.1), List.of(97, 2, 0, 0), KEY)).isEmpty();
        assertThat(ItemFlaw.of(sums(100, 2, 0.1), List.of(98, 2, 0, 0), KEY))
                .containsExactly(ItemFlaw.MISLEADING, ItemFlaw.TOO_HARD, ItemFlaw.IDLE_OPTION);
    }

    @Test
    void aWeakItemSaysWhy() {
        assertThat(ItemFlaw.of(sums(200, 120, 0.3), List.of(40, 120, 20, 20), KEY))
                .isEmpty();
        assertThat(ItemFlaw.of(sums(200, 120, -0.1), List.of(40, 120, 20, 20), KEY))
                .containsExactly(ItemFlaw.TURNED);
        assertThat(ItemFlaw.of(sums(200, 120, 0.05), List.of(40, 120, 20, 20), KEY))
                .containsExactly(ItemFlaw.BLUNT);
        assertThat(ItemFlaw.of(sums(200, 194, 0.05), List.of(6, 194, 0, 0), KEY))
                .as("what nearly all know is only that")
                .containsExactly(ItemFlaw.TOO_EASY);
        assertThat(ItemFlaw.of(sums(200, 49, 0.3), List.of(), List.of())).containsExactly(ItemFlaw.TOO_HARD);
        assertThat(ItemFlaw.of(sums(200, 120, 0.3), List.of(77, 120, 3, 0), KEY))
                .containsExactly(ItemFlaw.IDLE_OPTION);
    }

    /** Sums of so many answers that correlate like this with a rest of one half of the people at 1, the other at 0. */
    private static ItemSums sums(int answers, int rights, double correlation) {
        double high = answers / 2.0;
        double both = (correlation
                                * Math.sqrt((double) answers * rights - (double) rights * rights)
                                * Math.sqrt(answers * high - high * high)
                        + rights * high)
                / answers;
        var sums = new ItemSums(answers, 0, rights, high, high, both);
        assertThat(sums.discrimination()).isCloseTo(correlation, within(1e-9));
        return sums;
    }

    @Test
    void answersAreCountedByBlockAndByOption() {
        var course = SampleCourse.course();
        var items = List.of(
                SampleCourse.item("i1", "B1", 1), SampleCourse.item("i2", "B1", 1), SampleCourse.item("i3", "C1", 1));
        var sitting = new Sitting(1, 2, Purpose.CHECK, null, 7, java.time.Instant.EPOCH);
        items.forEach(item -> sitting.ask(course, item));
        sitting.save(java.util.Map.of("i1", "0", "i2", "2"));
        for (var asked : sitting.items()) asked.mark("0".equals(asked.answer()));
        var sums = new SittingSums((code, version) -> java.util.Map.of("i1", items.get(0), "i2", items.get(1)));
        sums.add(1, Purpose.CHECK, sitting.items());
        var one = sums.byItem().get("1 CHECK i1 1");
        assertThat(one.sums()).isEqualTo(new ItemSums(1, 0, 1, 0, 0, 0));
        assertThat(one.chosen()).containsExactly(1, 0, 0);
        assertThat(sums.byItem().get("1 CHECK i2 1").chosen()).containsExactly(0, 0, 1);
        assertThat(sums.byItem()).as("an item alone says nothing").hasSize(2);
        assertThat(sums.byBlock().values())
                .containsExactly(new SittingSums.OfBlock(1, "B1", 1, new BlockSums(2, 1, 1, 1)));
        assertThat(Collections.max(sums.byBlock().keySet())).isEqualTo("1 B1 1 2");
    }

    @Test
    void whatBelongsToAStageThatWasLeftCannotBeChanged() {
        var course = SampleCourse.course();
        var sitting = new Sitting(1, 2, Purpose.CHECK, null, 7, java.time.Instant.EPOCH);
        sitting.ask(course, SampleCourse.item("i1", "B1", 1));
        sitting.save(java.util.Map.of("i1", "0"));
        sitting.beginStage();
        sitting.ask(course, SampleCourse.item("i2", "B1", 2));
        sitting.save(java.util.Map.of("i1", "1", "i2", "2"));
        assertThat(sitting.items()).extracting(SittingItem::answer).containsExactly("0", "2");
        assertThat(sitting.inStage()).extracting(SittingItem::itemId).containsExactly("i2");
        assertThat(sitting.asked()).isEqualTo(2);
    }
}
