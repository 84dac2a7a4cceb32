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

class SelfAnswerTest {
    private static final Instant NOW = Instant.parse("2026-05-18T05:32:00Z");
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    @Test
    void anExampleAloneIsNoAnswerYet() {
        var answer = new SelfAnswer(1, "B3");
        answer.say(new AnswerDraft("B3", null, false, "checked a draft", null, -1), NOW);
        assertThat(answer.isAnswered()).isFalse();
        assertThat(answer.row().isAnswered()).isFalse();
        assertThat(answer.row().done()).isEqualTo("checked a draft");
    }

    @Test
    void zeroIsAnAnswerAndSoIsDoesNotApply() {
        var answer = new SelfAnswer(1, "B3");
        answer.say(new AnswerDraft("B3", 0, false, null, null, -1), NOW);
        assertThat(answer.isAnswered()).isTrue();
        answer.say(new AnswerDraft("B3", 2, true, null, null, 0), NOW);
        assertThat(answer.isAnswered()).isTrue();
        assertThat(answer.row().level()).isNull();
    }

    @Test
    void anExampleHasTwoHundredCharactersAtMost() {
        var answer = new SelfAnswer(1, "B3");
        answer.say(new AnswerDraft("B3", 1, false, "字".repeat(200), null, -1), NOW);
        assertThatThrownBy(() -> answer.say(new AnswerDraft("B3", 1, false, "字".repeat(201), null, 0), NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("assessment.exampleTooLong");
    }

    /** The page's version is the one that it showed; the first save may find that another device was quicker. */
    @Test
    void anAnswerMayReplaceOnlyTheVersionThatWasShown() {
        assertThat(SelfAnswer.isCurrent(null, -1)).isTrue();
        assertThat(SelfAnswer.isCurrent(null, 3)).isTrue();
        assertThat(SelfAnswer.isCurrent(3, 3)).isTrue();
        assertThat(SelfAnswer.isCurrent(4, 3)).isFalse();
        assertThat(SelfAnswer.isCurrent(1, -1)).isFalse();
    }

    @Test
    void aSheetIsHandedInOnce() {
        var assessment = new SelfAssessment(1, 1, NOW);
        assessment.requireOpen();
        assessment.submit(NOW);
        assertThatThrownBy(assessment::requireOpen).hasMessageStartingWith("assessment.alreadySubmitted");
        assertThatThrownBy(() -> assessment.submit(NOW)).hasMessageStartingWith("assessment.alreadySubmitted");
    }

    @Test
    void theLastDayIsStillInTime() {
        var dates =
                new CycleDates(MAY_1, MAY_1.plusDays(28), MAY_1.plusDays(60), MAY_1.plusDays(70), MAY_1.plusDays(90));
        var cycle = new CycleRow(
                1,
                1,
                Text.same("2026"),
                List.of(Cycle.Purpose.DEVELOPMENT),
                Mode.STANDARD,
                Cycle.Status.OPEN,
                dates,
                Population.EVERYBODY,
                CycleAsks.NOTHING_MORE,
                0);
        assertThat(cycle.takesSelfAssessments(MAY_1.minusDays(1))).isFalse();
        assertThat(cycle.takesSelfAssessments(MAY_1)).isTrue();
        assertThat(cycle.takesSelfAssessments(dates.selfUntil())).isTrue();
        assertThat(cycle.takesSelfAssessments(dates.selfUntil().plusDays(1))).isFalse();
        assertThat(cycle.takesReviews(dates.reviewUntil())).isTrue();
        assertThat(cycle.takesReviews(dates.reviewUntil().plusDays(1))).isFalse();
    }

    @Test
    void theStepsOfACycleComeInOrder() {
        assertThatThrownBy(() -> new Cycle(
                        1,
                        Text.same("2026"),
                        Mode.STANDARD,
                        Population.EVERYBODY,
                        new CycleDates(
                                MAY_1, MAY_1.plusDays(9), MAY_1.plusDays(8), MAY_1.plusDays(20), MAY_1.plusDays(30))))
                .hasMessageStartingWith("assessment.cycleDates");
    }

    @Test
    void lastUsedIsADayInTheMiddleOfWhatWasMeant() {
        assertThat(List.of(LastUsed.values()).stream().map(used -> used.before(MAY_1)))
                .containsExactly(MAY_1, LocalDate.of(2026, 2, 1), LocalDate.of(2025, 8, 1), LocalDate.of(2024, 11, 1));
    }
}
