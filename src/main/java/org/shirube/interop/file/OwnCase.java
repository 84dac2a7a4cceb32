package org.shirube.interop.file;

import static org.shirube.interop.file.CaseValues.both;
import static org.shirube.interop.file.CaseValues.nodeOf;
import static org.shirube.interop.file.CaseValues.objects;
import static org.shirube.interop.file.CaseValues.ours;
import static org.shirube.interop.file.CaseValues.text;
import static org.shirube.interop.file.CaseValues.texts;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** A package that {@link CaseWriter} wrote. Texts of the standard's own fields go before what extensions repeat. */
final class OwnCase {
    private final JsonObject root;
    private final Map<String, JsonObject> english = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<JsonObject>> levelsOfStage = new HashMap<>();
    private final Map<String, JsonObject> byId = new HashMap<>();

    OwnCase(JsonObject root) {
        this.root = root;
    }

    SkillMap map() {
        var items = objects(root, "CFItems");
        items.forEach(item -> byId.put(text(item, "identifier"), item));
        associations();
        var criteria = objects(root, "CFRubrics").stream()
                .flatMap(rubric -> objects(rubric, "CFRubricCriteria").stream())
                .toList();
        var levels = new ArrayList<SkillMap.Level>();
        var criterionOf = new HashMap<String, JsonObject>();
        var levelOf = new HashMap<String, Map.Entry<String, Integer>>();
        for (var criterion : criteria) {
            var item = text(CaseValues.object(criterion, "CFItemURI"), "identifier");
            if (item.isEmpty()) {
                for (var level : objects(criterion, "CFRubricCriterionLevels")) levels.add(level(level));
                continue;
            }
            criterionOf.put(item, criterion);
            for (var level : objects(criterion, "CFRubricCriterionLevels"))
                levelOf.put(
                        text(level, "identifier"),
                        Map.entry(text(byId.get(item), "humanCodingScheme"), level.getInt("score")));
        }
        return new SkillMap(
                head(),
                levels,
                of(items, "Category").stream().map(this::category).toList(),
                of(items, "Skill").stream()
                        .map(item -> skill(item, criterionOf.get(text(item, "identifier"))))
                        .toList(),
                of(items, "Job role").stream()
                        .map(item -> role(item, items, levelOf))
                        .toList());
    }

    /** Decisions about skills of earlier versions, in the order in which they were written. */
    List<MapLink> links() {
        return objects(root, "CFAssociations").stream()
                .map(CaseValues::ours)
                .filter(link -> link.containsKey("relation"))
                .map(link -> new MapLink(
                        link.getString("fromVersion"),
                        link.getString("fromCode"),
                        both(link, "fromName"),
                        link.getString("toCode"),
                        Relation.valueOf(link.getString("relation").toUpperCase(Locale.ROOT)),
                        link.getString("note"),
                        link.getString("decidedBy"),
                        Instant.parse(link.getString("decidedAt"))))
                .toList();
    }

    private void associations() {
        for (var one : objects(root, "CFAssociations")) {
            var from = nodeOf(one, "originNodeURI");
            var to = nodeOf(one, "destinationNodeURI");
            switch (text(one, "associationType")) {
                case "isTranslationOf" -> english.put(to, byId.get(from));
                case "isChildOf" -> parents.put(from, to);
                case "hasSkillLevel" ->
                    levelsOfStage.computeIfAbsent(from, id -> new ArrayList<>()).add(one);
                default -> {} // precedes repeats what the role's extension says in order; links are read by themselves
            }
        }
    }

    private List<JsonObject> of(List<JsonObject> items, String kind) {
        return items.stream()
                .filter(item -> ours(item).getString("kind", "").equals(kind)
                        && text(item, "language").equals("ja"))
                .toList();
    }

