package org.shirube.interop.file;

import static org.shirube.interop.file.CaseValues.nodeOf;
import static org.shirube.interop.file.CaseValues.object;
import static org.shirube.interop.file.CaseValues.objects;
import static org.shirube.interop.file.CaseValues.text;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * Anybody's framework: what stands lowest in its tree becomes a skill, what stands highest a category, rubrics become levels
 * and behaviours. What has no place in a map is counted and told.
 */
final class ForeignCase {
    private static final int MOST_LEVELS = 10;
    private static final int LONGEST_CODE = 40;
    private static final Set<String> TAKEN = Set.of("isChildOf", "isTranslationOf");

    private final String file;
    private final JsonObject root;
    private final JsonObject document;
    private final LocalDate today;
    private final String licence;
    private final List<FileProblem> problems;
    private final List<FileProblem> notes;

    private final Map<String, JsonObject> items = new LinkedHashMap<>();
    private final Map<String, JsonObject> all = new HashMap<>();
    private final Map<String, String> translatedBy = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private int madeCodes;
    private int oneLanguage;

    ForeignCase(
            String file,
            JsonObject root,
            LocalDate today,
            String licence,
            List<FileProblem> problems,
            List<FileProblem> notes) {
        this.file = file;
        this.root = root;
        this.document = root.getJsonObject("CFDocument");
        this.today = today;
        this.licence = licence;
        this.problems = problems;
        this.notes = notes;
    }

    private void note(String key, Object... arguments) {
        notes.add(new FileProblem(file, 0, null, "interop." + key, arguments));
    }

    private void problem(String key, Object... arguments) {
        problems.add(new FileProblem(file, 0, null, "interop." + key, arguments));
    }

    SkillMap map() {
        note("caseVersion", text(document, "caseVersion").isEmpty() ? "1.0" : text(document, "caseVersion"));
        for (var item : objects(root, "CFItems")) {
            var before = items.putIfAbsent(text(item, "identifier"), item);
            if (before != null) note("itemTwice", text(item, "identifier"));
            all.putIfAbsent(text(item, "identifier"), item);
        }
        associations();
        translatedBy.values().forEach(items::remove);
        items.keySet().removeIf(id -> name(id).isEmpty());
        var given = given();
        if (items.isEmpty()) problem("noItems");
        if (given.isEmpty()) problem("licenceMissing");
        if (!problems.isEmpty()) return null;
        var rubrics = new Rubrics();
        var categories = new LinkedHashMap<String, SkillMap.Category>();
        var skills = skills(categories, rubrics);
        toldAbout(rubrics, skills);
        note("roleAdded");
        return new SkillMap(
                head(given),
                rubrics.levels(),
                List.copyOf(categories.values()),
                skills,
                List.of(UsualLevels.EVERYBODY));
    }

    private void associations() {
        var others = new TreeMap<String, Integer>();
        for (var one : objects(root, "CFAssociations")) {
            var type = text(one, "associationType");
            var from = nodeOf(one, "originNodeURI");
            var to = nodeOf(one, "destinationNodeURI");
            if (!TAKEN.contains(type)) others.merge(type, 1, Integer::sum);
            if (type.equals("isTranslationOf") && items.containsKey(from) && items.containsKey(to))
                translatedBy.putIfAbsent(to, from);
            if (!type.equals("isChildOf") || !items.containsKey(from)) continue;
            var before = parents.putIfAbsent(from, to);
            if (before != null && !before.equals(to)) others.merge("isChildOf (2)", 1, Integer::sum);
            if (one.get("sequenceNumber") instanceof jakarta.json.JsonNumber number)
                places.putIfAbsent(from, number.intValue());
        }
        others.forEach((type, count) -> note("associationsLeft", count, type));
    }

    private String given() {
        var link = object(document, "licenseURI");
        var title = text(link, "title");
        for (var one : objects(object(root, "CFDefinitions"), "CFLicenses")) {
            if (title.isEmpty() || text(one, "identifier").equals(text(link, "identifier"))) title = text(one, "title");
        }
        if (title.isEmpty()) title = text(document, "licenseURI");
        return title.isBlank() ? licence.strip() : title.strip();
    }

