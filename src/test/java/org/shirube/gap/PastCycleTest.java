package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleAsks;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Population;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

class PastCycleTest {
    @Test
    void thisYearIsComparedWithTheLastCycleOfTheYearBefore() {
        var october = asked(LocalDate.of(2026, 10, 1));
        var may = asked(LocalDate.of(2026, 5, 1));
        var march = asked(LocalDate.of(2026, 3, 31));
        var lastMay = asked(LocalDate.of(2025, 5, 1));
        var all = List.of(october, may, march, lastMay);
        assertThat(march.fiscalYear()).isEqualTo(2025);
        assertThat(may.fiscalYear()).isEqualTo(2026);
        assertThat(PastCycle.before(all, LocalDate.of(2026, 10, 1)))
                .as("not the one of the same year")
                .contains(march);
        assertThat(PastCycle.before(all, LocalDate.of(2027, 4, 1))).contains(october);
        assertThat(PastCycle.before(all, LocalDate.of(2025, 10, 1))).isEmpty();
    }

    @Test
    void aLevelIsComparedOnlyWhereTheSkillStillMeansTheSame() {
        var became = level("B3", false, 1);
        var same = level("B3", true, 2);
        var past = asked(LocalDate.of(2025, 5, 1), became, same);
        assertThat(past.of("B3")).as("a split or a rename").contains(same);
        assertThat(same.upTo(3)).isEqualTo(1);
        assertThat(same.upTo(null)).isNull();
        assertThat(became.upTo(3)).isNull();
        assertThat(asked(LocalDate.of(2025, 5, 1), became).of("B3")).contains(became);
        assertThat(past.of("B4")).isEmpty();
    }

    private static PastCycle.PastLevel level(String skill, boolean same, Integer level) {
        return new PastCycle.PastLevel(skill, same, Text.same(skill), 3, level, State.BELOW_BY_1, null, null);
    }

    private static PastCycle asked(LocalDate from, PastCycle.PastLevel... levels) {
        var dates = new CycleDates(from, from, from, from, from);
        var row = new CycleRow(
                from.toEpochDay(),
                1,
                Text.same("cycle"),
                List.of(),
                Mode.STANDARD,
                Cycle.Status.CLOSED,
                dates,
                Population.EVERYBODY,
                CycleAsks.NOTHING_MORE,
                0);
        return new PastCycle(row, from, Mode.STANDARD, "1.0.0", List.of(levels));
    }
}
