package org.shirube.assessment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Levels by skill code, as {@code A1=1 G1=2} in one column. May be empty. */
record SkillLevels(SortedMap<String, Integer> bySkill) implements Serializable {
    static final SkillLevels NONE = new SkillLevels(new TreeMap<>());

    /** @param written null for none */
    static SkillLevels of(String written) {
        var levels = new TreeMap<String, Integer>();
        if (written == null || written.isBlank()) return NONE;
        Arrays.stream(written.strip().split("\\s+"))
                .map(one -> one.split("=", 2))
                .forEach(one -> levels.put(one[0], Integer.valueOf(one[1])));
        return new SkillLevels(levels);
    }

    /** With another level for a skill. @param level null takes the skill away */
    SkillLevels with(String skill, Integer level) {
        var levels = new TreeMap<>(bySkill);
        if (level == null) levels.remove(skill);
        else levels.put(skill, level);
        return new SkillLevels(levels);
    }

    /** Null when empty. */
    String written() {
        return bySkill.isEmpty()
                ? null
                : bySkill.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" "));
    }
}
