package org.shirube.skillmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.shirube.platform.i18n.Text;

/** Looks through a draft for what a reader, a rater or the file format would stumble over. */
public final class MapCheck {
    /** What one self-assessment can ask for in ten minutes. Source: domain/year-cycle.md, step 6. */
    public static final int MOST_SKILLS = 18;

    private static final Text NOBODY = new Text("", "");
    private static final Pattern MAY_BE_EMPTY = Pattern.compile("skill/[^/]+/example/.*");
    private static final Pattern BEHAVIOUR = Pattern.compile("skill/[^/]+/behaviour/.*");

    private final SkillMap map;
    private final SkillMap base;
    private final Scale inForce;
    private final List<Finding> findings = new ArrayList<>();

    private MapCheck(SkillMap map, SkillMap base, Scale inForce) {
        this.map = map;
        this.base = base;
        this.inForce = inForce;
    }

    /**
     * Everything found, what stops publishing first.
     *
     * @param base the version that the draft began from; null for none
     * @param inForce the scale in which levels are on record; null for none
     * @param use what there is for the skills, by kind; a kind that is absent is not looked at
     */
    public static List<Finding> of(
            SkillMap map, SkillMap base, Scale inForce, Map<SkillUse.Help, Map<String, Long>> use) {
        var check = new MapCheck(map, base, inForce);
        check.map();
        check.texts();
        check.scale(use.getOrDefault(SkillUse.Help.CLAIM, Map.of()));
        check.names(map.categories(), "category/", SkillMap.Category::code, SkillMap.Category::name);
        check.names(map.skills(), "skill/", Skill::code, Skill::name);
        check.names(map.roles(), "role/", JobRole::code, JobRole::name);
        for (var skill : map.skills()) check.skill(skill, use);
        for (var role : map.roles()) check.role(role);
        check.removed(use.getOrDefault(SkillUse.Help.CLAIM, Map.of()));
        return check.findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::flaw))
                .toList();
    }

    public static boolean stopsPublishing(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.flaw().stopsPublishing());
    }

    private void map() {
        if (map.skills().isEmpty() || map.role(map.baseline()).isEmpty()) add(Flaw.NOTHING_ASKED, "map", "");
        if (map.source().licence().isBlank() || map.source().publisher().isBlank())
            add(Flaw.LICENCE_MISSING, "source/licence", "");
    }

    /** Levels on record keep the steps of the version they were given under, and are read through what these stand for. */
    private void scale(Map<String, Long> claims) {
        for (int step = 1; step <= map.highestLevel(); step++) {
            int below = map.levels().get(step - 1).usual();
            if (map.levels().get(step).usual() < Math.max(1, below))
                add(Flaw.SCALE_FALLS, "level/" + step + "/usual", String.valueOf(step));
        }
        long records = claims.values().stream().mapToLong(Long::longValue).sum();
        if (inForce != null && records > 0 && !inForce.equals(map.scale()))
            add(Flaw.SCALE_IN_USE, "levels", String.valueOf(records));
    }

    private void texts() {
        var fields = MapFields.of(map);
        var before = base == null ? new java.util.TreeMap<String, String>() : MapFields.of(base);
        for (var path : fields.keySet()) {
            if (path.endsWith("/ja")) text(path.substring(0, path.length() - 3), fields, before);
        }
    }

    private void text(String path, SortedMap<String, String> fields, SortedMap<String, String> before) {
        var ja = fields.get(path + "/ja");
        var en = fields.get(path + "/en");
        if (ja.isBlank() && en.isBlank()) {
            if (MAY_BE_EMPTY.matcher(path).matches() || BEHAVIOUR.matcher(path).matches()) return;
            add(path.matches("role/[^/]+/summary") ? Flaw.ROLE_UNDESCRIBED : Flaw.TEXT_MISSING, path + "/ja", "");
        } else if (ja.isBlank() || en.isBlank()) {
            add(Flaw.TRANSLATION_MISSING, path + (ja.isBlank() ? "/ja" : "/en"), "");
        } else {
            var wasJa = before.getOrDefault(path + "/ja", "");
            var wasEn = before.getOrDefault(path + "/en", "");
            if (wasJa.isEmpty() || wasEn.isEmpty() || ja.equals(wasJa) == en.equals(wasEn)) return;
            add(Flaw.TRANSLATION_OUTDATED, path + (ja.equals(wasJa) ? "/ja" : "/en"), "");
        }
    }

    private <T> void names(List<T> all, String prefix, Function<T, String> codeOf, Function<T, Text> nameOf) {
        for (var language : List.of("ja", "en")) {
            var seen = new HashMap<String, String>();
            for (var one : all) {
                var name = nameOf.apply(one).in(language).strip().toLowerCase(java.util.Locale.ROOT);
                if (name.isEmpty()) continue;
                var first = seen.putIfAbsent(name, codeOf.apply(one));
                if (first != null) add(Flaw.NAME_TWICE, prefix + codeOf.apply(one) + "/name/" + language, first);
            }
        }
    }

    private void skill(Skill skill, Map<SkillUse.Help, Map<String, Long>> use) {
        var path = "skill/" + skill.code();
        for (int level = 1; level <= map.highestLevel(); level++) {
            if (skill.behaviour(level).isEmpty())
                add(Flaw.BEHAVIOUR_MISSING, path + "/behaviour/" + level + "/ja", String.valueOf(level));
        }
        for (int level = 2; level <= map.highestLevel(); level++) same(skill, level);
        if (lacks(use, SkillUse.Help.COURSE, skill)) add(Flaw.NO_COURSE, path, "");
        if (skill.methods().contains(Skill.Method.CHECK) && lacks(use, SkillUse.Help.CHECK, skill))
            add(Flaw.NO_CHECK, path, "");
    }

    private void same(Skill skill, int level) {
        var mine = skill.behaviour(level).orElse(NOBODY);
        for (int lower = 1; lower < level; lower++) {
            var other = skill.behaviour(lower).orElse(NOBODY);
            for (var language : List.of("ja", "en")) {
                if (mine.in(language).isBlank() || !mine.in(language).equals(other.in(language))) continue;
                add(
                        Flaw.SAME_BEHAVIOUR,
                        "skill/" + skill.code() + "/behaviour/" + level + "/" + language,
                        String.valueOf(lower));
                return;
            }
        }
    }

    private static boolean lacks(Map<SkillUse.Help, Map<String, Long>> use, SkillUse.Help kind, Skill skill) {
        return use.containsKey(kind) && use.get(kind).getOrDefault(skill.code(), 0L) == 0;
    }

    private void role(JobRole role) {
        if (role.targets().size() > MOST_SKILLS)
            add(
                    Flaw.ROLE_TOO_LARGE,
                    "role/" + role.code(),
                    String.valueOf(role.targets().size()));
        role.targets().forEach((skill, levels) -> {
            for (int stage = 1; stage < levels.size(); stage++) {
                if (levels.get(stage) >= levels.get(stage - 1)) continue;
                add(Flaw.TARGET_FALLS, "role/" + role.code() + "/target/" + skill, skill);
                return;
            }
        });
    }

    private void removed(Map<String, Long> claims) {
        if (base == null) return;
        for (var skill : base.skills()) {
            long records = claims.getOrDefault(skill.code(), 0L);
            if (records > 0 && map.skill(skill.code()).isEmpty())
                findings.add(
                        new Finding(Flaw.CLAIMS_LEFT, "skill/" + skill.code(), skill.name(), String.valueOf(records)));
        }
    }

    private void add(Flaw flaw, String path, String detail) {
        findings.add(new Finding(flaw, path, nameOf(path), detail));
    }

    private Text nameOf(String path) {
        var words = path.split("/");
        if (words.length < 2) return NOBODY;
        return switch (words[0]) {
            case "skill" -> map.skill(words[1]).map(Skill::name).orElse(NOBODY);
            case "role" -> map.role(words[1]).map(JobRole::name).orElse(NOBODY);
            case "category" -> map.category(words[1]).name();
            default -> NOBODY;
        };
    }
}
