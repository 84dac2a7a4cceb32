package org.shirube.course.web;

import java.util.List;
import org.shirube.course.Course;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMap;

/** The level up to which a course teaches a skill, in words. @param behaviour what one can do then; empty if unknown */
public record OutcomeRow(String skill, Text name, int level, Text levelName, Text behaviour) {
    private static final Text NONE = new Text("", "");

    static List<OutcomeRow> of(Course course, SkillMap map) {
        return course.outcomes().stream()
                .map(outcome -> {
                    var skill = map.skill(outcome.skill());
                    int level = map.scale().highestFor(outcome.level());
                    return new OutcomeRow(
                            outcome.skill(),
                            skill.map(one -> one.name()).orElse(Text.same(outcome.skill())),
                            level,
                            map.levelName(level),
                            skill.flatMap(one -> one.behaviour(level)).orElse(NONE));
                })
                .toList();
    }
}
