package org.shirube.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /course/list.xhtml}. */
@Named
@RequestScoped
public class CourseListPage {
    /** One course. @param outcomes in the order of the course's file */
    public record Row(Course course, List<OutcomeRow> outcomes) {}

    private static final Comparator<Course> READY_FIRST = Comparator.comparing((Course course) -> !course.mandatory())
            .thenComparing(course -> !course.isPublished())
            .thenComparing(Course::code);

    @Inject
    private Courses courses;

    @Inject
    private SkillMaps maps;

    @Inject
    private ActiveLocale locale;

    private String q;
    private String skill;
    private String role;
    private String kind;
    private List<Row> rows = List.of();
    private int total;
    private SkillMap map;

    public void load() {
        map = maps.current();
        var catalogue = courses.catalogue();
        total = catalogue.size();
        rows = catalogue.stream()
                .filter(this::isWanted)
                .sorted(READY_FIRST)
                .map(course -> new Row(course, OutcomeRow.of(course, map)))
                .toList();
    }

    private boolean isWanted(Course course) {
        return hasWords(course) && teachesSkill(course) && isForRole(course) && isOfKind(course);
    }

    private boolean hasWords(Course course) {
        if (q == null || q.isBlank()) return true;
        var text = plain(course.code() + " " + locale.of(course.title()) + " " + locale.of(course.summary()) + " "
                + locale.of(course.audience()));
        for (var word : plain(q).strip().split("\\s+")) {
            if (!text.contains(word)) return false;
        }
        return true;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private boolean teachesSkill(Course course) {
        return skill == null || skill.isBlank() || course.teaches(skill).isPresent();
    }

    private boolean isForRole(Course course) {
        return role == null
                || role.isBlank()
                || course.mandatory()
                || map.role(role)
                        .map(one -> one.courses().contains(course.code()))
                        .orElse(false);
    }

    private boolean isOfKind(Course course) {
        if (kind == null) return true;
        return switch (kind) {
            case "mandatory" -> course.mandatory();
            case "published" -> course.isPublished();
            case "preparing" -> !course.isPublished();
            default -> true;
        };
    }

    public List<Skill> getSkills() {
        return map == null ? List.of() : map.skills();
    }

    public List<JobRole> getRoles() {
        return map == null ? List.of() : map.roles();
    }

    public Text getMapTitle() {
        return map.title();
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getTotal() {
        return total;
    }

    public boolean isFiltered() {
        return rows.size() != total;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
