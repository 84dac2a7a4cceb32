package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;

class ScaleTest {
    private static final Scale THREE = Scale.suggested(3);
    private static final Scale SEVEN = Scale.suggested(7);

    @Test
    void everySuggestionFromTwoToTenStepsIsSound() {
        for (int steps = 2; steps <= 10; steps++) {
            assertThat(Scale.suggested(steps).usual()).hasSize(steps);
            assertThat(Scale.suggested(steps).isSound()).as("%d steps", steps).isTrue();
        }
        assertThat(Scale.suggested(5)).isEqualTo(Scale.USUAL);
    }

    @Test
    void oneStepAndElevenStepsAreNoScale() {
        assertThatThrownBy(() -> Scale.suggested(1)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new Scale(List.of(0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aScaleThatFallsOrCallsAHigherStepNothingIsNotSound() {
        assertThat(new Scale(List.of(0, 2, 1)).isSound()).isFalse();
        assertThat(new Scale(List.of(0, 0, 1)).isSound()).isFalse();
        assertThat(new Scale(List.of(1, 2)).isSound()).isFalse();
        assertThat(new Scale(List.of(0, 1, 5)).isSound()).isFalse();
    }

    @Test
    void proofCarriesToTheHighestStepAndShowsTheLowestThatStandsForIt() {
        assertThat(SEVEN.usual()).containsExactly(0, 1, 1, 2, 2, 3, 4);
        assertThat(SEVEN.highestFor(1)).isEqualTo(2);
        assertThat(SEVEN.lowestFor(1)).isEqualTo(1);
        assertThat(SEVEN.highestFor(2)).isEqualTo(4);
        assertThat(SEVEN.lowestFor(2)).isEqualTo(3);
        assertThat(THREE.highestFor(2)).as("no step stands for 2").isEqualTo(1);
        assertThat(Scale.suggested(2).highestFor(1)).isZero();
        for (int level = 0; level <= 4; level++) {
            assertThat(Scale.USUAL.highestFor(level)).isEqualTo(level);
            assertThat(Scale.USUAL.lowestFor(level)).isEqualTo(level);
        }
    }

    @Test
    void levelsOfTwoMapsAreComparedThroughTheUsualOnes() {
        assertThat(SEVEN.from(THREE, 2)).as("3 of the usual levels").isEqualTo(5);
        assertThat(THREE.from(SEVEN, 6)).as("the nearest below").isEqualTo(2);
        assertThat(THREE.from(SEVEN, 4)).isEqualTo(1);
        assertThat(SEVEN.from(SEVEN, 4)).as("its own").isEqualTo(4);
        assertThat(SEVEN.from(Scale.USUAL, 0)).isZero();
    }
}
