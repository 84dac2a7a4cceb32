package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionTest {
    @Test
    void aPersonCountsOnceInEveryDimensionHoweverManySkills() {
        var added = Contribution.of(
                List.of(
                        SampleStanding.of("A1", 2, 2, false),
                        SampleStanding.of("A2", 0, 2, false),
                        SampleStanding.of("B1", null, 1, false)),
                List.of(),
                SampleStanding.MAP);
        assertThat(added.get(Dimension.ALL)).isEqualTo(new Counts(1, 3, 0, 1, 0, 1, 0, 1, 0));
        assertThat(added.get(Dimension.category("A"))).isEqualTo(new Counts(1, 2, 0, 1, 0, 1, 0, 0, 0));
        assertThat(added.get(Dimension.skill("B1"))).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void theSumOverAllCountsPeopleWithACoreGapAndNotGaps() {
        var added = Contribution.of(
                List.of(SampleStanding.of("A1", 0, 1, true), SampleStanding.of("A2", 0, 2, true)),
                List.of(),
                SampleStanding.MAP);
        assertThat(added.get(Dimension.ALL).coreGaps()).isEqualTo(1);
        assertThat(added.get(Dimension.category("A")).coreGaps()).isEqualTo(2);
    }

    @Test
    void whoHasOnlySkillsThatDoNotApplyIsNobodyInTheSum() {
        var added = Contribution.of(List.of(SampleStanding.notApplicable("A1")), List.of(), SampleStanding.MAP);
        assertThat(added.get(Dimension.ALL).isNone()).isTrue();
    }

    @Test
    void aRoleCountsByItsStage() {
        var holder = new RoleStanding(2, "R02");
        holder.stand(2, 3, RoleStanding.Status.HOLDER);
        var trainee = new RoleStanding(2, "R05");
        trainee.stand(1, 3, RoleStanding.Status.IN_TRAINING);
        var added = Contribution.of(List.of(), List.of(holder, trainee), SampleStanding.MAP);
        assertThat(added.get(Dimension.role("R02", 2)).met()).isEqualTo(1);
        assertThat(added.get(Dimension.role("R05", 1)).below()).isEqualTo(1);
        assertThat(added).hasSize(2);
    }
}
