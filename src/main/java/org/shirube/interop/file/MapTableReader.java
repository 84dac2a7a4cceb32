package org.shirube.interop.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.Records;
import org.shirube.platform.file.Sheet;
import org.shirube.platform.file.SheetFile;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.file.UnreadableFile;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Reads a map from a workbook, from CSV files, or from an archive of them; which table is which is told by name or headers. */
public final class MapTableReader {
    /** A cell of Excel holds 32,767 characters; invisible ones are spelt out by us and need six. */
    private static final SheetLimits LIMITS = new SheetLimits(20_000_000, 120_000_000, 60_000, 300, 32_767);

    private static final int LONGEST = 32_767;
    private static final int LONGEST_NAME = 400;
    private static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_ENTRIES = 50;
    private static final int LARGEST_ARCHIVE = 60_000_000;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final Set<String> PLACEHOLDERS =
            Set.of("-", "－", "ー", "―", "—", "–", "…", "・・・", "...", "n/a", "tbd", "tba", "未定", "同上", "なし");

    private final LocalDate today;
    private final Map<MapSheet, List<Sheet>> sheets = new EnumMap<>(MapSheet.class);
    private final Map<MapSheet, Records> records = new EnumMap<>(MapSheet.class);
    private final List<FileProblem> problems = new ArrayList<>();
    private final List<FileProblem> notes = new ArrayList<>();
    private final Consumer<FileProblem> tell = problem -> {
        if (problems.size() < MOST_PROBLEMS) problems.add(problem);
    };
    private int oneLanguage;
    private int highest;

    /** @param today stands where the file gives no day of retrieval */
    public MapTableReader(LocalDate today) {
        this.today = today;
    }

    /** Adds one file. What is wrong in it is kept for {@link #read()}. */
    public MapTableReader add(String name, InputStream in) throws IOException {
        try {
            var bytes = in.readNBytes(LIMITS.bytes() + 1);
            if (isArchiveOfCsv(bytes)) unpack(name, bytes);
            else take(name, SheetFile.read(name, new ByteArrayInputStream(bytes), LIMITS));
        } catch (UnreadableFile refused) {
            tell.accept(refused.problem());
        }
        return this;
    }

