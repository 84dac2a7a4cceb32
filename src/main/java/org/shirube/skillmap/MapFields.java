package org.shirube.skillmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.platform.i18n.Text;

/**
 * A skill map as fields, each with its path: {@code skill/A1/behaviour/3/ja}, {@code role/R02/target/A1} (one level a stage,
 * {@code 1 2 2}), {@code skills} (the codes in order). Two editors, undo and the comparison of versions all work on fields.
 * Unlike the files, fields can hold a map that is not finished: any text may be empty.
 */
final class MapFields {
    private static final String SPACE = " ";
    private final SortedMap<String, String> fields;

    private MapFields(SortedMap<String, String> fields) {
        this.fields = fields;
    }

    /** Not to be changed. */
    static SortedMap<String, String> of(SkillMap map) {
        return map.fields();
    }

    static SortedMap<String, String> read(SkillMap map) {
        var writing = new MapFields(new TreeMap<>());
        writing.head(map.head());
        writing.fields.put("levels", String.valueOf(map.levels().size()));
        for (var level : map.levels()) {
            writing.fields.put("level/" + level.value() + "/usual", String.valueOf(level.usual()));
            writing.put("level/" + level.value() + "/name", level.name());
            writing.put("level/" + level.value() + "/meaning", level.meaning());
        }
        writing.order("categories", map.categories().stream().map(SkillMap.Category::code));
        for (var category : map.categories()) {
            writing.put("category/" + category.code() + "/name", category.name());
            writing.put("category/" + category.code() + "/short", category.shortName());
        }
        writing.order("skills", map.skills().stream().map(Skill::code));
        map.skills().forEach(writing::skill);
        writing.order("roles", map.roles().stream().map(JobRole::code));
        map.roles().forEach(writing::role);
        return writing.fields;
    }

    /** The inverse of {@link #of}; order lists decide what there is. */
    static SkillMap toMap(SortedMap<String, String> fields) {
        return new MapFields(fields).map();
    }

    private void head(SkillMap.Head head) {
        fields.put("id", head.id());
        fields.put("version", head.version());
        fields.put("edition", String.valueOf(head.edition()));
        fields.put("effectiveOn", head.effectiveOn().toString());
        put("title", head.title());
        put("summary", head.summary());
        fields.put("source/publisher", head.source().publisher());
        fields.put("source/document", head.source().document());
        fields.put("source/licence", head.source().licence());
        fields.put("source/retrieved", head.source().retrieved().toString());
        fields.put("source/url", head.source().url());
        fields.put("source/section", head.source().section());
        fields.put("baseline", head.baseline());
    }

    private void skill(Skill skill) {
        var path = "skill/" + skill.code();
        fields.put(path + "/category", skill.category());
        put(path + "/name", skill.name());
        fields.put(path + "/references", joined(skill.references()));
        order(path + "/methods", skill.methods().stream().sorted().map(Enum::name));
        fields.put(path + "/validMonths", String.valueOf(skill.validMonths()));
        skill.behaviours().forEach((level, text) -> put(path + "/behaviour/" + level, text));
        skill.examples().forEach((level, text) -> put(path + "/example/" + level, text));
    }

    private void role(JobRole role) {
        var path = "role/" + role.code();
        put(path + "/name", role.name());
        put(path + "/short", role.shortName());
        fields.put(path + "/group", role.group().name());
        fields.put(path + "/anchors", joined(role.anchors()));
        put(path + "/summary", role.summary());
        fields.put(path + "/stages", String.valueOf(role.stages().size()));
        for (int number = 1; number <= role.stages().size(); number++) {
            var stage = role.stages().get(number - 1);
            put(path + "/stage/" + number + "/name", stage.name());
            put(path + "/stage/" + number + "/time", stage.time());
            put(path + "/stage/" + number + "/gate", stage.gate());
            put(path + "/stage/" + number + "/confirmedBy", stage.confirmedBy());
        }
        role.targets().forEach((skill, levels) -> order(path + "/target/" + skill, levels.stream()));
        order(path + "/core", role.core().stream().sorted());
        fields.put(path + "/courses", joined(role.courses()));
        fields.put(path + "/next", joined(role.next()));
    }

    private void put(String path, Text text) {
        fields.put(path + "/ja", text.ja());
        fields.put(path + "/en", text.en());
    }

    private void order(String path, java.util.stream.Stream<?> words) {
        fields.put(path, words.map(String::valueOf).collect(Collectors.joining(SPACE)));
    }

