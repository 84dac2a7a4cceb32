package org.shirube.dashboard;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who holds what, gathered by the database: people of one unit with the same roles, levels and courses come as one row with
 * their number, so that the answer does not grow with the staff but with how different they are.
 */
final class ImpactQuery {
    /**
     * People who are alike.
     *
     * @param personId null for a group
     * @param completed codes of courses
     * @param begun codes of courses under way
     */
    record Alike(
            Long personId,
            long unitId,
            Set<HeldStage> roles,
            Map<String, ImpactRule.Brought> brought,
            Set<String> completed,
            Set<String> begun,
            int people) {}

    private final EntityManager em;
    private final long organisationId;
    private final LocalDate day;
    private final Set<String> skills;
    private final Map<String, LocalDate> shownSince;
    private final Set<String> courses;
    private final Set<String> uncounted;
    private final Set<String> restored;
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param day levels that ran out before it ask for a re-check
     * @param skills whose levels are wanted
     * @param shownSince skills whose validity changes: the first day on which a level may have been shown to be valid still
     * @param courses whose learners are wanted
     * @param uncounted codes whose claims may lie outside of what is required, so that levels have to be derived
     * @param restored codes whose re-checks may end, so that levels have to be derived
     */
    ImpactQuery(
            EntityManager em,
            long organisationId,
            LocalDate day,
            Set<String> skills,
            Map<String, LocalDate> shownSince,
            Set<String> courses,
            Set<String> uncounted,
            Set<String> restored) {
        this.em = em;
        this.organisationId = organisationId;
        this.day = day;
        this.skills = skills;
        this.shownSince = shownSince;
        this.courses = courses;
        this.uncounted = uncounted;
        this.restored = restored;
    }

    boolean hasSingles() {
        return !uncounted.isEmpty() || !restored.isEmpty();
    }

    /** Everybody whose levels can be taken as they are counted. One statement. */
    List<Alike> groups() {
        return rows(true, false);
    }

    /** Those whose levels have to be derived from their claims, one by one. One statement. */
    List<Alike> singles() {
        return rows(false, true);
    }

    /** Those of {@link #groups}, one by one. One statement. */
    List<Alike> ungrouped() {
        return rows(false, false);
    }

    /** How many levels there are in each skill. One statement. */
    Map<String, Long> levels() {
        var counts = new HashMap<String, Long>();
        for (var row : list(em.createNativeQuery(
                        "select s.skill_code, count(s.lvl) from standing s where s.organisation_id = ?1 group by s.skill_code")
                .setParameter(1, organisationId))) counts.put((String) row[0], ((Number) row[1]).longValue());
        return counts;
    }

    private List<Alike> rows(boolean grouped, boolean single) {
        parameters.clear();
        var sql = new StringBuilder("select ")
                .append(grouped ? "cast(null as bigint)" : "p.person_id")
                .append(" as person, p.unit_id, p.roles, s.levels, e.courses, ")
                .append(grouped ? "count(*)" : "1")
                .append(" as people from (")
                .append(people())
                .append(") p left join (")
                .append(levelsOf())
                .append(") s on s.person_id = p.person_id left join (")
                .append(coursesOf())
                .append(") e on e.person_id = p.person_id");
        if (hasSingles())
            sql.append(single ? " where (" : " where not (").append(derived()).append(")");
        if (grouped) sql.append(" group by p.unit_id, p.roles, s.levels, e.courses");
        var query = em.createNativeQuery(sql.toString());
        for (int i = 0; i < parameters.size(); i++) query.setParameter(i + 1, parameters.get(i));
        return list(query).stream().map(this::alike).toList();
    }

    private String people() {
        return "select r.person_id, max(r.unit_id) as unit_id,"
                + " string_agg(r.role_code || ':' || cast(r.stage as varchar(3)), ',' order by r.role_code) as roles"
                + " from role_standing r join person q on q.id = r.person_id where q.organisation_id = "
                + given(organisationId) + " group by r.person_id";
    }

    /** {@code A1=2}, {@code A2=n} not assessed, {@code A3=x} not applicable; r and a: re-check under either version. */
    private String levelsOf() {
        var old = "s.state = 'RECHECK' or s.valid_until < " + given(day);
        var later = new StringBuilder();
        shownSince.forEach((skill, since) -> later.append(" when s.skill_code = " + given(skill)
                + " then case when s.proved_on < " + given(since) + " then 'a' else '' end"));
        var same = "case when s.state = 'RECHECK' or s.valid_until < " + given(day) + " then 'a' else '' end";
        return "select s.person_id, string_agg(s.skill_code || '=' || case when s.state = 'NOT_APPLICABLE' then 'x'"
                + " when s.lvl is null then 'n' else cast(s.lvl as varchar(3)) end"
                + " || case when s.lvl is null then '' when " + old + " then 'r' else '' end"
                + " || case when s.lvl is null then ''" + later + " else " + same
                + " end, ',' order by s.skill_code) as levels"
                + " from standing s where s.organisation_id = " + given(organisationId) + " and s.skill_code in ("
                + all(skills) + ") group by s.person_id";
    }

    private String coursesOf() {
        return "select e.person_id, string_agg(e.course_code || case when e.completed_on is null then '~' else '' end, ','"
                + " order by e.course_code, e.run) as courses from enrolment e where e.organisation_id = "
                + given(organisationId) + " and e.course_code in (" + all(courses) + ") group by e.person_id";
    }

    private String derived() {
        return "exists (select 1 from claim c where c.person_id = p.person_id and c.source <> 'SELF' and c.skill_code in ("
                + all(uncounted)
                + ") and not exists (select 1 from standing t where t.person_id = c.person_id"
                + " and t.skill_code = c.skill_code)) or exists (select 1 from standing t where t.person_id = p.person_id"
                + " and t.skill_code in (" + all(restored) + "))";
    }

    private String given(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private String all(Collection<String> codes) {
        return codes.isEmpty() ? "''" : codes.stream().map(this::given).collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> list(Query query) {
        return query.getResultList();
    }

    private Alike alike(Object[] row) {
        var roles = new HashSet<HeldStage>();
        for (var role : words(row[2])) {
            int colon = role.lastIndexOf(':');
            roles.add(new HeldStage(role.substring(0, colon), Integer.parseInt(role.substring(colon + 1))));
        }
        var brought = new HashMap<String, ImpactRule.Brought>();
        for (var level : words(row[3])) {
            int sign = level.lastIndexOf('=');
            brought.put(level.substring(0, sign), brought(level.substring(sign + 1)));
        }
        var completed = new HashSet<String>();
        var begun = new HashSet<String>();
        for (var course : words(row[4])) {
            if (course.endsWith("~")) begun.add(course.substring(0, course.length() - 1));
            else completed.add(course);
        }
        return new Alike(
                row[0] == null ? null : ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Set.copyOf(roles),
                brought,
                completed,
                begun,
                ((Number) row[5]).intValue());
    }

    private static List<String> words(Object text) {
        return text == null || text.toString().isEmpty()
                ? List.of()
                : Arrays.asList(text.toString().split(","));
    }

    private static ImpactRule.Brought brought(String written) {
        if (written.equals("n") || written.equals("x")) {
            var none = new ImpactRule.Held(null, written.equals("n"), false);
            return new ImpactRule.Brought(none, none);
        }
        int value = Integer.parseInt(written.replaceAll("\\D", ""));
        return new ImpactRule.Brought(
                new ImpactRule.Held(value, true, written.contains("r")),
                new ImpactRule.Held(value, true, written.contains("a")));
    }
}
