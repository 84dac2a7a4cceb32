package org.shirube.skillmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.shirube.platform.i18n.Text;

/** Skill maps of any size and with any letters, the same for the same seed. */
public final class SampleMap {
    private static final String[] PIECES = {
        "対応", "AI", "評価", "\n", "\t", " ", "\u00a0", "\u2028", "\u0085", "\u3000", "\"", "'", "\\", ": ", " #", "- ",
        "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "yes", "1.0", "é", "ｶﾅ", "😀",
        "\ufeff", "\u0007", "=1+1", "①", "髙"
    };

    private final Random random;

    private SampleMap(long seed) {
        random = new Random(seed);
    }

    /** Two to nine levels and a few of everything, with the worst letters there are. */
    public static SkillMap wild(long seed) {
        var sample = new SampleMap(seed);
        return sample.map(
                2 + sample.random.nextInt(8),
                1 + sample.random.nextInt(5),
                1 + sample.random.nextInt(12),
                1 + sample.random.nextInt(6));
    }

    /** Levels 0 to 4. */
    public static SkillMap of(long seed, int categories, int skills, int roles) {
        return new SampleMap(seed).map(5, categories, skills, roles);
    }

    private SkillMap map(int levels, int categories, int skills, int roles) {
        var codes = IntStream.range(0, skills).mapToObj(i -> "s" + i).toList();
        var roleCodes = IntStream.range(0, roles).mapToObj(i -> "r" + i).toList();
        return new SkillMap(
                "sample",
                "v " + text(),
                1 + random.nextInt(90),
                LocalDate.of(2026, 4, 1).plusDays(random.nextInt(900)),
                both(),
                both(),
                new SkillMap.Source(
                        text(), text(), text(), LocalDate.of(2026, 1, 2), random.nextBoolean() ? "" : text(), text()),
                roleCodes.get(random.nextInt(roles)),
                scale(levels),
                IntStream.range(0, categories)
                        .mapToObj(i -> new SkillMap.Category("C" + i, both(), both()))
                        .toList(),
                codes.stream()
                        .map(code -> skill(code, "C" + random.nextInt(categories), levels))
                        .toList(),
                roleCodes.stream()
                        .map(code -> role(code, codes, roleCodes, levels))
                        .toList());
    }

    private List<SkillMap.Level> scale(int levels) {
        var usual = Scale.suggested(levels);
        int shift = levels == 5 ? 0 : levels % 2; // with some scales otherwise than suggested
        return IntStream.range(0, levels)
                .mapToObj(level -> new SkillMap.Level(
                        level, both(), both(), level == 0 ? 0 : Math.min(4, usual.toUsual(level) + shift)))
                .toList();
    }

    private Skill skill(String code, String category, int levels) {
        var methods = EnumSet.noneOf(Skill.Method.class);
        for (var method : Skill.Method.values()) if (random.nextBoolean()) methods.add(method);
        return new Skill(
                code,
                category,
                both(),
                texts(3),
                Set.copyOf(methods),
                1 + random.nextInt(120),
                byLevel(levels),
                byLevel(levels));
    }

    private Map<Integer, Text> byLevel(int levels) {
        var texts = new HashMap<Integer, Text>();
        for (int level = 1; level < levels; level++) if (random.nextInt(4) > 0) texts.put(level, both());
        return Map.copyOf(texts);
    }

    private JobRole role(String code, List<String> skills, List<String> roles, int levels) {
        int stages = 1 + random.nextInt(4);
        var targets = new LinkedHashMap<String, List<Integer>>();
        for (var skill : skills) {
            if (random.nextInt(3) > 0) {
                targets.put(skill, random.ints(stages, 0, levels).boxed().toList());
            }
        }
        var core = new HashSet<String>();
        for (var skill : targets.keySet()) if (core.size() < 5 && random.nextInt(4) == 0) core.add(skill);
        return new JobRole(
                code,
                both(),
                both(),
                JobRole.Group.values()[random.nextInt(3)],
                texts(3),
                both(),
                IntStream.range(0, stages)
                        .mapToObj(stage -> new JobRole.Stage(both(), both(), both(), both()))
                        .toList(),
                targets,
                core,
                texts(3),
                roles.stream().filter(other -> random.nextInt(4) == 0).toList());
    }

    private List<String> texts(int most) {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) texts.add(text());
        return List.copyOf(texts);
    }

    private Text both() {
        return new Text(text(), text());
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) text.append(PIECES[random.nextInt(PIECES.length)]);
        var stripped = text.toString().strip();
        return stripped.isBlank() ? "言葉" : stripped;
    }
}
