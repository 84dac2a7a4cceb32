package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallUnitsTest {
    @Test
    void fourAreHiddenAndFiveAreShown() {
        assertThat(SmallUnits.hidden(List.of(5, 30, 12))).isEmpty();
        assertThat(SmallUnits.hidden(List.of(4, 3, 30))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aSingleHiddenRowTakesTheNextSmallestWithIt() {
        assertThat(SmallUnits.hidden(List.of(20, 4, 30))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void hiddenRowsAreFiveTogetherAtLeast() {
        assertThat(SmallUnits.hidden(List.of(1, 2, 30, 9))).containsExactlyInAnyOrder(0, 1, 3);
    }

    @Test
    void unitsWithoutPeopleTellNothingAndHideNothing() {
        assertThat(SmallUnits.hidden(List.of(0, 7, 0))).isEmpty();
        assertThat(SmallUnits.hidden(List.of(0, 3))).containsExactly(1);
    }
}
