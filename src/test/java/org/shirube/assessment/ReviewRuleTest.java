package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Layer;
import org.shirube.platform.error.RuleBroken;
import org.shirube.skillmap.Requirement;

class ReviewRuleTest {
    private static final Instant NOW = Instant.parse("2026-06-12T01:00:00Z");

    @Test
    void agreeingNeedsNoWords() {
        assertThatCode(() -> ReviewRule.check(level(2, null), 2, 2)).doesNotThrowAnyException();
        assertThatCode(() -> ReviewRule.check(level(1, null), 2, 2)).doesNotThrowAnyException();
    }

    @Test
    void aDifferenceOfTwoEitherWayNeedsAReason() {
        refused("assessment.reasonNeeded", () -> ReviewRule.check(level(1, null), 3, 3));
        refused("assessment.reasonNeeded", () -> ReviewRule.check(level(3, "  "), 1, 3));
        assertThatCode(() -> ReviewRule.check(level(1, "see the lab"), 3, 3)).doesNotThrowAnyException();
    }

    @Test
    void whoSaidNothingIsNoDifference() {
        assertThatCode(() -> ReviewRule.check(level(3, null), null, 3)).doesNotThrowAnyException();
    }

    @Test
    void nothingAboveTheProofCanBeConfirmedWhateverTheReason() {
        refused("assessment.aboveProof", () -> ReviewRule.check(level(2, "because"), 2, 1));
        assertThatCode(() -> ReviewRule.check(level(0, null), 1, 0)).doesNotThrowAnyException();
    }

    @Test
    void notApplicableNeedsAReasonAndNoLevel() {
        refused("assessment.reasonNeeded", () -> ReviewRule.check(notApplicable(null), 2, 2));
        assertThatCode(() -> ReviewRule.check(notApplicable("moved to accounting"), 2, 0))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutALevelNothingIsDecided() {
        refused("assessment.nothingDecided", () -> ReviewRule.check(level(null, "later"), 2, 2));
    }

    @Test
    void onlyWhatAgreesWithTheProofIsConfirmedTogether() {
        assertThat(row(2, 2, null, 2).isUndisputed()).isTrue();
        assertThat(row(2, 1, null, 2).isUndisputed()).isFalse();
        assertThat(row(2, null, null, 2).isUndisputed()).isFalse();
        assertThat(row(0, 0, null, 2).isUndisputed()).isFalse();
        assertThat(row(2, 2, null, 1).isUndisputed()).isFalse();
        assertThat(row(2, 2, 3, 2).isUndisputed()).isFalse();
        assertThat(row(null, 2, null, 2).isUndisputed()).isFalse();
    }

    @Test
    void theDifferenceIsToTheProofAndElseToTheLastConfirmation() {
        assertThat(row(3, 1, 2, 3).difference()).isEqualTo(2);
        assertThat(row(1, null, 2, 3).difference()).isEqualTo(-1);
        assertThat(row(1, null, null, 3).difference()).isNull();
        assertThat(row(null, 1, 2, 3).difference()).isNull();
    }

    @Test
    void aChangedMindReopensADecision() {
        var draft = new ReviewDraft(1, 1, "A1");
        draft.note(level(2, null), "tanaka", NOW);
        assertThat(draft.isDecided()).isFalse();
        draft.decided(NOW);
        draft.note(level(2, null), "tanaka", NOW);
        assertThat(draft.isDecided()).isTrue();
        draft.note(level(1, null), "tanaka", NOW);
        assertThat(draft.isDecided()).isFalse();
    }

    @Test
    void aDecisionEndsTheHold() {
        var draft = new ReviewDraft(1, 1, "A1");
        draft.note(new Decision("A1", 2, false, null, false, true), "tanaka", NOW);
        assertThat(draft.decision().held()).isTrue();
        draft.decided(NOW);
        assertThat(draft.decision().held()).isFalse();
    }

    @Test
    void notApplicableKeepsNoLevelBesideIt() {
        var draft = new ReviewDraft(1, 1, "A1");
        draft.note(new Decision("A1", 2, true, "no such work", false, false), "tanaka", NOW);
        assertThat(draft.decision().level()).isNull();
    }

    @Test
    void whatAnotherRaterWroteIsNotWrittenOverUnseen() {
        var draft = new ReviewDraft(1, 1, "A1");
        draft.note(level(2, "資料あり"), "head", Instant.EPOCH);
        refused("assessment.reviewedElsewhere", () -> draft.requireSeen(level(1, null), ReviewRow.NOTHING, "deputy"));
        draft.requireSeen(level(1, null), draft.version(), "deputy");
        draft.requireSeen(level(1, null), ReviewRow.NOTHING, "head");
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
    }

    private static Decision level(Integer level, String remark) {
        return new Decision("A1", level, false, remark, false, false);
    }

    private static Decision notApplicable(String remark) {
        return new Decision("A1", null, true, remark, false, false);
    }

    private static ReviewRow row(Integer self, Integer proof, Integer last, int highest) {
        var held = new HeldRole(1, "R01", 1, Layer.ORGANISATION, LocalDate.of(2020, 4, 1));
        var requirement = new Requirement("A1", 2, false, List.of(held), 2);
        return new ReviewRow(
                new AskedSkill(requirement, null, AskedSkill.Reason.NEVER_ASSESSED),
                self,
                false,
                null,
                proof == null ? null : claim(Source.LAB, proof),
                last == null ? null : claim(Source.MANAGER, last),
                List.of(),
                0,
                highest,
                highest,
                null,
                null,
                false,
                ReviewRow.NOTHING);
    }

    private static ClaimRow claim(Source source, int level) {
        return new ClaimRow(1, 1, "A1", source, level, LocalDate.of(2026, 5, 1), null, null, null, "x", null, null);
    }
}
