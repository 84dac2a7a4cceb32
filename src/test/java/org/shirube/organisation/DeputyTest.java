package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;

class DeputyTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static Deputy until(LocalDate day) {
        return new Deputy(1, 2, 3, Deputy.Reason.ABSENCE, MAY, day);
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation." + key));
    }

    @Test
    void aDayIsTheLeastAndAYearTheMost() {
        until(MAY.plusDays(1));
        until(MAY.plusDays(366));
        refuses("deputyEmpty", () -> until(MAY));
        refuses("deputyTooLong", () -> until(MAY.plusDays(367)));
    }

    @Test
    void theDayAfterTheLastIsFreeForAnother() {
        var deputy = until(MAY.plusDays(10));
        assertThat(deputy.meets(MAY.plusDays(9), MAY.plusDays(20))).isTrue();
        assertThat(deputy.meets(MAY.plusDays(10), MAY.plusDays(20))).isFalse();
        assertThat(deputy.meets(MAY.minusDays(5), MAY)).isFalse();
    }

    @Test
    void whatIsOverIsNotEndedAgain() {
        var deputy = until(MAY.plusDays(10));
        deputy.endOn(MAY.plusDays(5));
        assertThat(deputy.meets(MAY.plusDays(5), MAY.plusDays(6))).isFalse();
        refuses("deputyOver", () -> deputy.endOn(MAY.plusDays(5)));
    }
}
