package org.shirube.skillmap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.shirube.platform.i18n.Text;

/** One published version of a skill map; immutable. Lists keep the order of the files. */
public final class SkillMap {
    /**
     * One step of the scale.
     *
     * @param value from 0 (not started)
     * @param usual the usual level from 0 to 4 that it stands for; null only before it belongs to a map
     */
    public record Level(int value, Text name, Text meaning, Integer usual) {
        /** Stands for what {@link Scale#suggested} says. */
        public Level(int value, Text name, Text meaning) {
            this(value, name, meaning, null);
        }

        Level standingFor(int level) {
            return new Level(value, name, meaning, level);
        }

        Level at(int place) {
            return new Level(place, name, meaning, usual);
        }
    }

    /** @param shortName for the head of a narrow column */
    public record Category(String code, Text name, Text shortName) {}

    /**
     * Where the map comes from and under which licence.
     *
     * @param url empty for none
     * @param section the part of the document; empty for all of it
     */
    public record Source(
            String publisher, String document, String licence, LocalDate retrieved, String url, String section) {
        public Source(String publisher, String document, String licence, LocalDate retrieved) {
            this(publisher, document, licence, retrieved, "", "");
        }
    }

    /** What a map says about itself. */
    public record Head(
            String id,
            String version,
            int edition,
            LocalDate effectiveOn,
            Text title,
            Text summary,
            Source source,
            String baseline) {}

    private final String id;
    private final String version;
    private final int edition;
    private final LocalDate effectiveOn;
    private final Text title;
    private final Text summary;
    private final Source source;
    private final String baseline;
    private final List<Level> levels;
    private final List<Category> categories;
    private final Map<String, Skill> skills;
    private final Map<String, JobRole> roles;
    private SortedMap<String, String> fields;

    public SkillMap(
            String id,
            String version,
            int edition,
            LocalDate effectiveOn,
            Text title,
            Text summary,
            Source source,
            String baseline,
            List<Level> levels,
            List<Category> categories,
            List<Skill> skills,
            List<JobRole> roles) {
        this.id = id;
        this.version = version;
        this.edition = edition;
        this.effectiveOn = effectiveOn;
        this.title = title;
        this.summary = summary;
        this.source = source;
        this.baseline = baseline;
        this.levels = settled(levels);
        this.categories = List.copyOf(categories);
        this.skills = inOrder(skills, Skill::code);
        this.roles = inOrder(roles, JobRole::code);
    }

    public SkillMap(Head head, List<Level> levels, List<Category> categories, List<Skill> skills, List<JobRole> roles) {
        this(
                head.id(),
                head.version(),
                head.edition(),
                head.effectiveOn(),
                head.title(),
                head.summary(),
                head.source(),
                head.baseline(),
                levels,
                categories,
                skills,
                roles);
    }

    private static List<Level> settled(List<Level> levels) {
        if (levels.stream().noneMatch(level -> level.usual() == null)) return List.copyOf(levels);
        var usual = Scale.suggested(levels.size());
        return levels.stream()
                .map(level -> level.usual() == null ? level.standingFor(usual.toUsual(level.value())) : level)
                .toList();
    }

