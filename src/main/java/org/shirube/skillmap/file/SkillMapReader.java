package org.shirube.skillmap.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Reads a skill map from its YAML files; the format is described in {@code skillmaps/README.md}. */
public final class SkillMapReader {
    private final ContentFiles files;
    private final Set<String> categories = new HashSet<>();
    private final Set<String> skillCodes = new HashSet<>();
    private int highest;

    private SkillMapReader(ContentFiles files) {
        this.files = files;
    }

    /** @throws ContentProblem at the first thing that cannot be */
    public static SkillMap read(ContentFiles files) throws ContentProblem {
        return new SkillMapReader(files).map();
    }

    private SkillMap map() throws ContentProblem {
        if (!files.texts().containsKey("map.yaml")) throw new ContentProblem(files.name(), 0, "has no map.yaml");
        var root = parse("map.yaml")
                .only(
                        "schema",
                        "id",
                        "version",
                        "edition",
                        "effectiveOn",
                        "title",
                        "summary",
                        "source",
                        "baseline",
                        "levels",
                        "categories");
        root.integer("schema", 1, 1);
        var levels = levels(root);
        highest = levels.size() - 1;
        var shelves = new ArrayList<SkillMap.Category>();
        for (var category : root.maps("categories")) {
            category.only("code", "name", "short");
            if (!categories.add(category.string("code"))) throw category.problem("code", "stands here twice");
            shelves.add(new SkillMap.Category(
                    category.string("code"), category.text("name"), category.text("short", category.text("name"))));
        }
        var skills = new ArrayList<Skill>();
        for (var path : under("skills/")) skills.addAll(skills(parse(path)));
        if (skills.isEmpty()) throw new ContentProblem(files.name(), 0, "has no skills/*.yaml");
        var roles = new ArrayList<JobRole>();
        for (var path : under("roles/")) roles.add(role(parse(path)));
        checkRoles(root, roles);
        return new SkillMap(
                code(root, "id"),
                root.string("version"),
                root.integer("edition", 1, 9999),
                root.date("effectiveOn"),
                root.text("title"),
                root.text("summary"),
                source(root.map("source")),
                root.string("baseline"),
                levels,
                shelves,
                skills,
                roles);
    }

    private static SkillMap.Source source(YamlMap source) throws ContentProblem {
        source.only("publisher", "document", "licence", "retrieved", "url", "section");
        return new SkillMap.Source(
                source.string("publisher"),
                source.string("document", ""),
                source.string("licence"),
                source.date("retrieved"),
                source.string("url", ""),
                source.string("section", ""));
    }

    private static List<SkillMap.Level> levels(YamlMap root) throws ContentProblem {
        var levels = new ArrayList<SkillMap.Level>();
        for (var level : root.maps("levels")) {
            level.only("value", "name", "meaning", "usual");
            int value = level.integer("value", 0, Scale.MOST - 1);
            if (value != levels.size())
                throw level.problem("value", "must be " + levels.size() + ": levels count up from 0");
            levels.add(new SkillMap.Level(
                    value,
                    level.text("name"),
                    level.text("meaning"),
                    level.has("usual") ? level.integer("usual", value == 0 ? 0 : 1, value == 0 ? 0 : 4) : null));
            if (value > 1 && falls(levels)) throw level.problem("usual", "is lower than that of the level below");
        }
        if (levels.size() < Scale.FEWEST) throw root.problem("levels", "needs level 0 and at least one more");
        return levels;
    }

    private static boolean falls(List<SkillMap.Level> levels) {
        var last = levels.get(levels.size() - 1).usual();
        var below = levels.get(levels.size() - 2).usual();
        return last != null && below != null && last < below;
    }

    private List<Skill> skills(YamlMap file) throws ContentProblem {
        file.only("category", "skills");
        var category = file.string("category");
        if (!categories.contains(category)) throw file.problem("category", "is not one of map.yaml's: " + category);
        var skills = new ArrayList<Skill>();
        for (var one : file.maps("skills")) {
            one.only("code", "name", "references", "methods", "validMonths", "behaviours", "examples");
            var code = code(one, "code");
            if (!skillCodes.add(code)) throw one.problem("code", "is used twice: " + code);
            var methods = EnumSet.noneOf(Skill.Method.class);
            for (var method : one.strings("methods")) {
                if (!Set.of("check", "lab", "evidence").contains(method)) {
                    throw one.problem("methods", "knows check, lab and evidence, not " + method);
                }
                methods.add(Skill.Method.valueOf(method.toUpperCase(Locale.ROOT)));
            }
            skills.add(new Skill(
                    code,
                    category,
                    one.text("name"),
                    List.copyOf(one.stringsIfAny("references")),
                    Set.copyOf(methods),
                    one.integer("validMonths", 1, 120),
                    byLevel(one, "behaviours"),
                    one.has("examples") ? byLevel(one, "examples") : Map.of()));
        }
        return skills;
    }

