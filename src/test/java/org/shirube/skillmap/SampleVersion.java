package org.shirube.skillmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shirube.platform.i18n.Text;

/** Small maps written in a line, for rules about versions. */
public final class SampleVersion {
    private static final SkillMap.Source SOURCE = new SkillMap.Source("p", "d", "CC0", LocalDate.of(2026, 1, 1));

    private SampleVersion() {}

    /** @param skills {@code A1=text A2=text}: the text is the name and, with the level, every behaviour */
    public static SkillMap of(int levels, String skills) {
        return of(levels, skills, "");
    }

    /** @param targets {@code R1.A1=122}: one digit a stage */
    public static SkillMap of(int levels, String skills, String targets) {
        var all = new ArrayList<Skill>();
        for (var one : words(skills)) {
            var pair = one.split("=", 2);
            var behaviours = new TreeMap<Integer, Text>();
            for (int level = 1; level < levels; level++) behaviours.put(level, Text.same(pair[1] + " " + level));
            all.add(new Skill(pair[0], "A", Text.same(pair[1]), List.of(), Set.of(), 24, behaviours, Map.of()));
        }
        var roles = new LinkedHashMap<String, Map<String, List<Integer>>>();
        for (var one : words(targets)) {
            var pair = one.split("[.=]");
            roles.computeIfAbsent(pair[0], role -> new LinkedHashMap<>())
                    .put(
                            pair[1],
                            pair[2].chars().map(digit -> digit - '0').boxed().toList());
        }
        var scale = new ArrayList<SkillMap.Level>();
        for (int level = 0; level < levels; level++)
            scale.add(new SkillMap.Level(level, Text.same("L" + level), Text.same("")));
        return new SkillMap(
                "m",
                "v",
                1,
                LocalDate.of(2026, 1, 1),
                Text.same("Map"),
                Text.same(""),
                SOURCE,
                "R1",
                scale,
                List.of(new SkillMap.Category("A", Text.same("A"), Text.same("A"))),
                all,
                roles.entrySet().stream()
                        .map(role -> role(role.getKey(), role.getValue()))
                        .toList());
    }

    private static JobRole role(String code, Map<String, List<Integer>> targets) {
        var stages = targets.values().stream().mapToInt(List::size).max().orElse(1);
        var list = new ArrayList<JobRole.Stage>();
        for (int i = 0; i < stages; i++) list.add(JobRole.Stage.EMPTY);
        return new JobRole(
                code,
                Text.same(code),
                Text.same(code),
                JobRole.Group.GENERAL,
                List.of(),
                Text.same(""),
                list,
                targets,
                new LinkedHashSet<>(),
                List.of(),
                List.of());
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
