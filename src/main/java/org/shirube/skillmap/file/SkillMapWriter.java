package org.shirube.skillmap.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * A skill map as the files that {@link SkillMapReader} reads. Files are numbered, since the order of their names is the
 * order of the map; texts lose nothing but white space at their ends, which the reader takes away.
 */
public final class SkillMapWriter {
    /** What YAML reads as written: no indicator in it, and no space at an end. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/()・、。「」（）ー+%;-]| (?! |$))*");

    private final StringBuilder out = new StringBuilder();

    private SkillMapWriter() {}

    public static ContentFiles write(SkillMap map) {
        var files = new TreeMap<String, String>();
        files.put("map.yaml", root(map));
        var shelf = new ArrayList<Skill>();
        for (var skill : map.skills()) {
            if (!shelf.isEmpty() && !shelf.get(0).category().equals(skill.category())) put(files, shelf);
            shelf.add(skill);
        }
        put(files, shelf);
        int number = 1;
        for (var role : map.roles()) files.put(path("roles", number++, role.code()), role(role));
        return new ContentFiles(map.id(), files);
    }

    private static void put(Map<String, String> files, List<Skill> shelf) {
        if (shelf.isEmpty()) return;
        var category = shelf.get(0).category();
        long before = files.keySet().stream()
                .filter(path -> path.startsWith("skills/"))
                .count();
        files.put(path("skills", (int) before + 1, category), skills(category, shelf));
        shelf.clear();
    }

    private static String path(String folder, int number, String code) {
        return "%s/%04d-%s.yaml".formatted(folder, number, code.replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    private static String root(SkillMap map) {
        var yaml = new SkillMapWriter();
        yaml.line("schema: 1");
        yaml.pair("id", map.id());
        yaml.pair("version", map.version());
        yaml.line("edition: " + map.edition());
        yaml.line("effectiveOn: " + map.effectiveOn());
        yaml.pair("", "title", map.title());
        yaml.pair("", "summary", map.summary());
        var source = map.source();
        yaml.line("source:");
        yaml.pair("  publisher", source.publisher());
        yaml.pair("  document", source.document());
        yaml.pair("  licence", source.licence());
        yaml.line("  retrieved: " + source.retrieved());
        if (!source.url().isEmpty()) yaml.pair("  url", source.url());
        if (!source.section().isEmpty()) yaml.pair("  section", source.section());
        yaml.pair("baseline", map.baseline());
        yaml.line("levels:");
        boolean usual = map.scale().equals(Scale.suggested(map.levels().size()));
        for (var level : map.levels()) {
            yaml.line("  - value: " + level.value());
            yaml.pair("    ", "name", level.name());
            yaml.pair("    ", "meaning", level.meaning());
            if (!usual) yaml.line("    usual: " + level.usual());
        }
        yaml.line(map.categories().isEmpty() ? "categories: []" : "categories:");
        for (var category : map.categories()) {
            yaml.pair("  - code", category.code());
            yaml.pair("    ", "name", category.name());
            yaml.pair("    ", "short", category.shortName());
        }
        return yaml.out.toString();
    }

    private static String skills(String category, List<Skill> skills) {
        var yaml = new SkillMapWriter();
        yaml.pair("category", category);
        yaml.line("skills:");
        for (var skill : skills) {
            yaml.pair("  - code", skill.code());
            yaml.pair("    ", "name", skill.name());
            if (!skill.references().isEmpty()) yaml.list("    references", skill.references());
            yaml.list(
                    "    methods",
                    skill.methods().stream()
                            .sorted()
                            .map(method -> method.name().toLowerCase(Locale.ROOT))
                            .toList());
            yaml.line("    validMonths: " + skill.validMonths());
            yaml.byLevel("behaviours", skill.behaviours());
            if (!skill.examples().isEmpty()) yaml.byLevel("examples", skill.examples());
        }
        return yaml.out.toString();
    }

    private static String role(JobRole role) {
        var yaml = new SkillMapWriter();
        yaml.pair("code", role.code());
        yaml.pair("", "name", role.name());
        yaml.pair("", "short", role.shortName());
        yaml.pair("group", role.group().name().toLowerCase(Locale.ROOT));
        if (!role.anchors().isEmpty()) yaml.list("anchors", role.anchors());
        yaml.pair("", "summary", role.summary());
        yaml.line(role.stages().isEmpty() ? "stages: []" : "stages:");
        for (var stage : role.stages()) {
            yaml.pair("  - ", "name", stage.name());
            yaml.pair("    ", "time", stage.time());
            yaml.pair("    ", "gate", stage.gate());
            yaml.pair("    ", "confirmedBy", stage.confirmedBy());
        }
        yaml.line(role.targets().isEmpty() ? "targets: {}" : "targets:");
        role.targets().forEach((skill, levels) -> yaml.line("  " + skill + ": " + levels));
        if (!role.core().isEmpty())
            yaml.list("core", role.core().stream().sorted().toList());
        if (!role.courses().isEmpty()) yaml.list("courses", role.courses());
        if (!role.next().isEmpty()) yaml.list("next", role.next());
        return yaml.out.toString();
    }

    private void byLevel(String key, Map<Integer, Text> texts) {
        line(texts.isEmpty() ? "    " + key + ": {}" : "    " + key + ":");
        new TreeMap<>(texts)
                .forEach((level, text) ->
                        line("      " + level + ": {ja: " + scalar(text.ja()) + ", en: " + scalar(text.en()) + "}"));
    }

    private void pair(String indent, String key, Text text) {
        line(indent + key + ": {ja: " + scalar(text.ja()) + ", en: " + scalar(text.en()) + "}");
    }

    private void pair(String key, String text) {
        line(key + ": " + scalar(text));
    }

    private void list(String key, List<String> texts) {
        line(key + ": " + texts.stream().map(SkillMapWriter::scalar).collect(Collectors.joining(", ", "[", "]")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(point)) quoted.appendCodePoint(point);
                    else quoted.append("\\U%08x".formatted(point));
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** YAML refuses control signs, and reads U+0085, U+2028 and U+2029 as ends of lines. */
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
