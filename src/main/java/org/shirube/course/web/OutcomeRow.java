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
                    return new OutcomeRow(
                            outcome.skill(),
                            skill.map(one -> one.name()).orElse(Text.same(outcome.skill())),
                            outcome.level(),
                            map.levelName(Math.min(outcome.level(), map.highestLevel())),
                            skill.flatMap(one -> one.behaviour(outcome.level())).orElse(NONE));
                })
                .toList();
    }
}