    private String name(String id) {
        return text(items.get(id), "fullStatement").strip();
    }

    /** In both languages where there is a translation. */
    private Text inBoth(String id, String key, String otherwise) {
        var own = text(items.get(id), key).strip();
        if (own.isEmpty()) own = otherwise;
        var other = "";
        var translation = translatedBy.get(id);
        if (translation != null) other = text(all.get(translation), key).strip();
        if (other.isEmpty()) {
            oneLanguage++;
            return Text.same(own);
        }
        return isJapanese(id) ? new Text(own, other) : new Text(other, own);
    }

    private boolean isJapanese(String id) {
        var language = text(items.get(id), "language");
        return (language.isEmpty() ? text(document, "language") : language)
                .toLowerCase(java.util.Locale.ROOT)
                .startsWith("ja");
    }

    private List<Skill> skills(Map<String, SkillMap.Category> categories, Rubrics rubrics) {
        var above = new HashSet<>(parents.values());
        above.retainAll(items.keySet());
        var leaves = items.keySet().stream().filter(id -> !above.contains(id)).toList();
        var shelf = new LinkedHashMap<String, List<String>>();
        var between = new LinkedHashSet<String>();
        for (var leaf : leaves) {
            var line = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (var id = parents.get(leaf); id != null && items.containsKey(id) && seen.add(id); id = parents.get(id))
                line.add(id);
            var top = line.isEmpty() ? "" : line.get(line.size() - 1);
            if (line.size() > 1) between.addAll(line.subList(0, line.size() - 1));
            shelf.computeIfAbsent(top, id -> new ArrayList<>()).add(leaf);
        }
        if (!between.isEmpty()) note("levelsOfTreeLeft", between.size(), examples(between));
        var skills = new ArrayList<Skill>();
        var used = new HashSet<String>();
        for (var one : shelf.entrySet()) {
            var title = one.getKey().isEmpty() ? text(document, "title") : name(one.getKey());
            var code = one.getKey().isEmpty() ? "X" : code(one.getKey(), "C", used);
            var name = one.getKey().isEmpty() ? Text.same(title) : inBoth(one.getKey(), "fullStatement", title);
            categories.put(
                    code,
                    new SkillMap.Category(code, name, one.getKey().isEmpty() ? name : shortName(one.getKey(), name)));
            one.getValue().stream()
                    .sorted(Comparator.comparingInt(id -> places.getOrDefault(id, Integer.MAX_VALUE)))
                    .forEach(id -> skills.add(skill(id, code, rubrics)));
        }
        return skills;
    }

    private Text shortName(String id, Text name) {
        return text(items.get(id), "abbreviatedStatement").isBlank()
                ? name
                : inBoth(id, "abbreviatedStatement", name.ja());
    }

