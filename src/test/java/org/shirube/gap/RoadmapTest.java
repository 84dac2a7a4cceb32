package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.Level;
import org.shirube.assessment.Source;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

class RoadmapTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Text NAME = Text.same("x");

    private final JobRole analyst = role("R08", Map.of("A1", List.of(1, 2), "A2", List.of(0, 3), "A3", List.of(1, 0)));
    private final SkillMap map = new SkillMap(
            "map",
            "1",
            1,
            DAY,
            NAME,
            NAME,
            new SkillMap.Source("p", "d", "l", DAY),
            "R01",
            List.of(),
            List.of(new SkillMap.Category("A", NAME, NAME)),
            List.of(skill("A1"), skill("A2"), skill("A3")),
            List.of(
                    role("R01", Map.of(), "R05"),
                    role("R05", Map.of(), "R06", "R10"),
                    role("R06", Map.of(), "R14"),
                    role("R10", Map.of(), "R14"),
                    role("R14", Map.of()),
                    role("R08", Map.of(), "R09"),
                    role("R09", Map.of(), "R08", "gone")));

    private static Skill skill(String code) {
        var behaviours = new HashMap<Integer, Text>();
        for (int level = 1; level <= 4; level++) behaviours.put(level, NAME);
        return new Skill(code, "A", NAME, List.of(), Set.of(), 12, behaviours, Map.of());
    }

    private static JobRole role(String code, Map<String, List<Integer>> targets, String... next) {
        var stage = new JobRole.Stage(NAME, NAME, NAME, NAME);
        return new JobRole(
                code,
                NAME,
                NAME,
                JobRole.Group.GENERAL,
                List.of(),
                NAME,
                List.of(stage, stage),
                targets,
                Set.of("A2"),
                List.of(),
                List.of(next));
    }

    private static Level level(Integer value, boolean applicable, boolean recheck) {
        return new Level(
                value,
                applicable,
                value == null ? null : Source.MANAGER,
                null,
                null,
                null,
                recheck,
                false,
                null,
                List.of());
    }

    @Test
    void eachStageCountsWhatItAsksAndTheUnknownIsNeitherMetNorMissing() {
        var way = Roadmap.of(map, analyst, Map.of("A1", level(1, true, false)));
        var first = way.stage(1);
        assertThat(first.asked()).isEqualTo(2);
        assertThat(first.met()).isEqualTo(1);
        assertThat(first.below()).isZero();
        assertThat(first.notAssessed()).isEqualTo(1);
        var second = way.stage(2);
        assertThat(second.items()).extracting(item -> item.skill().code()).containsExactly("A1", "A2");
        assertThat(second.below()).isEqualTo(1);
        assertThat(second.items().get(1).core()).isTrue();
        assertThat(second.open()).hasSize(2);
    }

    @Test
    void whatDoesNotApplyIsNotAskedAndAnOldLevelIsToBeShownAgain() {
        var way = Roadmap.of(map, analyst, Map.of("A1", level(2, true, true), "A3", level(null, false, false)));
        assertThat(way.stage(1).asked()).isEqualTo(1);
        assertThat(way.stage(1).recheck()).isEqualTo(1);
        assertThat(way.stage(1).met()).isZero();
    }

    @Test
    void aStageThatTheRoleDoesNotHaveIsTheNearestOne() {
        var way = Roadmap.of(map, analyst, Map.of());
        assertThat(way.stage(0).number()).isEqualTo(1);
        assertThat(way.stage(9).number()).isEqualTo(2);
    }

    @Test
    void theShortestRouteIsShown() {
        assertThat(codes(Roadmap.route(map, List.of("R01"), "R14"))).containsExactly("R01", "R05", "R06", "R14");
        assertThat(codes(Roadmap.route(map, List.of("R01", "R10"), "R14"))).containsExactly("R10", "R14");
    }

    @Test
    void rolesThatLeadToEachOtherDoNotGoRoundAndOneWithoutARouteHasNone() {
        assertThat(Roadmap.route(map, List.of("R08"), "R14")).isEmpty();
        assertThat(codes(Roadmap.route(map, List.of("R08"), "R09"))).containsExactly("R08", "R09");
        assertThat(Roadmap.route(map, List.of("unknown"), "R14")).isEmpty();
    }

    private static List<String> codes(List<JobRole> way) {
        return way.stream().map(JobRole::code).toList();
    }

    @Test
    void beforeAGateAnOldLevelCountsUntilItHasLapsed() {
        var way = Roadmap.of(map, analyst, Map.of("A1", level(1, true, true)));
        assertThat(way.stage(1).beforeGate()).extracting(GateRule.Target::met).containsExactly(true, false);
        var lapsed = new Level(1, true, Source.MANAGER, null, null, null, true, true, null, List.of());
        assertThat(Roadmap.of(map, analyst, Map.of("A1", lapsed)).stage(1).beforeGate())
                .noneMatch(GateRule.Target::met);
    }
}
