package org.shirube.interop.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shirube.platform.file.Records;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** The skills with their behaviours and references. */
final class SkillTables {
    private final MapTables tables;
    private final MapNotes notes;
    private final int highest;

    /** @param highest level of the map's scale */
    SkillTables(MapTables tables, MapNotes notes, int highest) {
        this.tables = tables;
        this.notes = notes;
        this.highest = highest;
    }

    /** @param categories those of their own sheet; where there is none, the ones that the skills name are added */
    List<Skill> skills(Map<String, SkillMap.Category> categories) {
        var behaviours = new HashMap<String, Map<Integer, Text>>();
        var examples = new HashMap<String, Map<Integer, Text>>();
        var described = new HashMap<String, Records.Fields>();
        behaviours(behaviours, examples, described);
        var references = references(described);
        var skills = new ArrayList<Skill>();
        var lines = new HashMap<String, Integer>();
        for (var row : tables.rows(MapSheet.SKILLS)) {
            var code = tables.code(row, "code");
            if (code.isEmpty() || tables.isTwice(row, "code", code, lines)) continue;
            described.remove(code);
            var category = MapCell.readCode(row.required("category", MapTables.LONGEST_NAME));
            if (!tables.has(MapSheet.CATEGORIES) && !category.isEmpty())
                categories.putIfAbsent(
                        category, new SkillMap.Category(category, Text.same(category), Text.same(category)));
            if (!category.isEmpty() && !categories.containsKey(category))
                row.problem("category", "interop.unknownCategory", category);
            var texts = Map.copyOf(behaviours.getOrDefault(code, Map.of()));
            if (texts.isEmpty()) notes.note(row.source(), row.line(), "noBehaviour", code);
            else if (texts.size() < highest)
                notes.note(row.source(), row.line(), "behavioursMissing", code, missing(texts));
            skills.add(new Skill(
                    code,
                    category,
                    tables.required(row, "name"),
                    references.getOrDefault(code, List.of()),
                    methods(row),
                    row.number("validMonths", 1, 120).orElse(36),
                    texts,
                    Map.copyOf(examples.getOrDefault(code, Map.of()))));
        }
        described.forEach((code, row) -> row.problem("skill", "interop.unknownSkill", code));
        if (skills.isEmpty() && notes.allWell()) notes.problem(tables.name(MapSheet.SKILLS), 0, "noSkills");
        return skills;
    }

    private String missing(Map<Integer, Text> texts) {
        return IntStream.rangeClosed(1, highest)
                .filter(level -> !texts.containsKey(level))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private void behaviours(
            Map<String, Map<Integer, Text>> behaviours,
            Map<String, Map<Integer, Text>> examples,
            Map<String, Records.Fields> described) {
        var lines = new HashMap<String, Integer>();
        for (var row : tables.rows(MapSheet.BEHAVIOURS)) {
            var code = tables.code(row, "skill");
            var level = row.code("level", 40).isEmpty() ? OptionalInt.empty() : row.number("level", 1, highest);
            if (row.code("level", 40).isEmpty()) row.problem("level", "platform.file.required");
            if (code.isEmpty() || level.isEmpty()) continue;
            described.putIfAbsent(code, row);
            if (tables.isTwice(row, "level", code + " / " + level.getAsInt(), lines)) continue;
            var behaviour = tables.text(row, "behaviour");
            if (behaviour != null)
                behaviours.computeIfAbsent(code, each -> new TreeMap<>()).put(level.getAsInt(), behaviour);
            var example = tables.text(row, "example");
            if (example != null)
                examples.computeIfAbsent(code, each -> new TreeMap<>()).put(level.getAsInt(), example);
        }
    }

    private Map<String, List<String>> references(Map<String, Records.Fields> described) {
        var references = new HashMap<String, List<String>>();
        for (var row : tables.rows(MapSheet.REFERENCES)) {
            var code = tables.code(row, "skill");
            var reference = MapCell.read(row.lines("reference", MapTables.LONGEST));
            if (code.isEmpty() || reference.isEmpty()) continue;
            described.putIfAbsent(code, row);
            references.computeIfAbsent(code, each -> new ArrayList<>()).add(reference);
        }
        references.replaceAll((code, texts) -> List.copyOf(texts));
        return references;
    }

    private Set<Skill.Method> methods(Records.Fields row) {
        var methods = EnumSet.noneOf(Skill.Method.class);
        for (var word : MapCell.readList(row.lines("methods", MapTables.LONGEST))) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "check", "知識確認", "試" -> methods.add(Skill.Method.CHECK);
                case "lab", "演習", "演" -> methods.add(Skill.Method.LAB);
                case "evidence", "証拠", "成果物", "証" -> methods.add(Skill.Method.EVIDENCE);
                default -> row.problem("methods", "interop.method", word);
            }
        }
        return Set.copyOf(methods);
    }
}
