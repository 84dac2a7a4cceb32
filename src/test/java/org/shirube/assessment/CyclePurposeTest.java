package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Caller;
import org.shirube.security.Permission;

class CyclePurposeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Caller HR = caller(1, 11L);
    private static final Caller ADVISER = caller(2, 12L);

    private static Caller caller(long account, Long person) {
        return new Caller(account, 5, person, "user" + account, Set.of(Permission.HR, Permission.ADVISER), false);
    }

    private static CyclePurpose asked() {
        return new CyclePurpose(
                3, Cycle.Purpose.ALLOWANCE, "条例第3条", new Text("手当に使います。", "Used for an allowance."), HR, NOW);
    }

    private static void refused(Runnable act, String rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("assessment." + rule));
    }

    @Test
    void whoeverAskedCannotApproveUnderAnyAccount() {
        refused(() -> asked().approve(HR, NOW), "purposeTwoPeople");
        refused(() -> asked().approve(caller(9, 11L), NOW), "purposeTwoPeople");
        refused(() -> asked().refuse("x", HR, NOW), "purposeTwoPeople");
        var entry = asked();
        entry.approve(ADVISER, NOW);
        assertThat(entry.status()).isEqualTo(CyclePurpose.Status.APPROVED);
    }

    @Test
    void itIsDecidedOnce() {
        var entry = asked();
        entry.refuse("根拠が足りません", ADVISER, NOW);
        refused(() -> entry.approve(ADVISER, NOW), "purposeDecided");
        refused(() -> entry.withdraw(HR, NOW), "purposeDecided");
    }

    @Test
    void whatWasApprovedCanBeTakenBack() {
        var entry = asked();
        entry.approve(ADVISER, NOW);
        entry.withdraw(HR, NOW);
        assertThat(entry.isAlive()).isFalse();
    }

    @Test
    void aReasonAndANoticeAreNeededAndDevelopmentNeedsNoEntry() {
        var notice = Text.same("x");
        refused(() -> new CyclePurpose(3, Cycle.Purpose.ALLOWANCE, " ", notice, HR, NOW), "purposeReason");
        refused(() -> new CyclePurpose(3, Cycle.Purpose.ALLOWANCE, "x", Text.same(""), HR, NOW), "purposeNotice");
        refused(() -> new CyclePurpose(3, Cycle.Purpose.PLACEMENT, "x", notice, HR, NOW), "purposeUsual");
        refused(() -> asked().refuse("", ADVISER, NOW), "purposeReason");
    }
}
