package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.Mode;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

class PopulationTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);
    private static final CycleDates DATES =
            new CycleDates(DAY, DAY.plusDays(30), DAY.plusDays(60), DAY.plusDays(70), DAY.plusDays(300));

    private static Cycle cycle(Population population) {
        return new Cycle(1, new Text("2027年度", "2027"), Mode.STANDARD, population, DATES);
    }

    @Test
    void whatIsChosenComesBackOnceAndInOrder() {
        var chosen = new Population(List.of(9L, 4L, 9L), List.of("R03", "R02", "R03"));
        assertThat(Population.of(chosen.unitWords(), chosen.roleWords())).isEqualTo(chosen);
        assertThat(chosen.units()).containsExactly(4L, 9L);
        assertThat(Population.of("", "").isEverybody()).isTrue();
    }

    @Test
    void moreUnitsThanCanBeKeptAreRefused() {
        var many = new Population(LongStream.range(10_000, 10_200).boxed().toList(), List.of());
        assertThatThrownBy(() -> cycle(many)).isInstanceOf(RuleBroken.class).hasMessageContaining("cyclePopulation");
    }

    @Test
    void aCycleIsOpenedOnceAndClosedOnce() {
        var cycle = cycle(Population.EVERYBODY);
        assertThatThrownBy(cycle::beginClosing).hasMessageContaining("cycleNotRunning");
        cycle.beginOpening(Set.of());
        assertThatThrownBy(() -> cycle.beginOpening(Set.of())).hasMessageContaining("cycleNotDraft");
        assertThatThrownBy(() -> cycle.moveDates(DATES, DAY)).hasMessageContaining("cycleNotRunning");
        cycle.opened();
        assertThatThrownBy(() -> cycle.say(Text.same("x"), Mode.STRICT, Population.EVERYBODY, DATES))
                .hasMessageContaining("cycleNotDraft");
        cycle.beginClosing();
        cycle.closed();
        assertThatThrownBy(cycle::beginClosing).hasMessageContaining("cycleNotRunning");
    }

    @Test
    void aNameIsNeededInBothLanguages() {
        assertThatThrownBy(() -> new Cycle(1, new Text("2027年度", " "), Mode.STANDARD, Population.EVERYBODY, DATES))
                .hasMessageContaining("cycleName");
    }
}
