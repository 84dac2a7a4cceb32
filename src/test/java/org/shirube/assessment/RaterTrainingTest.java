package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RaterTrainingTest {
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final CycleDates DATES =
            new CycleDates(MAY_1, MAY_1.plusDays(30), MAY_1.plusDays(60), MAY_1.plusDays(70), MAY_1.plusDays(300));

    private static RaterTraining missing(LocalDate passedOn) {
        return RaterTraining.missing("GA11", "rate-vignettes", DATES, passedOn);
    }

    @Test
    void aPassCountsFromSixMonthsBeforeTheSelfAssessmentOn() {
        assertThat(missing(LocalDate.of(2025, 11, 1))).isNull();
        assertThat(missing(MAY_1.plusDays(40))).isNull();
        assertThat(missing(LocalDate.of(2025, 10, 31)).since()).isEqualTo(LocalDate.of(2025, 11, 1));
    }

    @Test
    void withoutAnyPassTheTrainingIsNamed() {
        assertThat(missing(null))
                .isEqualTo(new RaterTraining("GA11", "rate-vignettes", LocalDate.of(2025, 11, 1), null));
    }

    @Test
    void lastYearsPassIsToldButDoesNotCount() {
        assertThat(missing(MAY_1.minusYears(1)).passedOn()).isEqualTo(MAY_1.minusYears(1));
    }
}
