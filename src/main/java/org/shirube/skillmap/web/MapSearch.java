package org.shirube.skillmap.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Skills and roles of a map that have the words searched for. @param part null finds all */
record MapSearch(SkillMap map, String part) {
    List<Skill> skillsOf(String category) {
        return map.skillsOf(category).stream()
                .filter(skill -> has(skill.code(), skill.name(), skill.behaviours().values().stream()))
                .toList();
    }

    List<JobRole> roles() {
        return map.roles().stream()
                .filter(role -> has(role.code(), role.name(), Stream.of(role.summary())))
                .toList();
    }

    private boolean has(String code, Text name, Stream<Text> more) {
        if (part == null) return true;
        var wanted = part.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(Text.same(code), name), more)
                .flatMap(text -> Stream.of(text.ja(), text.en()))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
