package org.shirube.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SampleVersion;
import org.shirube.skillmap.SkillMap;

class ImpactSumsTest {
    private static final UnitRow ROOT = unit(1, null, "/1/");
    private static final List<UnitRow> CHILDREN =
            List.of(unit(2, 1L, "/1/2/"), unit(3, 1L, "/1/3/"), unit(4, 1L, "/1/4/"));
    private static final Map<Long, List<UnitRow>> BELOW = Map.of(1L, CHILDREN);
    private static final SkillMap MAP = SampleVersion.of(5, "A1=a", "R1.A1=11 R2.A1=11 R3.A1=11");

    private final ImpactSums sums = new ImpactSums();

    private static UnitRow unit(long id, Long parent, String path) {
        return new UnitRow(id, 1, parent, "U" + id, Text.same("Unit " + id), 0, path);
    }

    private void people(long unit, String role, int stage, int all, int gaining) {
        var held = new HeldStage(role, stage);
        add(unit, held, Map.of(), all - gaining);
        add(unit, held, Map.of(Effect.GAINS, Set.of(held)), gaining);
    }

    private void add(long unit, HeldStage held, Map<Effect, Set<HeldStage>> effects, int people) {
        if (people == 0) return;
        var outcome = new ImpactRule.Outcome(List.of(), 0, effects.isEmpty() ? 0 : 1, 0, Set.of(), Set.of());
        sums.add(
                unit == 1 ? List.of(1L) : List.of(1L, unit),
                Set.of(held),
                outcome,
                effects,
                effects.isEmpty() ? Set.of() : Set.of("GA0" + unit),
                people);
    }

    private List<Integer> gains(List<Impact.Line> lines) {
        return lines.stream().map(line -> line.cell(Effect.GAINS).people()).toList();
    }

    @Test
    void whatIsOverFivePeopleIsToldByUnitAndByRole() {
        people(2, "R1", 1, 20, 7);
        people(3, "R2", 2, 20, 6);
        assertThat(sums.total(ROOT).cell(Effect.GAINS).people()).isEqualTo(13);
        assertThat(gains(sums.units(List.of(ROOT), BELOW))).containsExactly(7, 6, 0);
        var roles = sums.roles(MAP, MAP);
        assertThat(gains(roles)).containsExactly(7, 6);
        assertThat(roles.get(1).parts()).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).isEqualTo(2);
            assertThat(stage.cell(Effect.GAINS).people()).isEqualTo(6);
        });
    }

    @Test
    void fewerThanFiveAreHiddenWithTheOneTheyCouldBeWorkedOutFrom() {
        people(2, "R1", 1, 20, 2);
        people(3, "R1", 1, 20, 9);
        people(4, "R1", 1, 20, 30 - 18);
        assertThat(gains(sums.units(List.of(ROOT), BELOW))).containsExactly(null, null, 12);
    }

    @Test
    void ofStagesTooTheSmallOneIsHiddenAndAnother() {
        people(2, "R1", 1, 30, 3);
        people(2, "R1", 2, 30, 9);
        var role = sums.roles(MAP, MAP).get(0);
        assertThat(role.cell(Effect.GAINS).people()).isEqualTo(12);
        assertThat(gains(role.parts())).containsExactly(null, null);
    }

    @Test
    void aSmallUnitIsHiddenWhole() {
        people(2, "R1", 1, 3, 0);
        people(3, "R1", 1, 20, 8);
        people(4, "R1", 1, 40, 12);
        var units = sums.units(List.of(ROOT), BELOW);
        assertThat(units.get(0).people()).isNull();
        assertThat(units.get(0).cells()).allMatch(Impact.Cell::isHidden);
        assertThat(units.get(1).people()).isNull();
        assertThat(units.get(2).people()).isEqualTo(40);
        assertThat(sums.units(List.of(ROOT, CHILDREN.get(0)), BELOW)).isNull();
    }

    @Test
    void aTotalOfFewIsHiddenEverywhere() {
        people(2, "R1", 1, 20, 4);
        assertThat(sums.total(ROOT).cell(Effect.GAINS).isHidden()).isTrue();
        assertThat(gains(sums.units(List.of(ROOT), BELOW))).containsOnlyNulls();
        assertThat(sums.training(Map.of("GA02", 60)).minutes()).isNull();
        assertThat(sums.training(Map.of("GA02", 60)).courses())
                .allSatisfy(seats -> assertThat(seats.people()).isNull());
    }

    @Test
    void seatsTimesMinutesAreTheHours() {
        people(2, "R1", 1, 20, 6);
        people(3, "R1", 1, 20, 9);
        var training = sums.training(Map.of("GA02", 60, "GA03", 40));
        assertThat(training.minutes()).isEqualTo(6 * 60 + 9 * 40);
        assertThat(training.hours()).isEqualTo(12);
        assertThat(training.courses()).extracting(Impact.Seats::course).containsExactly("GA03", "GA02");
    }
}
