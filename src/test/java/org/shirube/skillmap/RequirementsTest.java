package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Layer;
import org.shirube.platform.i18n.Text;

class RequirementsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Text NAME = Text.same("x");

    /** A1 is described from level 1 to 4, A2 only at 1 and 3. */
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
            List.of(skill("A1", 1, 2, 3, 4), skill("A2", 1, 3)),
            List.of(
                    role("R01", Map.of("A1", List.of(1, 1, 2)), Set.of()),
                    role("R02", Map.of("A1", List.of(2, 3, 4), "A2", List.of(0, 2, 3)), Set.of("A2"))));

    private static Skill skill(String code, int... described) {
        var behaviours = new java.util.HashMap<Integer, Text>();
        for (int level : described) behaviours.put(level, NAME);
        return new Skill(code, "A", NAME, List.of(), Set.of(), 12, behaviours, Map.of());
    }

    private static JobRole role(String code, Map<String, List<Integer>> targets, Set<String> core) {
        var stage = new JobRole.Stage(NAME, NAME, NAME, NAME);
        return new JobRole(
                code,
                NAME,
                NAME,
                JobRole.Group.GENERAL,
                List.of(),
                NAME,
                List.of(stage, stage, stage),
                targets,
                core,
                List.of(),
                List.of());
    }

    private static HeldRole held(String role, int stage, Layer layer) {
        return new HeldRole(1, role, stage, layer, DAY);
    }

    @Test
    void theHighestTargetOverAllLayersIsRequired() {
        var baseline = held("R01", 1, Layer.ORGANISATION);
        var own = held("R02", 2, Layer.POST);
        var required = Requirements.of(map, List.of(baseline, own)).get("A1");
        assertThat(required.target()).isEqualTo(3);
        assertThat(required.because()).containsExactly(own);
    }

    @Test
    void layersThatAskForTheSameAreBothNamed() {
        var post = held("R02", 1, Layer.POST);
        var unit = held("R01", 3, Layer.UNIT);
        var required = Requirements.of(map, List.of(post, unit)).get("A1");
        assertThat(required.target()).isEqualTo(2);
        assertThat(required.because()).containsExactly(post, unit);
    }

    @Test
    void aStageThatDoesNotAskRequiresNothing() {
        assertThat(Requirements.of(map, List.of(held("R02", 1, Layer.POST)))).containsOnlyKeys("A1");
    }

    @Test
    void aTargetWithoutBehaviourIsTakenDownToOneThatCanBeShown() {
        var required = Requirements.of(map, List.of(held("R02", 2, Layer.POST))).get("A2");
        assertThat(required.target()).isEqualTo(1);
        assertThat(required.core()).isTrue();
    }

    @Test
    void theNextTargetIsThatOfTheNextStageAndStaysOnTheLast() {
        assertThat(Requirements.of(map, List.of(held("R02", 1, Layer.POST)))
                        .get("A1")
                        .next())
                .isEqualTo(3);
        assertThat(Requirements.of(map, List.of(held("R02", 3, Layer.POST)))
                        .get("A1")
                        .next())
                .isEqualTo(4);
    }

    @Test
    void aRoleThatTheMapDoesNotHaveAsksForNothing() {
        assertThat(Requirements.of(map, List.of(held("R99", 1, Layer.PERSON)))).isEmpty();
    }
}