    private SkillMap.Head head() {
        var document = ours(root.getJsonObject("CFDocument"));
        return new SkillMap.Head(
                document.getString("id"),
                document.getString("version"),
                document.getInt("edition"),
                LocalDate.parse(document.getString("effectiveOn")),
                both(document, "title"),
                both(document, "summary"),
                new SkillMap.Source(
                        document.getString("publisher"),
                        document.getString("document"),
                        document.getString("licence"),
                        LocalDate.parse(document.getString("retrieved")),
                        document.getString("url"),
                        document.getString("section")),
                document.getString("baseline"));
    }

    private static SkillMap.Level level(JsonObject level) {
        var ours = ours(level);
        return new SkillMap.Level(
                level.getInt("score"),
                both(ours, "name"),
                both(ours, "meaning"),
                ours.containsKey("usual") ? Integer.valueOf(ours.getInt("usual")) : null);
    }

    private Text inBoth(JsonObject item, String key) {
        return new Text(text(item, key), text(english.get(text(item, "identifier")), key));
    }

    private Text shortName(JsonObject item) {
        var other = english.get(text(item, "identifier"));
        return new Text(
                ours(item).getString("short", text(item, "abbreviatedStatement")),
                ours(other).getString("short", text(other, "abbreviatedStatement")));
    }

    private SkillMap.Category category(JsonObject item) {
        return new SkillMap.Category(ours(item).getString("code"), inBoth(item, "fullStatement"), shortName(item));
    }

    private Skill skill(JsonObject item, JsonObject criterion) {
        var methods = EnumSet.noneOf(Skill.Method.class);
        for (var method : texts(ours(item), "methods"))
            methods.add(Skill.Method.valueOf(method.toUpperCase(Locale.ROOT)));
        var behaviours = new TreeMap<Integer, Text>();
        var examples = new TreeMap<Integer, Text>();
        for (var level : objects(criterion, "CFRubricCriterionLevels")) {
            if (ours(level).containsKey("behaviour"))
                behaviours.put(level.getInt("score"), both(ours(level), "behaviour"));
            if (ours(level).containsKey("example")) examples.put(level.getInt("score"), both(ours(level), "example"));
        }
        return new Skill(
                text(item, "humanCodingScheme"),
                ours(byId.get(parents.get(text(item, "identifier")))).getString("code"),
                inBoth(item, "fullStatement"),
                List.copyOf(texts(ours(item), "references")),
                Set.copyOf(methods),
                ours(item).getInt("validMonths"),
                Map.copyOf(behaviours),
                Map.copyOf(examples));
    }

    private JobRole role(JsonObject item, List<JsonObject> items, Map<String, Map.Entry<String, Integer>> levelOf) {
        var id = text(item, "identifier");
        var stages = of(items, "Stage").stream()
                .filter(stage -> id.equals(parents.get(text(stage, "identifier"))))
                .toList();
        var targets = new LinkedHashMap<String, List<Integer>>();
        for (var stage : stages) {
            for (var one : levelsOfStage.getOrDefault(text(stage, "identifier"), List.of())) {
                var level = levelOf.get(nodeOf(one, "destinationNodeURI"));
                targets.computeIfAbsent(level.getKey(), skill -> new ArrayList<>())
                        .add(level.getValue());
            }
        }
        targets.replaceAll((skill, levels) -> List.copyOf(levels));
        return new JobRole(
                text(item, "humanCodingScheme"),
                inBoth(item, "fullStatement"),
                shortName(item),
                JobRole.Group.valueOf(ours(item).getString("group").toUpperCase(Locale.ROOT)),
                texts(ours(item), "anchors"),
                inBoth(item, "notes"),
                stages.stream().map(this::stage).toList(),
                targets,
                Set.copyOf(texts(ours(item), "core")),
                texts(ours(item), "courses"),
                texts(ours(item), "next"));
    }

    private JobRole.Stage stage(JsonObject item) {
        return new JobRole.Stage(
                inBoth(item, "fullStatement"),
                both(ours(item), "time"),
                inBoth(item, "notes"),
                both(ours(item), "confirmedBy"));
    }
}
