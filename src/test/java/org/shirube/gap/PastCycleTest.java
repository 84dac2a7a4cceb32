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

    private static PastCycle asked(LocalDate from) {
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
        return new PastCycle(row, from, Mode.STANDARD, "1.0.0", List.of());
    }
}
