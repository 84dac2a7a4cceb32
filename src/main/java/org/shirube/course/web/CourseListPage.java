package org.shirube.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.Character.UnicodeScript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.OwnCourses;
import org.shirube.course.search.CourseSearch;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /course/list.xhtml}. */
@Named
@RequestScoped
public class CourseListPage {
    /** One course. @param outcomes in the order of the course's file @param hit null when nothing was searched */
    public record Row(Course course, List<OutcomeRow> outcomes, CourseSearch.Hit hit) {}

    /** A condition that is set. @param without the address of the page without it */
    public record Condition(String key, String value, String without) {}

    private static final Comparator<Course> READY_FIRST = Comparator.comparing((Course course) -> !course.mandatory())
            .thenComparing(course -> !course.isPublished())
            .thenComparing(Course::code);

    @Inject
    private Courses courses;

    @Inject
    private CourseSearch search;

    @Inject
    private SkillMaps maps;

    @Inject
    private Instance<OwnCourses> told;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    private String q;
    private String skill;
    private Integer level;
    private String role;
    private Integer minutes;
    private String kind;
    private OwnCourses.State own;
    private String language;
    private String sort;
    private List<Row> rows = List.of();
    private int total;
    private boolean complete = true;
    private SkillMap map;

    public void load() {
        map = maps.current();
        var filter = new CourseFilter(
                skill, level == null ? 0 : level, role, minutes == null ? 0 : minutes, kind, own, standing());
        var catalogue = courses.catalogue();
        total = catalogue.size();
        var hits = hits();
        rows = catalogue.stream()
                .filter(course -> hits == null || hits.containsKey(course.code()))
                .filter(course -> filter.takes(course, map))
                .sorted(order(hits))
                .map(course ->
                        new Row(course, OutcomeRow.of(course, map), hits == null ? null : hits.get(course.code())))
                .toList();
    }

    private Map<OwnCourses.State, Set<String>> standing() {
        var all = new EnumMap<OwnCourses.State, Set<String>>(OwnCourses.State.class);
        if (own != null) told.forEach(one -> all.putAll(one.of(user.required().personId())));
        return all;
    }

    /** By course, best first; null when nothing is searched. */
    private Map<String, CourseSearch.Hit> hits() {
        if (q == null) return null;
        var answer = search.find(q, languages());
        complete = answer.complete();
        return answer.hits().stream()
                .collect(Collectors.toMap(
                        CourseSearch.Hit::course, hit -> hit, (first, same) -> first, LinkedHashMap::new));
    }

    /** The reader's own first, the other one too where the question is written in its letters, unless one alone is wanted. */
    private List<String> languages() {
        if (language != null) return List.of(language);
        boolean latin = q.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == UnicodeScript.LATIN);
        if (locale.isJapanese()) return latin ? List.of("ja", "en") : List.of("ja");
        return latin ? List.of("en") : List.of("en", "ja");
    }

    private Comparator<Course> order(Map<String, CourseSearch.Hit> hits) {
        if ("minutes".equals(sort)) return Comparator.comparing(Course::minutes).thenComparing(Course::code);
        if ("title".equals(sort)) {
            var collator = Collator.getInstance(locale.getLocale());
            return Comparator.comparing(course -> locale.of(course.title()), collator);
        }
        if (hits == null || "code".equals(sort)) return READY_FIRST;
        var best = List.copyOf(hits.keySet());
        return Comparator.comparing(course -> best.indexOf(course.code()));
    }

    /** What is set besides the order, each with the address that takes it away. */
    public List<Condition> getConditions() {
        var set = set();
        var conditions = new ArrayList<Condition>();
        for (var key : List.of("q", "skill", "level", "role", "minutes", "kind", "own", "language")) {
            if (!set.containsKey(key)) continue;
            var others = new LinkedHashMap<>(set);
            others.remove(key);
            conditions.add(new Condition(key, shown(key), address(others)));
        }
        return conditions;
    }

    private Map<String, String> set() {
        var set = new LinkedHashMap<String, String>();
        put(set, "q", q);
        put(set, "skill", skill);
        put(set, "level", level);
        put(set, "role", role);
        put(set, "minutes", minutes);
        put(set, "kind", kind);
        put(set, "own", getOwn());
        put(set, "language", language);
        put(set, "sort", sort);
        return set;
    }

    private static void put(Map<String, String> set, String key, Object value) {
        if (value != null) set.put(key, value.toString());
    }

    private String shown(String key) {
        return switch (key) {
            case "q" -> q;
            case "skill" ->
                map.skill(skill)
                        .map(one -> one.code() + " " + locale.of(one.name()))
                        .orElse(skill);
            case "role" -> map.role(role).map(one -> locale.of(one.name())).orElse(role);
            default -> set().get(key);
        };
    }

    private static String address(Map<String, String> set) {
        return "/course/list.xhtml"
                + set.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", set.isEmpty() ? "" : "?", ""));
    }

    public List<Skill> getSkills() {
        return map == null ? List.of() : map.skills();
    }

    public List<JobRole> getRoles() {
        return map == null ? List.of() : map.roles();
    }

    /** Levels that can be taught. */
    public List<SkillMap.Level> getLevels() {
        return map == null ? List.of() : map.levels().subList(1, map.levels().size());
    }

    /** The chosen role; null for none. */
    public JobRole getChosenRole() {
        return role == null || map == null ? null : map.role(role).orElse(null);
    }

    /** The chosen skill; null for none. */
    public Skill getChosenSkill() {
        return skill == null || map == null ? null : map.skill(skill).orElse(null);
    }

    public SkillMap getMap() {
        return map;
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getTotal() {
        return total;
    }

    /** False when no course has all words, and the rows have some of them. */
    public boolean isComplete() {
        return complete;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = orNull(q);
    }

    /** For the address of another page; empty for none. */
    public String getEncodedQ() {
        return q == null ? "" : URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = orNull(skill);
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = orNull(role);
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = oneOf(kind, "mandatory", "published", "preparing");
    }

    /** Whether courses can stand in any way with this account: it belongs to a person. */
    public boolean isLearner() {
        return user.required().personId() != null;
    }

    /** A state in small letters, as it stands in the address; null for any. */
    public String getOwn() {
        return own == null ? null : own.name().toLowerCase(Locale.ROOT);
    }

    public void setOwn(String own) {
        var known = oneOf(own, "open", "begun", "done", "assigned");
        this.own = known == null || !isLearner() ? null : OwnCourses.State.valueOf(known.toUpperCase(Locale.ROOT));
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = oneOf(language, "ja", "en");
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = oneOf(sort, "code", "minutes", "title");
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String oneOf(String given, String... known) {
        return java.util.Arrays.asList(known).contains(given) ? given : null;
    }
}
