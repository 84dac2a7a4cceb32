package org.shirube.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.assessment.Level;
import org.shirube.assessment.Source;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Layer;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Standings of one person in a map of skills A1, A2 and B1. */
final class SampleStanding {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Text NAME = Text.same("x");

    static final SkillMap MAP = new SkillMap(
            "map",
            "1",
            1,
            DAY,
            NAME,
            NAME,
            new SkillMap.Source("p", "d", "l", DAY),
            "R01",
            List.of(),
            List.of(new SkillMap.Category("A", NAME, NAME), new SkillMap.Category("B", NAME, NAME)),
            List.of(skill("A1"), skill("A2"), skill("B1")),
            List.of());

    private SampleStanding() {}

    private static Skill skill(String code) {
        return new Skill(code, code.substring(0, 1), NAME, List.of(), Set.of(), 12, Map.of(1, NAME), Map.of());
    }

    /** @param level null for not assessed */
    static Standing of(String skill, Integer level, int target, boolean core) {
        return of(skill, level, target, core, false, false, true);
    }

    static Standing recheck(String skill, int level, int target, boolean lapsed) {
        return of(skill, level, target, false, true, lapsed, true);
    }

    static Standing notApplicable(String skill) {
        return of(skill, null, 1, true, false, false, false);
    }

    private static Standing of(
            String skill,
            Integer level,
            int target,
            boolean core,
            boolean recheck,
            boolean lapsed,
            boolean applicable) {
        var standing = new Standing(1, 2, skill);
        var because = new HeldRole(1, "R02", 1, Layer.POST, DAY);
        standing.require(new Requirement(skill, target, core, List.of(because), target), 3);
        var source = level == null ? null : Source.MANAGER;
        standing.stand(new Level(level, applicable, source, null, null, null, recheck, lapsed, null, List.of()));
        return standing;
    }
}