    private Map<Integer, Text> byLevel(YamlMap skill, String key) throws ContentProblem {
        var texts = skill.map(key);
        var byLevel = new TreeMap<Integer, Text>();
        for (var level : texts.keys()) {
            if (!level.matches("\\d+") || Integer.parseInt(level) < 1 || Integer.parseInt(level) > highest) {
                throw texts.problem(level, "is no level from 1 to " + highest);
            }
            byLevel.put(Integer.valueOf(level), texts.text(level));
        }
        return Map.copyOf(byLevel);
    }

    private JobRole role(YamlMap role) throws ContentProblem {
        role.only(
                "code", "name", "short", "group", "anchors", "summary", "stages", "targets", "core", "courses", "next");
        var stages = new ArrayList<JobRole.Stage>();
        for (var stage : role.maps("stages")) {
            stage.only("name", "time", "gate", "confirmedBy");
            stages.add(new JobRole.Stage(
                    stage.text("name"), stage.text("time"), stage.text("gate"), stage.text("confirmedBy")));
        }
        var targets = targets(role, stages.size());
        var core = role.stringsIfAny("core");
        if (core.size() > 5) throw role.problem("core", "names " + core.size() + " skills; at most five can be core");
        for (var skill : core) {
            if (!targets.containsKey(skill)) throw role.problem("core", "names " + skill + ", which has no target");
        }
        var group = role.string("group");
        if (!Set.of("general", "promoter", "specialist").contains(group)) {
            throw role.problem("group", "must be general, promoter or specialist");
        }
        return new JobRole(
                code(role, "code"),
                role.text("name"),
                role.text("short"),
                JobRole.Group.valueOf(group.toUpperCase(Locale.ROOT)),
                List.copyOf(role.stringsIfAny("anchors")),
                role.text("summary"),
                List.copyOf(stages),
                targets,
                Set.copyOf(core),
                List.copyOf(role.stringsIfAny("courses")),
                List.copyOf(role.stringsIfAny("next")));
    }

    private Map<String, List<Integer>> targets(YamlMap role, int stages) throws ContentProblem {
        var lines = role.map("targets");
        var targets = new LinkedHashMap<String, List<Integer>>();
        for (var skill : lines.keys()) {
            if (!skillCodes.contains(skill)) throw lines.problem(skill, "is no skill of this map");
            var levels = new ArrayList<Integer>();
            for (var level : lines.strings(skill)) {
                if (!level.matches("\\d+") || Integer.parseInt(level) > highest) {
                    throw lines.problem(skill, "has target " + level + ", but levels go from 0 to " + highest);
                }
                levels.add(Integer.valueOf(level));
            }
            if (levels.size() != stages)
                throw lines.problem(skill, "needs one target for each of " + stages + " stages");
            targets.put(skill, List.copyOf(levels));
        }
        return targets;
    }

    private static void checkRoles(YamlMap root, List<JobRole> roles) throws ContentProblem {
        var codes = new HashSet<String>();
        for (var role : roles) {
            if (!codes.add(role.code())) throw root.problem("role " + role.code() + " is defined twice");
        }
        if (!codes.contains(root.string("baseline")))
            throw root.problem("baseline", "names a role that the map does not have");
        for (var role : roles) {
            for (var next : role.next()) {
                if (!codes.contains(next))
                    throw root.problem("role " + role.code() + " leads to " + next + ", which does not exist");
            }
        }
    }

    private static String code(YamlMap map, String key) throws ContentProblem {
        var code = map.string(key);
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw map.problem(
                    key, "is '" + code + "' but may have letters, digits, dot, dash and underscore only, 40 at most");
        }
        return code;
    }

    private List<String> under(String folder) {
        return files.texts().keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".yaml"))
                .toList();
    }

    private YamlMap parse(String path) throws ContentProblem {
        return YamlMap.parse(files.shown(path), files.texts().get(path));
    }
}