    private String examples(Set<String> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .limit(3)
                        .map(this::name)
                        .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                        .toList());
    }

    private Skill skill(String id, String category, Rubrics rubrics) {
        return new Skill(
                code(id, "S", codes),
                category,
                inBoth(id, "fullStatement", ""),
                List.of(text(items.get(id), "uri").isEmpty() ? id : text(items.get(id), "uri")),
                Set.of(Skill.Method.CHECK, Skill.Method.EVIDENCE),
                36,
                rubrics.behaviours(id),
                Map.of());
    }

    /** The framework's own code as far as ours may be like it, else a number. */
    private String code(String id, String letter, Set<String> used) {
        var item = items.get(id);
        var own = text(item, "humanCodingScheme")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+", "");
        if (own.isEmpty() || own.length() > LONGEST_CODE || used.contains(own)) {
            madeCodes++;
            int number = used.size() + 1;
            own = "%s%04d".formatted(letter, number);
            while (used.contains(own)) own = "%s%04d".formatted(letter, ++number);
        }
        used.add(own);
        return own;
    }

    private void toldAbout(Rubrics rubrics, List<Skill> skills) {
        if (madeCodes > 0) note("codesMade", madeCodes);
        if (oneLanguage > 0) note("oneLanguage", oneLanguage);
        if (rubrics.isEmpty()) note("levelsAdded");
        long without =
                skills.stream().filter(skill -> skill.behaviours().isEmpty()).count();
        if (without > 0) note("noBehaviours", without);
        if (rubrics.left > 0) note("rubricsLeft", rubrics.left);
        for (var kind : List.of("CFConcepts", "CFSubjects", "CFAssociationGroupings")) {
            int count = objects(object(root, "CFDefinitions"), kind).size();
            if (count > 0) note("definitionsLeft", count, kind);
        }
        for (var field : List.of("notes", "educationLevel", "conceptKeywords", "alternativeLabel")) {
            long count = items.values().stream()
                    .filter(item -> !text(item, field).isBlank())
                    .count();
            if (count > 0) note("fieldsLeft", count, field);
        }
    }

    private SkillMap.Head head(String given) {
        var title = text(document, "title").strip();
        if (title.isEmpty()) title = file;
        var summary = text(document, "description").strip();
        var publisher = text(document, "publisher").isBlank()
                ? text(document, "creator").strip()
                : text(document, "publisher").strip();
        return new SkillMap.Head(
                "case-" + CaseId.of(text(document, "identifier")).toString().substring(0, 18),
                text(document, "version").isBlank()
                        ? day("lastChangeDateTime").toString()
                        : text(document, "version").strip(),
                1,
                today,
                Text.same(title),
                Text.same(summary.isEmpty() ? title : summary),
                new SkillMap.Source(
                        publisher.isEmpty() ? title : publisher,
                        title,
                        given,
                        today,
                        text(document, "officialSourceURL").isBlank()
                                ? text(document, "uri")
                                : text(document, "officialSourceURL"),
                        ""),
                UsualLevels.EVERYBODY.code());
    }

    private LocalDate day(String key) {
        try {
            var text = text(document, key);
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException none) {
            return today;
        }
    }

    /** Levels by criterion: their order by score, then by position, counted from 1. */
    private final class Rubrics {
        private final Map<String, List<JsonObject>> levels = new HashMap<>();
        private int most;
        private int left;

        private Rubrics() {
            for (var rubric : objects(root, "CFRubrics")) {
                for (var criterion : objects(rubric, "CFRubricCriteria")) {
                    var item = text(object(criterion, "CFItemURI"), "identifier");
                    var steps = objects(criterion, "CFRubricCriterionLevels").stream()
                            .sorted(Comparator.comparingDouble(ForeignCase::score))
                            .toList();
                    if (!items.containsKey(item)
                            || steps.isEmpty()
                            || steps.size() > MOST_LEVELS
                            || levels.containsKey(item)) left++;
                    else {
                        levels.put(item, steps);
                        most = Math.max(most, steps.size());
                    }
                }
            }
        }

        private boolean isEmpty() {
            return levels.isEmpty();
        }

        private List<SkillMap.Level> levels() {
            if (isEmpty()) return UsualLevels.LEVELS;
            var longest = levels.values().stream()
                    .filter(steps -> steps.size() == most)
                    .findFirst()
                    .orElseThrow();
            var scale = new ArrayList<SkillMap.Level>();
            scale.add(UsualLevels.LEVELS.get(0));
            for (int i = 0; i < most; i++) {
                var name = text(longest.get(i), "quality").strip();
                var shown = Text.same(name.isEmpty() ? String.valueOf(i + 1) : name);
                scale.add(new SkillMap.Level(i + 1, shown, shown));
            }
            return scale;
        }

        private Map<Integer, Text> behaviours(String id) {
            var texts = new TreeMap<Integer, Text>();
            var steps = levels.getOrDefault(id, List.of());
            for (int i = 0; i < steps.size(); i++) {
                var text = text(steps.get(i), "description").strip();
                if (!text.isEmpty()) texts.put(i + 1, Text.same(text));
            }
            return Map.copyOf(texts);
        }
    }

    private static double score(JsonObject level) {
        if (level.get("score") instanceof jakarta.json.JsonNumber score) return score.doubleValue();
        return level.get("position") instanceof jakarta.json.JsonNumber position ? position.doubleValue() : 0;
    }
}
