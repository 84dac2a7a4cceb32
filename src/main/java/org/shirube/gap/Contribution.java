package org.shirube.gap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shirube.skillmap.SkillMap;

/** What one person adds to the tallies of the unit and of every unit above it, by dimension. */
final class Contribution {
    private Contribution() {}

    static Map<String, Counts> of(Collection<Standing> standings, Collection<RoleStanding> roles, SkillMap map) {
        var counts = new HashMap<String, Counts>();
        for (var standing : standings) {
            var one = Counts.of(standing.state(), standing.isCoreGap());
            counts.merge(Dimension.skill(standing.skill()), one, Counts::plus);
            map.skill(standing.skill())
                    .ifPresent(skill -> counts.merge(Dimension.category(skill.category()), one, Counts::plus));
            counts.merge(Dimension.ALL, one, Counts::plus);
        }
        var onePerson = new HashMap<String, Counts>();
        for (var entry : counts.entrySet()) onePerson.put(entry.getKey(), asOnePerson(entry.getValue()));
        if (onePerson.containsKey(Dimension.ALL)) {
            onePerson.compute(Dimension.ALL, (all, sum) -> withCoreGap(sum));
        }
        for (var role : roles) {
            onePerson.put(
                    Dimension.role(role.roleCode(), role.stage()),
                    switch (role.status()) {
                        case HOLDER -> new Counts(1, 1, 0, 1, 0, 0, 0, 0, 0);
                        case IN_TRAINING -> new Counts(1, 1, 0, 0, 1, 0, 0, 0, 0);
                        case NOT_ASSESSED -> new Counts(1, 1, 0, 0, 0, 0, 0, 1, 0);
                    });
        }
        return onePerson;
    }

    private static Counts asOnePerson(Counts sum) {
        return new Counts(
                sum.people() > 0 ? 1 : 0,
                sum.required(),
                sum.exceeds(),
                sum.meets(),
                sum.below1(),
                sum.below2(),
                sum.recheck(),
                sum.notAssessed(),
                sum.coreGaps());
    }

    private static Counts withCoreGap(Counts sum) {
        return new Counts(
                sum.people(),
                sum.required(),
                sum.exceeds(),
                sum.meets(),
                sum.below1(),
                sum.below2(),
                sum.recheck(),
                sum.notAssessed(),
                sum.coreGaps() > 0 ? 1 : 0);
    }
}
