package org.shirube.skillmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.HeldRole;

/** What a set of roles requires: per skill the highest target over all layers. */
public final class Requirements {
    private Requirements() {}

    /** By skill code, in the map's order; roles and stages that the map does not have ask for nothing. */
    public static Map<String, Requirement> of(SkillMap map, List<HeldRole> roles) {
        var required = new LinkedHashMap<String, Requirement>();
        for (var skill : map.skills()) {
            var requirement = of(map, skill, roles);
            if (requirement != null) required.put(skill.code(), requirement);
        }
        return required;
    }

    private static Requirement of(SkillMap map, Skill skill, List<HeldRole> roles) {
        int target = 0;
        int next = 0;
        boolean core = false;
        var because = new ArrayList<HeldRole>();
        for (var held : roles) {
            var role = map.role(held.roleCode());
            if (role.isEmpty()) continue;
            int asked = skill.describedAtMost(role.get().target(skill.code(), held.stage()));
            if (asked == 0) continue;
            core |= role.get().isCore(skill.code());
            if (asked > target) because.clear();
            if (asked >= target) because.add(held);
            target = Math.max(target, asked);
            int last = role.get().stages().size();
            next = Math.max(next, role.get().target(skill.code(), Math.min(held.stage() + 1, last)));
        }
        return target == 0
                ? null
                : new Requirement(skill.code(), target, core, List.copyOf(because), Math.max(next, target));
    }
}
