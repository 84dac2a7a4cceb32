package org.shirube.skillmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;

/** Writes fields into a map, each only where it still says what its writer saw. */
final class FieldWriter {
    private static final int LONGEST = 4000;
    private static final int MOST_CORE = 5;
    private static final Pattern LANGUAGE = Pattern.compile(".*/(ja|en)");

    private final SkillMap map;
    private final SortedMap<String, String> fields;
    private final List<MapChange> conflicts = new ArrayList<>();

    private FieldWriter(SkillMap map) {
        this.map = map;
        this.fields = new TreeMap<>(MapFields.of(map));
    }

    /** @param conflicts what stands there, and what was to be written */
    record Written(SkillMap map, List<MapChange> conflicts) {}

    static Written write(SkillMap map, List<MapChange> changes) {
        var writer = new FieldWriter(map);
        for (var change : changes) writer.write(change.path(), change.before(), change.after());
        return new Written(MapFields.toMap(writer.fields), writer.conflicts);
    }

    /** Without a look at what a person may write: undoing puts back whatever there was. */
    static Written restore(SkillMap map, List<MapChange> changes) {
        var writer = new FieldWriter(map);
        for (var change : changes) writer.set(change.path(), change.before(), change.after());
        return new Written(MapFields.toMap(writer.fields), writer.conflicts);
    }

    private void write(String path, String seen, String typed) {
        var value = allowed(path, clean(typed));
        set(path, clean(seen), value);
        if (path.endsWith("/core") && words(fields.get(path)).size() > MOST_CORE)
            throw new RuleBroken("skillmap.coreTooMany", MOST_CORE);
        if (value.isEmpty()
                && path.contains("/target/")
                && fields.getOrDefault(path, "").isEmpty()) dropCore(path.split("/"));
    }

    private void set(String path, String seen, String wanted) {
        var is = fields.getOrDefault(path, "");
        if (is.equals(wanted)) return;
        if (is.equals(seen)) fields.put(path, wanted);
        else if (isOrder(path)) fields.put(path, merged(is, seen, wanted));
        else conflicts.add(new MapChange(path, is, wanted));
    }

    /** What a role no longer asks for cannot be core. */
    private void dropCore(String[] words) {
        var core = words(fields.getOrDefault("role/" + words[1] + "/core", ""));
        if (core.remove(words[3])) fields.put("role/" + words[1] + "/core", String.join(" ", core));
    }

    private static boolean isOrder(String path) {
        return path.equals("skills") || path.equals("roles") || path.equals("categories") || path.endsWith("/core");
    }

    /** What both did to a list: the other's order, without what was taken out here, with what was added here. */
    private static String merged(String is, String seen, String wanted) {
        var before = words(seen);
        var after = words(wanted);
        var merged = words(is);
        merged.removeIf(word -> before.contains(word) && !after.contains(word));
        after.stream().filter(word -> !before.contains(word)).forEach(merged::add);
        return String.join(" ", merged);
    }

    private static LinkedHashSet<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String clean(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** @throws NotFound for a path that no one may write @throws RuleBroken for a value that cannot be */
    private String allowed(String path, String value) {
        if (value.length() > LONGEST) throw new RuleBroken("skillmap.textTooLong", LONGEST);
        var words = path.split("/");
        switch (words[0]) {
            case "title", "summary" ->
                require(words.length == 2 && LANGUAGE.matcher(path).matches());
            case "source" -> require(words.length == 2 && fields.containsKey(path) && !words[1].equals("retrieved"));
            case "level" -> level(words, path, value);
            case "category" -> require(fields.containsKey(path));
            case "baseline" -> require(words.length == 1 && map.role(value).isPresent());
            case "skill" -> skill(words, path, value);
            case "role" -> {
                return role(words, path, value);
            }
            default -> require(false);
        }
        return value;
    }

    private void level(String[] words, String path, String value) {
        require(fields.containsKey(path) && Integer.parseInt(words[1]) <= map.highestLevel());
        if (!words[2].equals("usual")) return;
        require(!words[1].equals("0"));
        if (!value.matches("[1-" + Scale.HIGHEST_USUAL + "]")) throw new RuleBroken("skillmap.badUsual");
    }

    private void skill(String[] words, String path, String value) {
        require(words.length >= 3 && map.skill(words[1]).isPresent());
        switch (words[2]) {
            case "category" ->
                require(words.length == 3
                        && map.categories().stream().anyMatch(one -> one.code().equals(value)));
            case "name" -> require(words.length == 4 && fields.containsKey(path));
            case "references" -> require(words.length == 3);
            case "methods" -> {
                require(words.length == 3);
                if (!value.matches("(CHECK|LAB|EVIDENCE)( (CHECK|LAB|EVIDENCE))*"))
                    throw new RuleBroken("skillmap.methodMissing");
            }
            case "validMonths" -> {
                require(words.length == 3);
                if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > 120)
                    throw new RuleBroken("skillmap.badMonths");
            }
            case "behaviour", "example" ->
                require(words.length == 5
                        && LANGUAGE.matcher(path).matches()
                        && words[3].matches("[1-9]\\d?")
                        && Integer.parseInt(words[3]) <= map.highestLevel());
            default -> require(false);
        }
    }

    private String role(String[] words, String path, String value) {
        require(words.length >= 3);
        var role = map.role(words[1]).orElseThrow(() -> new NotFound("job role"));
        switch (words[2]) {
            case "name", "short", "summary" ->
                require(words.length == 4 && LANGUAGE.matcher(path).matches());
            case "stage" -> require(words.length == 6 && fields.containsKey(path));
            case "group" ->
                require(words.length == 3
                        && Arrays.stream(JobRole.Group.values())
                                .anyMatch(one -> one.name().equals(value)));
            case "anchors", "courses" -> require(words.length == 3);
            case "next" -> {
                require(words.length == 3);
                if (!value.isEmpty()
                        && !Arrays.stream(value.split("\n"))
                                .allMatch(code -> map.role(code).isPresent()))
                    throw new RuleBroken("skillmap.noSuchRole", value);
            }
            case "core" -> {
                require(words.length == 3);
                core(role, value);
            }
            case "target" -> {
                require(words.length == 4 && map.skill(words[3]).isPresent());
                return target(role, value);
            }
            default -> require(false);
        }
        return value;
    }

    private static void core(JobRole role, String value) {
        var codes = words(value);
        if (codes.size() > MOST_CORE) throw new RuleBroken("skillmap.coreTooMany", MOST_CORE);
        for (var code : codes)
            if (!role.targets().containsKey(code)) throw new RuleBroken("skillmap.coreNotAsked", code);
    }

    private String target(JobRole role, String value) {
        if (value.isEmpty()) return value;
        if (!value.matches("\\d+( \\d+)*")) throw new RuleBroken("skillmap.badTarget", value);
        var levels = value.split(" ");
        if (levels.length != role.stages().size()) throw new RuleBroken("skillmap.badTarget", value);
        for (var level : levels) {
            if (level.length() > 2 || Integer.parseInt(level) > map.highestLevel())
                throw new RuleBroken("skillmap.badTarget", value);
        }
        return value;
    }

    private static void require(boolean known) {
        if (!known) throw new NotFound("field");
    }
}
