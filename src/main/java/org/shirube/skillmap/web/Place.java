package org.shirube.skillmap.web;

import java.util.ArrayList;
import java.util.List;
import org.shirube.platform.error.NotFound;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * Where something stands among its like.
 *
 * @param at from 1
 * @param of how many there are
 */
public record Place(int at, int of) {
    static Place ofRole(String code, SkillMap map) {
        return of(code, roles(map));
    }

    /** Within its category. */
    static Place ofSkill(String code, SkillMap map) {
        return of(code, shelf(code, map));
    }

    /** The place of a role that comes after another. @param other empty for the first place */
    static int afterRole(String code, String other, SkillMap map) {
        return after(code, other, roles(map));
    }

    /** The place of a skill that comes after another of its category. @param other empty for the first place */
    static int afterSkill(String code, String other, SkillMap map) {
        return after(code, other, shelf(code, map));
    }

    private static List<String> roles(SkillMap map) {
        return map.roles().stream().map(JobRole::code).toList();
    }

    private static List<String> shelf(String code, SkillMap map) {
        var category = map.skill(code).orElseThrow(() -> new NotFound("skill")).category();
        return map.skillsOf(category).stream().map(Skill::code).toList();
    }

    private static int after(String code, String other, List<String> codes) {
        if (other.isEmpty()) return 1;
        var others = new ArrayList<>(codes);
        others.remove(code);
        if (!others.contains(other)) throw new NotFound("place");
        return others.indexOf(other) + 2;
    }

    private static Place of(String code, List<String> codes) {
        return new Place(codes.indexOf(code) + 1, codes.size());
    }
}
