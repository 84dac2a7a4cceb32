package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.gap.RoleStanding.Asked;
import org.shirube.gap.RoleStanding.Status;

class RoleStandingTest {
    private static Asked held() {
        return new Asked(SampleStanding.of("A1", 2, 2, false), 2, false);
    }

    private static Asked missing(boolean core) {
        return new Asked(SampleStanding.of("A2", 1, 2, core), 2, core);
    }

    private static Asked unknown() {
        return new Asked(SampleStanding.of("B1", null, 2, false), 2, false);
    }

    private static List<Asked> nineHeldAnd(Asked... more) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < 9; i++) asked.add(held());
        asked.addAll(List.of(more));
        return asked;
    }

    @Test
    void nineOfTenWithEveryCoreSkillIsEnough() {
        assertThat(RoleStanding.statusOf(nineHeldAnd(missing(false)))).isEqualTo(Status.HOLDER);
    }

    @Test
    void oneCoreSkillBelowItsTargetIsNotEnough() {
        assertThat(RoleStanding.statusOf(nineHeldAnd(missing(true)))).isEqualTo(Status.IN_TRAINING);
    }

    @Test
    void nineOfElevenIsNotEnough() {
        assertThat(RoleStanding.statusOf(nineHeldAnd(missing(false), missing(false))))
                .isEqualTo(Status.IN_TRAINING);
    }

    @Test
    void withLessThanHalfAssessedNothingIsSaid() {
        assertThat(RoleStanding.statusOf(List.of(held(), unknown(), unknown()))).isEqualTo(Status.NOT_ASSESSED);
        assertThat(RoleStanding.statusOf(List.of(held(), unknown()))).isEqualTo(Status.IN_TRAINING);
    }

    @Test
    void whatDoesNotApplyIsLeftOut() {
        var leftOut = new Asked(SampleStanding.notApplicable("B1"), 2, true);
        assertThat(RoleStanding.statusOf(nineHeldAnd(leftOut))).isEqualTo(Status.HOLDER);
        assertThat(RoleStanding.statusOf(List.of(leftOut))).isEqualTo(Status.NOT_ASSESSED);
    }

    @Test
    void aLevelPastItsDayIsHeldForSixMonthsMoreAndThenNot() {
        var inGrace = new Asked(SampleStanding.recheck("A2", 2, 2, false), 2, true);
        var lapsed = new Asked(SampleStanding.recheck("A2", 2, 2, true), 2, true);
        assertThat(RoleStanding.statusOf(nineHeldAnd(inGrace))).isEqualTo(Status.HOLDER);
        assertThat(RoleStanding.statusOf(nineHeldAnd(lapsed))).isEqualTo(Status.IN_TRAINING);
    }
}
