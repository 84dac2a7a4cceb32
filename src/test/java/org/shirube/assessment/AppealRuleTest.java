package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.Mode;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

class AppealRuleTest {
    private static final LocalDate DISCLOSED = LocalDate.of(2027, 7, 9);
    private static final CycleDates DATES = new CycleDates(
            DISCLOSED.minusDays(70),
            DISCLOSED.minusDays(40),
            DISCLOSED.minusDays(10),
            DISCLOSED,
            DISCLOSED.plusDays(200));
    private static final Instant NOW = Instant.parse("2027-07-10T00:00:00Z");

    private static Appeal appeal(String text) {
        var cycle = new CycleRow(
                1,
                1,
                Text.same("2027"),
                List.of(Cycle.Purpose.DEVELOPMENT),
                Mode.STANDARD,
                Cycle.Status.OPEN,
                DATES,
                Population.EVERYBODY,
                CycleAsks.NOTHING_MORE,
                0);
        return new Appeal(cycle, 7, "B3", 1, text, NOW, DISCLOSED.plusDays(1));
    }

    @Test
    void theDisclosureDayAndTheFourteenthAfterItAreInTime() {
        assertThat(AppealRule.isOpen(DATES, DISCLOSED.minusDays(1))).isFalse();
        assertThat(AppealRule.isOpen(DATES, DISCLOSED)).isTrue();
        assertThat(AppealRule.isOpen(DATES, DISCLOSED.plusDays(14))).isTrue();
        assertThat(AppealRule.isOpen(DATES, DISCLOSED.plusDays(15))).isFalse();
    }

    @Test
    void anAnswerIsDueFourteenDaysAfterTheAppeal() {
        var by = AppealRule.answerBy(DISCLOSED.plusDays(1));
        assertThat(by).isEqualTo(DISCLOSED.plusDays(15));
        var row = new AppealRow(1, 1, 7, "B3", 1, "もう一度見てください", NOW, by, null, null, null, null, null);
        assertThat(row.isLate(DISCLOSED.plusDays(15))).isFalse();
        assertThat(row.isLate(DISCLOSED.plusDays(16))).isTrue();
    }

    @Test
    void anAppealSaysWhyAndIsAnsweredOnce() {
        assertThatThrownBy(() -> appeal("  ")).isInstanceOf(RuleBroken.class).hasMessageContaining("appealTextMissing");
        assertThatThrownBy(() -> appeal("x".repeat(1001))).hasMessageContaining("noteTooLong");
        var appeal = appeal("根拠を見てください");
        appeal.answer(Appeal.Outcome.KEPT, null, "面談で確かめました", "manager", NOW);
        assertThatThrownBy(() -> appeal.answer(Appeal.Outcome.CHANGED, 2, "やはり", "hr", NOW))
                .hasMessageContaining("appealAnswered");
    }
}