    private static <T> Map<String, T> inOrder(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** What people call the version: 第3版. */
    public int edition() {
        return edition;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Text title() {
        return title;
    }

    public Text summary() {
        return summary;
    }

    public Source source() {
        return source;
    }

    /** Code of the role that everybody carries. */
    public String baseline() {
        return baseline;
    }

    public List<Level> levels() {
        return levels;
    }

    public int highestLevel() {
        return levels.size() - 1;
    }

    /** @param value beyond the scale counts as its end */
    public Text levelName(int value) {
        return levels.get(Math.max(0, Math.min(value, highestLevel()))).name();
    }

    public Scale scale() {
        return new Scale(levels.stream().map(Level::usual).toList());
    }

    public List<Category> categories() {
        return categories;
    }

    public Category category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    public List<Skill> skillsOf(String category) {
        return skills.values().stream()
                .filter(skill -> skill.category().equals(category))
                .toList();
    }

    public Optional<Skill> skill(String code) {
        return Optional.ofNullable(skills.get(code));
    }

    public List<JobRole> roles() {
        return List.copyOf(roles.values());
    }

    /** By code, in the order of the map. */
    public Map<String, Text> roleNames() {
        var names = new LinkedHashMap<String, Text>();
        roles.values().forEach(role -> names.put(role.code(), role.name()));
        return names;
    }

    /** Of the role that has the most; 1 without any role. */
    public int mostStages() {
        return roles.values().stream()
                .mapToInt(role -> role.stages().size())
                .max()
                .orElse(1);
    }

    public Optional<JobRole> role(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    public Head head() {
        return new Head(id, version, edition, effectiveOn, title, summary, source, baseline);
    }

    public SkillMap with(Head head) {
        return new SkillMap(head, levels, categories, skills(), roles());
    }

    public SkillMap withLevels(List<Level> others) {
        return new SkillMap(head(), others, categories, skills(), roles());
    }

    public SkillMap withCategories(List<Category> others) {
        return new SkillMap(head(), levels, others, skills(), roles());
    }

    public SkillMap withSkills(List<Skill> others) {
        return new SkillMap(head(), levels, categories, others, roles());
    }

    public SkillMap withRoles(List<JobRole> others) {
        return new SkillMap(head(), levels, categories, skills(), others);
    }

    /**
     * The step of this map that a step of another one is read as: the very same where both have as many steps, else the one
     * that means the same, or the nearest below.
     */
    public int stepOf(SkillMap other, int step) {
        return hasAsManySteps(other) ? Math.min(step, highestLevel()) : scale().from(other.scale(), step);
    }

    public boolean hasAsManySteps(SkillMap other) {
        return levels.size() == other.levels.size();
    }

    /**
     * The same map said in another one's steps, for comparing the two; itself where both have as many. Where several steps
     * become one, the text of the highest is kept.
     */
    SkillMap inStepsOf(SkillMap other) {
        if (hasAsManySteps(other)) return this;
        IntUnaryOperator to = step -> other.stepOf(this, step);
        return relevelled(other.levels, to, to);
    }

    /** @param text where a step's texts go; less than 1 for nowhere @param target what a target becomes */
    SkillMap relevelled(List<Level> others, IntUnaryOperator text, IntUnaryOperator target) {
        return withLevels(others)
                .withSkills(skills().stream()
                        .map(skill -> skill.with(moved(skill.behaviours(), text), moved(skill.examples(), text)))
                        .toList())
                .withRoles(roles().stream()
                        .map(role -> role.with(role.stages(), moved(role, target), role.core()))
                        .toList());
    }

    private static Map<Integer, Text> moved(Map<Integer, Text> texts, IntUnaryOperator where) {
        var moved = new HashMap<Integer, Text>();
        new TreeMap<>(texts).forEach((level, text) -> {
            int place = where.applyAsInt(level);
            if (place > 0) moved.put(place, text);
        });
        return Map.copyOf(moved);
    }

    private static Map<String, List<Integer>> moved(JobRole role, IntUnaryOperator target) {
        var targets = new LinkedHashMap<String, List<Integer>>();
        role.targets()
                .forEach((skill, asked) -> targets.put(
                        skill, asked.stream().map(target::applyAsInt).toList()));
        return targets;
    }

    /** Taken apart once, and only for a map that is edited or compared. */
    SortedMap<String, String> fields() {
        if (fields == null) fields = Collections.unmodifiableSortedMap(MapFields.read(this));
        return fields;
    }

    private List<Object> parts() {
        return List.of(head(), levels, categories, skills(), roles());
    }

    /** Equal in everything that is said, and in order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SkillMap map && parts().equals(map.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