    private static boolean isArchiveOfCsv(byte[] bytes) throws IOException {
        if (bytes.length < 4 || bytes.length > LIMITS.bytes() || bytes[0] != 'P' || bytes[1] != 'K') return false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            var first = zip.getNextEntry();
            return first != null && first.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
        } catch (IOException | IllegalArgumentException damaged) {
            return false; // whatever it is, the table reader says so
        }
    }

    private void unpack(String name, byte[] bytes) throws UnreadableFile {
        int left = LARGEST_ARCHIVE;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) throw tooLarge(name);
                // also what is passed over: going on would unpack all of it
                var text = zip.readNBytes(Math.min(left, LIMITS.bytes()) + 1);
                left -= text.length;
                if (left < 0 || text.length > LIMITS.bytes()) throw tooLarge(name);
                if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) continue;
                take(entry.getName(), SheetFile.read(entry.getName(), new ByteArrayInputStream(text), LIMITS));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile(new FileProblem(name, 0, null, "platform.file.broken"));
        }
    }

    private static UnreadableFile tooLarge(String name) {
        return new UnreadableFile(new FileProblem(name, 0, null, "platform.file.unpacksTooLarge"));
    }

    private void take(String name, List<Sheet> found) {
        int known = 0;
        for (var sheet : found) {
            var kind = MapSheet.of(sheet);
            if (kind.isEmpty()) {
                if (found.size() > 1) note(sheet.name(), 0, "sheetIgnored");
                continue;
            }
            known++;
            sheets.computeIfAbsent(kind.get(), each -> new ArrayList<>()).add(sheet);
        }
        if (known == 0) tell.accept(new FileProblem(name, 0, null, "interop.noMapSheet"));
    }

    /** What all files say together. */
    public MapReading read() {
        for (var kind : sheets.keySet()) {
            var same = sheets.get(kind);
            if (same.size() > 1)
                tell.accept(new FileProblem(same.get(1).name(), 0, null, "interop.sheetTwice", kind.ja));
        }
        for (var kind : List.of(MapSheet.MAP, MapSheet.SKILLS)) {
            if (!sheets.containsKey(kind) && problems.isEmpty())
                tell.accept(new FileProblem(kind.ja + " (" + kind.file + ".csv)", 0, null, "interop.sheetMissing"));
        }
        if (!problems.isEmpty()) return new MapReading(null, problems, notes);
        sheets.forEach((kind, same) -> {
            var table = Records.of(same.get(0), kind.columns, tell);
            records.put(kind, table);
            for (var unknown : table.ignored()) note(same.get(0).name(), 0, "columnIgnored", unknown);
        });
        var map = map();
        if (oneLanguage > 0) note("", 0, "oneLanguage", oneLanguage);
        if (!problems.isEmpty()) return new MapReading(null, problems, notes);
        return new MapReading(map, problems, notes);
    }

    private void note(String source, int line, String key, Object... arguments) {
        if (notes.size() < MOST_PROBLEMS) notes.add(new FileProblem(source, line, null, "interop." + key, arguments));
    }

    private SkillMap map() {
        var levels = levels();
        highest = levels.size() - 1;
        var categories = categories();
        var skills = skills(categories);
        var roles = roles(skills.stream().map(Skill::code).collect(Collectors.toSet()));
        var head = head(roles);
        return problems.isEmpty() ? new SkillMap(head, levels, List.copyOf(categories.values()), skills, roles) : null;
    }

    /** Lines that say something. */
    private List<Records.Fields> rows(MapSheet kind) {
        var table = records.get(kind);
        if (table == null) return List.of();
        var rows = new ArrayList<Records.Fields>();
        for (var row : table.rows(tell)) {
            if (row.cells().stream().allMatch(MapTableReader::saysNothing))
                note(row.source(), row.line(), "placeholder");
            else rows.add(row);
        }
        return rows;
    }

    private static boolean saysNothing(String cell) {
        return cell.isBlank() || PLACEHOLDERS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private List<SkillMap.Level> levels() {
        var levels = new ArrayList<SkillMap.Level>();
        for (var row : rows(MapSheet.LEVELS)) {
            var value = row.number("value", 0, Scale.MOST - 1);
            if (value.isEmpty()) continue;
            if (value.getAsInt() != levels.size()) {
                row.problem("value", "interop.levelOrder", levels.size());
                continue;
            }
            var name = required(row, "name");
            boolean first = value.getAsInt() == 0;
            var usual = row.text("usual", 4).isEmpty()
                    ? OptionalInt.empty()
                    : row.number("usual", first ? 0 : 1, first ? 0 : Scale.HIGHEST_USUAL);
            levels.add(new SkillMap.Level(
                    value.getAsInt(),
                    name,
                    either(row, "meaning", name),
                    usual.isPresent() ? Integer.valueOf(usual.getAsInt()) : null));
        }
        if (records.get(MapSheet.LEVELS) == null) {
            note("", 0, "levelsAdded");
            return UsualLevels.LEVELS;
        }
        if (levels.size() < 2 && problems.isEmpty())
            tell.accept(new FileProblem(name(MapSheet.LEVELS), 0, null, "interop.levelsTooFew"));
        return levels;
    }

    private Map<String, SkillMap.Category> categories() {
        var categories = new LinkedHashMap<String, SkillMap.Category>();
        var lines = new HashMap<String, Integer>();
        for (var row : rows(MapSheet.CATEGORIES)) {
            var code = MapCell.readCode(row.required("code", LONGEST_NAME));
            if (code.isEmpty() || isTwice(row, "code", code, lines)) continue;
            var name = required(row, "name");
            categories.put(code, new SkillMap.Category(code, name, either(row, "short", name)));
        }
        return categories;
    }

    private boolean isTwice(Records.Fields row, String column, String key, Map<String, Integer> lines) {
        var earlier = lines.putIfAbsent(key, row.line());
        if (earlier != null) row.problem(column, "interop.twice", key, earlier);
        return earlier != null;
    }

    private String code(Records.Fields row, String column) {
        var code = MapCell.readCode(row.requiredCode(column, LONGEST_NAME));
        if (code.isEmpty() || code.matches(CODE)) return code;
        row.problem(column, "interop.code", code);
        return "";
    }

    private List<Skill> skills(Map<String, SkillMap.Category> categories) {
        var behaviours = new HashMap<String, Map<Integer, Text>>();
        var examples = new HashMap<String, Map<Integer, Text>>();
        var described = new HashMap<String, Records.Fields>();
        behaviours(behaviours, examples, described);
        var references = references(described);
        var skills = new ArrayList<Skill>();
        var lines = new HashMap<String, Integer>();
        for (var row : rows(MapSheet.SKILLS)) {
            var code = code(row, "code");
            if (code.isEmpty() || isTwice(row, "code", code, lines)) continue;
            described.remove(code);
            var category = MapCell.readCode(row.required("category", LONGEST_NAME));
            if (records.get(MapSheet.CATEGORIES) == null && !category.isEmpty())
                categories.putIfAbsent(
                        category, new SkillMap.Category(category, Text.same(category), Text.same(category)));
            if (!category.isEmpty() && !categories.containsKey(category))
                row.problem("category", "interop.unknownCategory", category);
            var texts = Map.copyOf(behaviours.getOrDefault(code, Map.of()));
            if (texts.isEmpty()) note(row.source(), row.line(), "noBehaviour", code);
            else if (texts.size() < highest) note(row.source(), row.line(), "behavioursMissing", code, missing(texts));
            skills.add(new Skill(
                    code,
                    category,
                    required(row, "name"),
                    references.getOrDefault(code, List.of()),
                    methods(row),
                    row.number("validMonths", 1, 120).orElse(36),
                    texts,
                    Map.copyOf(examples.getOrDefault(code, Map.of()))));
        }
        described.forEach((code, row) -> row.problem("skill", "interop.unknownSkill", code));
        if (skills.isEmpty() && problems.isEmpty())
            tell.accept(new FileProblem(name(MapSheet.SKILLS), 0, null, "interop.noSkills"));
        return skills;
    }

    private String missing(Map<Integer, Text> texts) {
        return java.util.stream.IntStream.rangeClosed(1, highest)
                .filter(level -> !texts.containsKey(level))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private void behaviours(
            Map<String, Map<Integer, Text>> behaviours,
            Map<String, Map<Integer, Text>> examples,
            Map<String, Records.Fields> described) {
        var lines = new HashMap<String, Integer>();
        for (var row : rows(MapSheet.BEHAVIOURS)) {
            var code = code(row, "skill");
            var level =
                    row.code("level", 40).isEmpty() ? java.util.OptionalInt.empty() : row.number("level", 1, highest);
            if (row.code("level", 40).isEmpty()) row.problem("level", "platform.file.required");
            if (code.isEmpty() || level.isEmpty()) continue;
            described.putIfAbsent(code, row);
            if (isTwice(row, "level", code + " / " + level.getAsInt(), lines)) continue;
            var behaviour = text(row, "behaviour");
            if (behaviour != null)
                behaviours.computeIfAbsent(code, each -> new TreeMap<>()).put(level.getAsInt(), behaviour);
            var example = text(row, "example");
            if (example != null)
                examples.computeIfAbsent(code, each -> new TreeMap<>()).put(level.getAsInt(), example);
        }
    }

    private Map<String, List<String>> references(Map<String, Records.Fields> described) {
        var references = new HashMap<String, List<String>>();
        for (var row : rows(MapSheet.REFERENCES)) {
            var code = code(row, "skill");
            var reference = MapCell.read(row.lines("reference", LONGEST));
            if (code.isEmpty() || reference.isEmpty()) continue;
            described.putIfAbsent(code, row);
            references.computeIfAbsent(code, each -> new ArrayList<>()).add(reference);
        }
        references.replaceAll((code, texts) -> List.copyOf(texts));
        return references;
    }

    private Set<Skill.Method> methods(Records.Fields row) {
        var methods = EnumSet.noneOf(Skill.Method.class);
        for (var word : MapCell.readList(row.lines("methods", LONGEST))) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "check", "知識確認", "試" -> methods.add(Skill.Method.CHECK);
                case "lab", "演習", "演" -> methods.add(Skill.Method.LAB);
                case "evidence", "証拠", "成果物", "証" -> methods.add(Skill.Method.EVIDENCE);
                default -> row.problem("methods", "interop.method", word);
            }
        }
        return Set.copyOf(methods);
    }

    private List<JobRole> roles(Set<String> skills) {
        var stages = stages();
        var targets = new HashMap<String, Map<String, List<Integer>>>();
        var core = new HashMap<String, Set<String>>();
        var named = new LinkedHashMap<String, Records.Fields>();
        targets(skills, stages, targets, core, named);
        var roles = new ArrayList<JobRole>();
        var lines = new HashMap<String, Integer>();
        var leads = new LinkedHashMap<String, Records.Fields>();
        for (var row : rows(MapSheet.ROLES)) {
            var code = code(row, "code");
            if (code.isEmpty() || isTwice(row, "code", code, lines)) continue;
            var name = required(row, "name");
            var next = MapCell.readList(row.lines("next", LONGEST));
            next.forEach(each -> leads.putIfAbsent(each, row));
            roles.add(new JobRole(
                    code,
                    name,
                    either(row, "short", name),
                    group(row),
                    MapCell.readList(row.lines("anchors", LONGEST)),
                    either(row, "summary", name),
                    stages.getOrDefault(code, List.of()),
                    targets.getOrDefault(code, Map.of()),
                    Set.copyOf(core.getOrDefault(code, Set.of())),
                    MapCell.readList(row.lines("courses", LONGEST)),
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
                .forEach(code ->
                        tell.accept(new FileProblem(name(MapSheet.STAGES), 0, null, "interop.unknownRole", code)));
        if (roles.isEmpty() && problems.isEmpty()) {
            note("", 0, "roleAdded");
            roles.add(UsualLevels.EVERYBODY);
        }
        return roles;
    }

    private static final Map<String, JobRole.Group> GROUPS = Map.of(
            "", JobRole.Group.GENERAL,
            "general", JobRole.Group.GENERAL,
            "一般行政職員", JobRole.Group.GENERAL,
            "promoter", JobRole.Group.PROMOTER,
            "dx推進リーダー", JobRole.Group.PROMOTER,
            "specialist", JobRole.Group.SPECIALIST,
            "高度専門人材", JobRole.Group.SPECIALIST);

    private JobRole.Group group(Records.Fields row) {
        var word = row.code("group", LONGEST_NAME).toLowerCase(Locale.ROOT);
        var group = GROUPS.get(word);
        if (group == null) row.problem("group", "interop.group", word);
        return group == null ? JobRole.Group.GENERAL : group;
    }

    private Map<String, List<JobRole.Stage>> stages() {
        var stages = new LinkedHashMap<String, List<JobRole.Stage>>();
        for (var row : rows(MapSheet.STAGES)) {
            var role = code(row, "role");
            var number = row.number("number", 1, MapSheet.MOST_STAGES);
            if (role.isEmpty() || number.isEmpty()) continue;
            var before = stages.computeIfAbsent(role, each -> new ArrayList<>());
            if (number.getAsInt() != before.size() + 1) {
                row.problem("number", "interop.stageOrder", role, before.size() + 1);
                continue;
            }
            var name = required(row, "name");
            before.add(new JobRole.Stage(
                    name, either(row, "time", DASH), either(row, "gate", DASH), either(row, "confirmedBy", DASH)));
        }
        stages.replaceAll((role, all) -> List.copyOf(all));
        return stages;
    }

    private static final Text DASH = Text.same("–");

    private void targets(
            Set<String> skills,
            Map<String, List<JobRole.Stage>> stages,
            Map<String, Map<String, List<Integer>>> targets,
            Map<String, Set<String>> core,
            Map<String, Records.Fields> named) {
        var lines = new HashMap<String, Integer>();
        for (var row : rows(MapSheet.TARGETS)) {
            var role = code(row, "role");
            var skill = code(row, "skill");
            if (role.isEmpty() || skill.isEmpty() || isTwice(row, "skill", role + " / " + skill, lines)) continue;
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
                    note(row.source(), row.line(), "targetFalls", role, skill, i + 1);
            }
            targets.computeIfAbsent(role, each -> new LinkedHashMap<>()).put(skill, List.copyOf(levels));
            if (Boolean.TRUE.equals(row.flag("core", Set.of("core", "核"), Set.of())))
                core.computeIfAbsent(role, each -> new HashSet<>()).add(skill);
        }
    }

    private SkillMap.Head head(List<JobRole> roles) {
        var given = new EnumMap<MapItem, Records.Fields>(MapItem.class);
        Records.Fields last = null;
        for (var row : rows(MapSheet.MAP)) {
            last = row;
            var item = MapItem.of(row.text("item", LONGEST_NAME));
            if (item.isEmpty()) note(row.source(), row.line(), "itemIgnored", row.text("item", 40));
            else if (given.putIfAbsent(item.get(), row) != null)
                row.problem(
                        "item",
                        "interop.twice",
                        row.text("item", LONGEST_NAME),
                        given.get(item.get()).line());
        }
        if (last == null) {
            tell.accept(new FileProblem(name(MapSheet.MAP), 0, null, "interop.sheetMissing"));
            return null;
        }
        var must = new LinkedHashSet<>(
                List.of(MapItem.ID, MapItem.VERSION, MapItem.TITLE, MapItem.PUBLISHER, MapItem.LICENCE));
        for (var item : must) {
            if (!given.containsKey(item))
                tell.accept(new FileProblem(name(MapSheet.MAP), 0, item.in(true), "interop.itemMissing"));
        }
        if (!given.keySet().containsAll(must)) return null;
        var title = required(given.get(MapItem.TITLE), "");
        var baseline = given.containsKey(MapItem.BASELINE)
                ? MapCell.readCode(given.get(MapItem.BASELINE).code("ja", LONGEST_NAME))
                : "";
        if (baseline.isEmpty() && !roles.isEmpty()) {
            baseline = roles.get(0).code();
            note(name(MapSheet.MAP), 0, "baselineTaken", baseline);
        } else if (!baseline.isEmpty() && problems.isEmpty() && !isRole(roles, baseline)) {
            given.get(MapItem.BASELINE).problem("ja", "interop.unknownRole", baseline);
        }
        return new SkillMap.Head(
                code(given.get(MapItem.ID), "ja"),
                needed(given.get(MapItem.VERSION)),
                given.containsKey(MapItem.EDITION)
                        ? given.get(MapItem.EDITION).number("ja", 1, 9999).orElse(1)
                        : 1,
                day(given.get(MapItem.EFFECTIVE_ON)),
                title,
                given.containsKey(MapItem.SUMMARY) ? either(given.get(MapItem.SUMMARY), "", title) : title,
                new SkillMap.Source(
                        needed(given.get(MapItem.PUBLISHER)),
                        value(given.get(MapItem.DOCUMENT)),
                        needed(given.get(MapItem.LICENCE)),
                        day(given.get(MapItem.RETRIEVED)),
                        value(given.get(MapItem.URL)),
                        value(given.get(MapItem.SECTION))),
                baseline);
    }

    private static boolean isRole(List<JobRole> roles, String code) {
        return roles.stream().anyMatch(role -> role.code().equals(code));
    }

    private LocalDate day(Records.Fields row) {
        var day = row == null ? null : row.date("ja");
        return day == null ? today : day;
    }

    private static String value(Records.Fields row) {
        return row == null ? "" : MapCell.read(row.lines("ja", LONGEST));
    }

    private String needed(Records.Fields row) {
        var text = value(row);
        if (text.isEmpty()) row.problem("ja", "platform.file.required");
        return text;
    }

    private Text required(Records.Fields row, String column) {
        var text = text(row, column);
        if (text == null) row.problem(column.isEmpty() ? "ja" : column + "Ja", "platform.file.required");
        return text == null ? Text.same("?") : text;
    }

    private Text either(Records.Fields row, String column, Text otherwise) {
        var text = text(row, column);
        return text == null ? otherwise : text;
    }

    /** In both languages, or the one there is in both; null where there is none. */
    private Text text(Records.Fields row, String column) {
        var ja = MapCell.read(row.lines(column.isEmpty() ? "ja" : column + "Ja", LONGEST));
        var en = MapCell.read(row.lines(column.isEmpty() ? "en" : column + "En", LONGEST));
        if (ja.isEmpty() && en.isEmpty()) return null;
        if (ja.isEmpty() || en.isEmpty()) oneLanguage++;
        return new Text(ja.isEmpty() ? en : ja, en.isEmpty() ? ja : en);
    }

    private String name(MapSheet kind) {
        return sheets.containsKey(kind) ? sheets.get(kind).get(0).name() : kind.ja;
    }
}
