package org.shirube.skillmap.web;

import java.util.List;
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
        return of(code, map.roles().stream().map(JobRole::code).toList());
    }

    /** Within its category. */
    static Place ofSkill(String code, SkillMap map) {
        var category = map.skill(code).orElseThrow().category();
        return of(code, map.skillsOf(category).stream().map(Skill::code).toList());
    }

    private static Place of(String code, List<String> codes) {
        return new Place(codes.indexOf(code) + 1, codes.size());
    }
}
