package org.shirube.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

/** The units of a file beside those that stand. */
final class UnitComparison {
    static final String ROOT = "ROOT";

    private final Map<String, UnitRow> standing;
    private final Map<Long, String> codes = new HashMap<>();
    private final StaffPlan plan;
    private final Consumer<FileProblem> problems;
    private final Map<String, StaffFile.UnitLine> lines = new LinkedHashMap<>();
    private final Map<String, Text> names = new HashMap<>();
    private final List<UnitChange> changes = new ArrayList<>();
    private int unchanged;

    UnitComparison(Map<String, UnitRow> standing, StaffPlan plan, Consumer<FileProblem> problems) {
        this.standing = standing;
        this.plan = plan;
        this.problems = problems;
        standing.forEach((code, unit) -> {
            codes.put(unit.id(), code);
            names.put(code, unit.name());
        });
    }

    void compare(List<StaffFile.UnitLine> wanted) {
        for (var line : wanted) {
            if (line.code().isEmpty() || line.code().equals(ROOT)) continue;
            var before = lines.putIfAbsent(line.code(), line);
            if (before != null)
                problems.accept(line.place()
                        .problem(
                                "code", "unitTwice", line.code(), before.place().line()));
            else names.put(line.code(), name(line));
        }
        var sound = lines.values().stream().filter(this::isSound).toList();
        if (sound.size() < lines.size()) return;
        var done = new HashSet<String>();
        sound.forEach(line -> take(line, done));
    }

    /** Name of a unit as it will be; null for a code that there will not be. */
    Text name(String code) {
        return names.get(code);
    }

    List<UnitChange> changes() {
        return changes;
    }

    int unchanged() {
        return unchanged;
    }

    int missing() {
        return (int) standing.keySet().stream()
                .filter(code -> !code.equals(ROOT) && !lines.containsKey(code))
                .count();
    }

    private Text name(StaffFile.UnitLine line) {
        var before =
                standing.containsKey(line.code()) ? standing.get(line.code()).name() : null;
        return Translated.of(line.name(), line.nameEn(), before);
    }

    private String parent(StaffFile.UnitLine line) {
        var unit = standing.get(line.code());
        if (!line.place().headers().containsKey("parent") && unit != null) return codes.get(unit.parentId());
        return line.parent().isEmpty() ? ROOT : line.parent();
    }

    private boolean isSound(StaffFile.UnitLine line) {
        var parent = parent(line);
        if (!names.containsKey(parent)) {
            problems.accept(line.place().problem("parent", "unknownUnit", parent));
            return false;
        }
        int depth = 0;
        for (var above = parent; !above.equals(ROOT); above = above(above)) {
            if (above.equals(line.code()) || ++depth >= UnitMoves.DEEPEST || !names.containsKey(above)) {
                problems.accept(line.place().problem("parent", "unitBelowItself", line.code()));
                return false;
            }
        }
        return true;
    }

    private String above(String code) {
        if (lines.containsKey(code)) return parent(lines.get(code));
        return codes.get(standing.get(code).parentId());
    }

    /** Units above come first. */
    private void take(StaffFile.UnitLine line, HashSet<String> done) {
        if (!done.add(line.code())) return;
        var parent = parent(line);
        if (lines.containsKey(parent)) take(lines.get(parent), done);
        var unit = standing.get(line.code());
        var name = names.get(line.code());
        if (unit == null) {
            plan.newUnits.add(new StaffPlan.NewUnit(line.code(), parent, name));
            changes.add(new UnitChange(UnitChange.Kind.ADDED, line.code(), null, name));
            return;
        }
        boolean same = true;
        if (!unit.name().equals(name)) {
            plan.renamedUnits.add(new StaffPlan.RenamedUnit(line.code(), name));
            changes.add(new UnitChange(UnitChange.Kind.RENAMED, line.code(), unit.name(), name));
            same = false;
        }
        var above = codes.get(unit.parentId());
        if (!parent.equals(above)) {
            plan.movedUnits.add(new StaffPlan.MovedUnit(line.code(), parent));
            changes.add(new UnitChange(
                    UnitChange.Kind.MOVED, line.code(), standing.get(above).name(), names.get(parent)));
            same = false;
        }
        if (same) unchanged++;
    }
}
