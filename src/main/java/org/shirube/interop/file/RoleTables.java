package org.shirube.interop.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.platform.file.Records;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;

/** The job roles with their stages and targets. */
final class RoleTables {
    private static final Map<String, JobRole.Group> GROUPS = Map.of(
            "", JobRole.Group.GENERAL,
            "general", JobRole.Group.GENERAL,
            "一般行政職員", JobRole.Group.GENERAL,
            "promoter", JobRole.Group.PROMOTER,
            "dx推進リーダー", JobRole.Group.PROMOTER,
            "specialist", JobRole.Group.SPECIALIST,
            "高度専門人材", JobRole.Group.SPECIALIST);

    private static final Text DASH = Text.same("–");

    private final MapTables tables;
    private final MapNotes notes;
    private final int highest;

    /** @param highest level of the map's scale */
    RoleTables(MapTables tables, MapNotes notes, int highest) {
        this.tables = tables;
        this.notes = notes;
        this.highest = highest;
    }

    /** @param skills codes that may be asked for */
    List<JobRole> roles(Set<String> skills) {
        var stages = stages();
        var targets = new HashMap<String, Map<String, List<Integer>>>();
        var core = new HashMap<String, Set<String>>();
        var named = new LinkedHashMap<String, Records.Fields>();
        targets(skills, stages, targets, core, named);
        var roles = new ArrayList<JobRole>();
        var lines = new HashMap<String, Integer>();
        var leads = new LinkedHashMap<String, Records.Fields>();
        for (var row : tables.rows(MapSheet.ROLES)) {
            var code = tables.code(row, "code");
            if (code.isEmpty() || tables.isTwice(row, "code", code, lines)) continue;
            var name = tables.required(row, "name");
            var next = MapCell.readList(row.lines("next", MapTables.LONGEST));
            next.forEach(each -> leads.putIfAbsent(each, row));
            roles.add(new JobRole(
                    code,
                    name,
                    tables.either(row, "short", name),
                    group(row),
                    MapCell.readList(row.lines("anchors", MapTables.LONGEST)),
                    tables.either(row, "summary", name),
                    stages.getOrDefault(code, List.of()),
                    targets.getOrDefault(code, Map.of()),
                    Set.copyOf(core.getOrDefault(code, Set.of())),
                    MapCell.readList(row.lines("courses", MapTables.LONGEST)),
                    next));
            if (core.getOrDefault(code, Set.of()).size() > 5) row.problem("code", "interop.coreTooMany", code);
        }
        var codes = roles.stream().map(JobRole::code).collect(Collectors.toSet());
        leads.forEach((code, row) -> {
            if (!codes.contains(code)) row.problem("next", "interop.unknownRole", code);
        });
        named.forEach((code, row) -> {
            if (!codes.contains(code)) row.problem("role", "interop.unknownRole", code);
        });
        stages.keySet().stream()
                .filter(code -> !codes.contains(code) && !named.containsKey(code))
                .forEach(code -> notes.problem(tables.name(MapSheet.STAGES), 0, "unknownRole", code));
        if (roles.isEmpty() && notes.allWell()) {
            notes.note("", 0, "roleAdded");
            roles.add(UsualLevels.EVERYBODY);
        }
        return roles;
    }

    private JobRole.Group group(Records.Fields row) {
        var word = row.code("group", MapTables.LONGEST_NAME).toLowerCase(Locale.ROOT);
        var group = GROUPS.get(word);
        if (group == null) row.problem("group", "interop.group", word);
        return group == null ? JobRole.Group.GENERAL : group;
    }

    private Map<String, List<JobRole.Stage>> stages() {
        var stages = new LinkedHashMap<String, List<JobRole.Stage>>();
        for (var row : tables.rows(MapSheet.STAGES)) {
            var role = tables.code(row, "role");
            var number = row.number("number", 1, MapSheet.MOST_STAGES);
            if (role.isEmpty() || number.isEmpty()) continue;
            var before = stages.computeIfAbsent(role, each -> new ArrayList<>());
            if (number.getAsInt() != before.size() + 1) {
                row.problem("number", "interop.stageOrder", role, before.size() + 1);
                continue;
            }
            var name = tables.required(row, "name");
            before.add(new JobRole.Stage(
                    name,
                    tables.either(row, "time", DASH),
                    tables.either(row, "gate", DASH),
                    tables.either(row, "confirmedBy", DASH)));
        }
        stages.replaceAll((role, all) -> List.copyOf(all));
        return stages;
    }

    private void targets(
            Set<String> skills,
            Map<String, List<JobRole.Stage>> stages,
            Map<String, Map<String, List<Integer>>> targets,
            Map<String, Set<String>> core,
            Map<String, Records.Fields> named) {
        var lines = new HashMap<String, Integer>();
        for (var row : tables.rows(MapSheet.TARGETS)) {
            var role = tables.code(row, "role");
            var skill = tables.code(row, "skill");
            if (role.isEmpty() || skill.isEmpty() || tables.isTwice(row, "skill", role + " / " + skill, lines))
                continue;
            named.putIfAbsent(role, row);
            if (!skills.contains(skill)) row.problem("skill", "interop.unknownSkill", skill);
            int most = stages.getOrDefault(role, List.of()).size();
            var levels = new ArrayList<Integer>();
            for (int stage = 1; stage <= MapSheet.MOST_STAGES; stage++) {
                var level = row.number("stage" + stage, 0, highest);
                if (stage <= most) levels.add(level.orElse(0));
                else if (level.isPresent()) row.problem("stage" + stage, "interop.stageUnknown", role, most);
            }
            for (int i = 1; i < levels.size(); i++) {
                if (levels.get(i) < levels.get(i - 1))
                    notes.note(row.source(), row.line(), "targetFalls", role, skill, i + 1);
            }
            targets.computeIfAbsent(role, each -> new LinkedHashMap<>()).put(skill, List.copyOf(levels));
            if (Boolean.TRUE.equals(row.flag("core", Set.of("core", "核"), Set.of())))
                core.computeIfAbsent(role, each -> new HashSet<>()).add(skill);
        }
    }
}