    private SkillMap map() {
        var head = new SkillMap.Head(
                get("id"),
                get("version"),
                Integer.parseInt(get("edition")),
                LocalDate.parse(get("effectiveOn")),
                text("title"),
                text("summary"),
                new SkillMap.Source(
                        get("source/publisher"),
                        get("source/document"),
                        get("source/licence"),
                        LocalDate.parse(get("source/retrieved")),
                        get("source/url"),
                        get("source/section")),
                get("baseline"));
        var levels = new ArrayList<SkillMap.Level>();
        int steps = fields.containsKey("levels") ? Integer.parseInt(get("levels")) : named();
        while (levels.size() < steps) {
            var path = "level/" + levels.size();
            var usual = get(path + "/usual");
            levels.add(new SkillMap.Level(
                    levels.size(),
                    text(path + "/name"),
                    text(path + "/meaning"),
                    usual.isEmpty() ? null : Integer.valueOf(usual)));
        }
        var categories = words("categories").stream()
                .map(code -> new SkillMap.Category(
                        code, text("category/" + code + "/name"), text("category/" + code + "/short")))
                .toList();
        var skills = words("skills").stream()
                .map(code -> toSkill(code, levels.size()))
                .toList();
        var roles = words("roles").stream().map(this::toRole).toList();
        return new SkillMap(head, levels, categories, skills, roles);
    }

    /** How many levels there are in a draft that was begun before their number was kept. */
    private int named() {
        int named = 0;
        while (fields.containsKey("level/" + named + "/name/ja")) named++;
        return named;
    }

    private Skill toSkill(String code, int levels) {
        var path = "skill/" + code;
        var methods = new HashSet<Skill.Method>();
        words(path + "/methods").forEach(word -> methods.add(Skill.Method.valueOf(word)));
        return new Skill(
                code,
                get(path + "/category"),
                text(path + "/name"),
                lines(path + "/references"),
                Set.copyOf(methods),
                Integer.parseInt(get(path + "/validMonths")),
                byLevel(path + "/behaviour/", levels),
                byLevel(path + "/example/", levels));
    }

    private Map<Integer, Text> byLevel(String path, int levels) {
        var texts = new HashMap<Integer, Text>();
        for (int level = 1; level < levels; level++) {
            var text = text(path + level);
            if (!text.ja().isEmpty() || !text.en().isEmpty()) texts.put(level, text);
        }
        return Map.copyOf(texts);
    }

    private JobRole toRole(String code) {
        var path = "role/" + code;
        var stages = new ArrayList<JobRole.Stage>();
        for (int number = 1; number <= Integer.parseInt(get(path + "/stages")); number++) {
            var stage = path + "/stage/" + number;
            stages.add(new JobRole.Stage(
                    text(stage + "/name"), text(stage + "/time"), text(stage + "/gate"), text(stage + "/confirmedBy")));
        }
        var targets = new LinkedHashMap<String, List<Integer>>();
        for (var skill : words("skills")) {
            var levels = words(path + "/target/" + skill);
            if (!levels.isEmpty())
                targets.put(skill, levels.stream().map(Integer::valueOf).toList());
        }
        return new JobRole(
                code,
                text(path + "/name"),
                text(path + "/short"),
                JobRole.Group.valueOf(get(path + "/group")),
                lines(path + "/anchors"),
                text(path + "/summary"),
                List.copyOf(stages),
                targets,
                Set.copyOf(words(path + "/core")),
                lines(path + "/courses"),
                lines(path + "/next"));
    }

    private String get(String path) {
        return fields.getOrDefault(path, "");
    }

    private Text text(String path) {
        return new Text(get(path + "/ja"), get(path + "/en"));
    }

    private List<String> words(String path) {
        return get(path).isEmpty() ? List.of() : List.of(get(path).split(SPACE));
    }

    private List<String> lines(String path) {
        return get(path).isEmpty()
                ? List.of()
                : Arrays.stream(get(path).split("\n")).map(MapFields::unescaped).toList();
    }

    /** One a line. */
    private static String joined(List<String> texts) {
        return texts.stream().map(MapFields::escaped).collect(Collectors.joining("\n"));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) return text;
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\\' && i + 1 < text.length()) plain.append(text.charAt(++i) == 'n' ? '\n' : text.charAt(i));
            else plain.append(sign);
        }
        return plain.toString();
    }
}
