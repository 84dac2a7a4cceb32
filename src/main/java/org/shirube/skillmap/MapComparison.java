package org.shirube.skillmap;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.platform.i18n.Text;

/**
 * What is different between two versions of a map, in the order in which a reader would tell it. With other numbers of steps the
 * earlier one is read in the steps of the later one, each as the step that means the same.
 */
public record MapComparison(SkillMap before, SkillMap after, List<Difference> differences) {
    public enum Kind {
        SCALE,
        ADDED,
        REMOVED,
        RENAMED,
        TARGET,
        CORE,
        WORDING,
        ORDER
    }

    /**
     * @param subject {@code skill/A1}, {@code role/R02}, {@code category/A}; for the map itself the field
     * @param name of the subject; empty for the map itself
     * @param change the field; for what was added or removed, and for an order, the codes
     */
    public record Difference(Kind kind, String subject, Text name, MapChange change) implements Serializable {}

    private static final Pattern UNSAID = Pattern.compile("id|version|edition|effectiveOn|source/retrieved");
    private static final Pattern NAME = Pattern.compile("(title|[^/]+/[^/]+/name)/(ja|en)");

    public static MapComparison of(SkillMap earlier, SkillMap after) {
        var differences = new ArrayList<Difference>();
        var before = earlier.inStepsOf(after);
        if (!earlier.hasAsManySteps(after)) differences.add(scale(earlier, after));
        var whole = new HashSet<String>();
        for (var list : List.of("categories", "skills", "roles")) membership(before, after, list, whole, differences);
        for (var change : MapChange.between(before, after)) {
            var subject = change.subject();
            if (UNSAID.matcher(change.path()).matches() || whole.contains(subject) || isList(change.path())) continue;
            if (isTarget(change.path())
                    && after.skill(change.path().split("/")[3]).isEmpty()) continue;
            differences.add(new Difference(kindOf(change.path()), subject, nameOf(subject, before, after), change));
        }
        differences.sort(java.util.Comparator.comparing(Difference::kind));
        return new MapComparison(earlier, after, List.copyOf(differences));
    }

    /** Said by what each step stands for. */
    private static Difference scale(SkillMap earlier, SkillMap after) {
        var none = new Text("", "");
        return new Difference(Kind.SCALE, "levels", none, new MapChange("levels", usual(earlier), usual(after)));
    }

    private static String usual(SkillMap map) {
        return map.scale().usual().stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(" "));
    }

    public List<Difference> of(Kind kind) {
        return differences.stream().filter(one -> one.kind() == kind).toList();
    }

    private static void membership(
            SkillMap before, SkillMap after, String list, Set<String> whole, List<Difference> differences) {
        var was = words(MapFields.of(before).get(list));
        var is = words(MapFields.of(after).get(list));
        var prefix = list.equals("categories") ? "category/" : list.substring(0, list.length() - 1) + "/";
        for (var code : is) {
            if (was.contains(code)) continue;
            whole.add(prefix + code);
            differences.add(new Difference(
                    Kind.ADDED, prefix + code, nameOf(prefix + code, before, after), new MapChange(list, "", code)));
        }
        for (var code : was) {
            if (is.contains(code)) continue;
            whole.add(prefix + code);
            differences.add(new Difference(
                    Kind.REMOVED, prefix + code, nameOf(prefix + code, before, after), new MapChange(list, code, "")));
        }
        var stayed = was.stream().filter(is::contains).toList();
        var stays = is.stream().filter(was::contains).toList();
        if (!stayed.equals(stays))
            differences.add(new Difference(
                    Kind.ORDER,
                    list,
                    new Text("", ""),
                    new MapChange(list, String.join(" ", stayed), String.join(" ", stays))));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static boolean isList(String path) {
        return path.equals("categories") || path.equals("skills") || path.equals("roles");
    }

    private static boolean isTarget(String path) {
        return path.startsWith("role/") && path.contains("/target/");
    }

    private static Kind kindOf(String path) {
        if (NAME.matcher(path).matches()) return Kind.RENAMED;
        if (isTarget(path)) return Kind.TARGET;
        return path.endsWith("/core") ? Kind.CORE : Kind.WORDING;
    }

    private static Text nameOf(String subject, SkillMap before, SkillMap after) {
        var words = subject.split("/");
        if (words.length < 2) return new Text("", "");
        for (var map : List.of(after, before)) {
            var name = switch (words[0]) {
                case "skill" -> map.skill(words[1]).map(Skill::name);
                case "role" -> map.role(words[1]).map(JobRole::name);
                case "category" ->
                    map.categories().stream()
                            .filter(one -> one.code().equals(words[1]))
                            .map(SkillMap.Category::name)
                            .findFirst();
                default -> java.util.Optional.<Text>empty();
            };
            if (name.isPresent()) return name.get();
        }
        return new Text("", "");
    }
}
