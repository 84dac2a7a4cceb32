package org.shirube.interop.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.Records;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Reads a map from tables: a workbook, CSV files, or an archive of them. */
public final class MapTableReader {
    private final LocalDate today;
    private final MapNotes notes = new MapNotes();
    private final MapSheetFiles files = new MapSheetFiles(notes);
    private MapTables tables;

    /** @param today stands where the file gives no day of retrieval */
    public MapTableReader(LocalDate today) {
        this.today = today;
    }

    /** Adds one file. What is wrong in it is kept for {@link #read()}. */
    public MapTableReader add(String name, InputStream in) throws IOException {
        files.add(name, in);
        return this;
    }

    /** What all files say together. */
    public MapReading read() {
        var sheets = files.found();
        if (!notes.allWell()) return new MapReading(null, notes.problems(), notes.notes());
        tables = new MapTables(sheets, notes, today);
        var map = map();
        if (tables.inOneLanguage() > 0) notes.note("", 0, "oneLanguage", tables.inOneLanguage());
        return new MapReading(notes.allWell() ? map : null, notes.problems(), notes.notes());
    }

    private SkillMap map() {
        var levels = levels();
        int highest = levels.size() - 1;
        var categories = categories();
        var skills = new SkillTables(tables, notes, highest).skills(categories);
        var roles = new RoleTables(tables, notes, highest)
                .roles(skills.stream().map(Skill::code).collect(Collectors.toSet()));
        var head = head(roles);
        return notes.allWell() ? new SkillMap(head, levels, List.copyOf(categories.values()), skills, roles) : null;
    }

    private List<SkillMap.Level> levels() {
        var levels = new ArrayList<SkillMap.Level>();
        for (var row : tables.rows(MapSheet.LEVELS)) {
            var value = row.number("value", 0, Scale.MOST - 1);
            if (value.isEmpty()) continue;
            if (value.getAsInt() != levels.size()) {
                row.problem("value", "interop.levelOrder", levels.size());
                continue;
            }
            var name = tables.required(row, "name");
            boolean first = value.getAsInt() == 0;
            var usual = row.text("usual", 4).isEmpty()
                    ? OptionalInt.empty()
                    : row.number("usual", first ? 0 : 1, first ? 0 : Scale.HIGHEST_USUAL);
            levels.add(new SkillMap.Level(
                    value.getAsInt(),
                    name,
                    tables.either(row, "meaning", name),
                    usual.isPresent() ? Integer.valueOf(usual.getAsInt()) : null));
        }
        if (!tables.has(MapSheet.LEVELS)) {
            notes.note("", 0, "levelsAdded");
            return UsualLevels.LEVELS;
        }
        if (levels.size() < 2 && notes.allWell()) notes.problem(tables.name(MapSheet.LEVELS), 0, "levelsTooFew");
        return levels;
    }

    private Map<String, SkillMap.Category> categories() {
        var categories = new LinkedHashMap<String, SkillMap.Category>();
        var lines = new HashMap<String, Integer>();
        for (var row : tables.rows(MapSheet.CATEGORIES)) {
            var code = MapCell.readCode(row.required("code", MapTables.LONGEST_NAME));
            if (code.isEmpty() || tables.isTwice(row, "code", code, lines)) continue;
            var name = tables.required(row, "name");
            categories.put(code, new SkillMap.Category(code, name, tables.either(row, "short", name)));
        }
        return categories;
    }

    private SkillMap.Head head(List<JobRole> roles) {
        var given = new EnumMap<MapItem, Records.Fields>(MapItem.class);
        Records.Fields last = null;
        for (var row : tables.rows(MapSheet.MAP)) {
            last = row;
            var item = MapItem.of(row.text("item", MapTables.LONGEST_NAME));
            if (item.isEmpty()) notes.note(row.source(), row.line(), "itemIgnored", row.text("item", 40));
            else if (given.putIfAbsent(item.get(), row) != null)
                row.problem(
                        "item",
                        "interop.twice",
                        row.text("item", MapTables.LONGEST_NAME),
                        given.get(item.get()).line());
        }
        if (last == null) {
            notes.problem(tables.name(MapSheet.MAP), 0, "sheetMissing");
            return null;
        }
        var must = new LinkedHashSet<>(
                List.of(MapItem.ID, MapItem.VERSION, MapItem.TITLE, MapItem.PUBLISHER, MapItem.LICENCE));
        for (var item : must) {
            if (!given.containsKey(item))
                notes.problem(new FileProblem(tables.name(MapSheet.MAP), 0, item.in(true), "interop.itemMissing"));
        }
        if (!given.keySet().containsAll(must)) return null;
        var title = tables.required(given.get(MapItem.TITLE), "");
        var baseline = given.containsKey(MapItem.BASELINE)
                ? MapCell.readCode(given.get(MapItem.BASELINE).code("ja", MapTables.LONGEST_NAME))
                : "";
        if (baseline.isEmpty() && !roles.isEmpty()) {
            baseline = roles.get(0).code();
            notes.note(tables.name(MapSheet.MAP), 0, "baselineTaken", baseline);
        } else if (!baseline.isEmpty() && notes.allWell() && !isRole(roles, baseline)) {
            given.get(MapItem.BASELINE).problem("ja", "interop.unknownRole", baseline);
        }
        return new SkillMap.Head(
                tables.code(given.get(MapItem.ID), "ja"),
                tables.needed(given.get(MapItem.VERSION)),
                given.containsKey(MapItem.EDITION)
                        ? given.get(MapItem.EDITION).number("ja", 1, 9999).orElse(1)
                        : 1,
                tables.day(given.get(MapItem.EFFECTIVE_ON)),
                title,
                given.containsKey(MapItem.SUMMARY) ? tables.either(given.get(MapItem.SUMMARY), "", title) : title,
                new SkillMap.Source(
                        tables.needed(given.get(MapItem.PUBLISHER)),
                        MapTables.value(given.get(MapItem.DOCUMENT)),
                        tables.needed(given.get(MapItem.LICENCE)),
                        tables.day(given.get(MapItem.RETRIEVED)),
                        MapTables.value(given.get(MapItem.URL)),
                        MapTables.value(given.get(MapItem.SECTION))),
                baseline);
    }

    private static boolean isRole(List<JobRole> roles, String code) {
        return roles.stream().anyMatch(role -> role.code().equals(code));
    }
}
