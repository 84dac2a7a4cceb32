package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;

class ExtensionTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);
    private static final CycleDates DATES =
            new CycleDates(DAY, DAY.plusDays(30), DAY.plusDays(60), DAY.plusDays(70), DAY.plusDays(300));
    private static final LocalDate TODAY = DAY.plusDays(32);

    @Test
    void aDeadlineThatIsOverCanBeExtendedToTodayOrLater() {
        assertThat(Extension.of(DATES, TODAY, null, TODAY)).isEqualTo(new Extension(TODAY, null));
        assertThatThrownBy(() -> Extension.of(DATES, TODAY.minusDays(1), null, TODAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("extensionPast");
    }

    @Test
    void anExtensionIsLongerThanWhatEverybodyHas() {
        assertThatThrownBy(() -> Extension.of(DATES, null, DATES.reviewUntil(), TODAY))
                .hasMessageContaining("extensionShorter");
        assertThat(Extension.of(DATES, null, DATES.reviewUntil().plusDays(1), TODAY)
                        .reviewUntil())
                .isEqualTo(DATES.reviewUntil().plusDays(1));
    }

    @Test
    void nothingIsExtendedBeyondTheEndOfTheCycle() {
        assertThatThrownBy(() -> Extension.of(DATES, DATES.closesOn().plusDays(1), null, TODAY))
                .hasMessageContaining("extensionBeyond");
        assertThatThrownBy(() -> Extension.of(DATES, null, null, TODAY)).hasMessageContaining("extensionEmpty");
    }

    @Test
    void theReviewFollowsASelfAssessmentThatEndsAfterIt() {
        var late = DATES.reviewUntil().plusDays(5);
        assertThat(Extension.of(DATES, late, null, TODAY)).isEqualTo(new Extension(late, late));
        assertThat(Extension.of(DATES, late, late.plusDays(9), TODAY)).isEqualTo(new Extension(late, late.plusDays(9)));
    }

    @Test
    void whoeverHasAnExtensionHandsInLongerAndNobodyShorter() {
        var mine = DATES.extended(DATES.selfUntil().plusDays(7), null);
        assertThat(mine.selfUntil()).isEqualTo(DATES.selfUntil().plusDays(7));
        assertThat(mine.reviewUntil()).isEqualTo(DATES.reviewUntil());
        assertThat(DATES.extended(DAY, DAY)).isEqualTo(DATES);
    }
}
