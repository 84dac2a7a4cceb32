package org.shirube.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.Claims;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.assessment.LevelRule;
import org.shirube.gap.Counts;
import org.shirube.gap.PastStandings;
import org.shirube.gap.RoleStage;
import org.shirube.gap.RoleSupply;
import org.shirube.gap.StandingRow;
import org.shirube.gap.Standings;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** A team's skills by name, for whoever leads it and for HR. */
@ApplicationScoped
@Transactional
@Allowed({Permission.MANAGER, Permission.HR})
public class Matrices {
    public static final int PEOPLE_AT_ONCE = 100;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Standings standings;

    @Inject
    private PastStandings past;

    @Inject
    private RoleSupply supply;

    @Inject
    private SkillMaps maps;

    @Inject
    private Organisations organisations;

    @Inject
    private Claims claims;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /** The unit where the caller begins: the highest led one, else one's own; the root for an account without a post. */
    public UnitRow home() {
        if (!visible.led().isEmpty()) return visible.led().get(0);
        var own = user.required().personId();
        return own == null
                ? units.root()
                : people.find(own).map(PersonRow::unitId).map(units::of).orElseGet(units::root);
    }

    /**
     * The people of a unit and below it, at most {@value #PEOPLE_AT_ONCE} at once. Six statements whatever the size.
     *
     * @param page from 1
     * @throws NotFound for a unit of another organisation
     */
    public Matrix of(long unitId, MatrixFilter filter, int page) {
        var unit = visible.unit(unitId);
        var all = people.within(unit);
        int from = Math.min(Math.max(0, page - 1) * PEOPLE_AT_ONCE, Math.max(0, all.size() - 1));
        from -= from % PEOPLE_AT_ONCE;
        var shown = all.subList(from, Math.min(from + PEOPLE_AT_ONCE, all.size()));
        var ids = shown.stream().map(PersonRow::id).toList();
        viewings.note(ViewedFor.TEAM, ids);
        var stages = supply.stagesOf(ids);
        var byPerson = standings.ofAll(ids).stream().collect(Collectors.groupingBy(StandingRow::personId));
        var map = maps.current();
        var roles = rolesOf(stages, map);
        var role = roleShown(filter, roles, map);
        var skills = skills(map, filter, role, byPerson);
        return build(unit, filter, map, shown, all.size(), from, stages, byPerson, roles, role, skills);
    }

    /**
     * As {@link #of}, as the unit and its people stood on a past day. HR sees everybody who was there; whoever leads the unit
     * sees of them whom the caller leads today. Up to about thirteen statements.
     *
     * @param day after today counts as today
     */
    public Matrix asOf(long unitId, MatrixFilter filter, int page, LocalDate day) {
        if (!day.isBefore(LocalDate.now(clock))) return of(unitId, filter, page);
        var unit = visible.unit(unitId);
        var all = stillVisible(people.within(unit, day));
        int from = Math.min(Math.max(0, page - 1) * PEOPLE_AT_ONCE, Math.max(0, all.size() - 1));
        from -= from % PEOPLE_AT_ONCE;
        var shown = all.subList(from, Math.min(from + PEOPLE_AT_ONCE, all.size()));
        var ids = shown.stream().map(PersonRow::id).toList();
        viewings.note(ViewedFor.TEAM, ids);
        var stood = past.of(organisations.own(), ids, day);
        var byPerson = stood.rows().stream().collect(Collectors.groupingBy(StandingRow::personId));
        var roles = rolesOf(stood.roles(), stood.map());
        var role = roleShown(filter, roles, stood.map());
        return build(
                unit,
                filter,
                stood.map(),
                shown,
                all.size(),
                from,
                stood.roles(),
                byPerson,
                roles,
                role,
                skills(stood.map(), filter, role, byPerson));
    }

    private List<PersonRow> stillVisible(List<PersonRow> then) {
        if (user.is(Permission.HR)) return then;
        var now = people.byId(then.stream().map(PersonRow::id).toList());
        return then.stream()
                .filter(person -> now.containsKey(person.id()) && visible.leads(now.get(person.id())))
                .toList();
    }

    private static Matrix build(
            UnitRow unit,
            MatrixFilter filter,
            SkillMap map,
            List<PersonRow> shown,
            int people,
            int from,
            Map<Long, List<RoleStage>> stages,
            Map<Long, List<StandingRow>> byPerson,
            List<JobRole> roles,
            JobRole role,
            List<Skill> skills) {
        var codes = skills.stream().map(Skill::code).collect(Collectors.toSet());
        var bySkill = new HashMap<String, Counts>();
        var visibleSkills = new HashSet<String>();
        var totals = Counts.NONE;
        var required = new HashSet<String>();
        var cellsOf = new LinkedHashMap<PersonRow, Map<String, StandingRow>>();
        var countsOf = new HashMap<Long, Counts>();
        for (var person : shown) {
            var cells = new HashMap<String, StandingRow>();
            var counts = Counts.NONE;
            for (var row : byPerson.getOrDefault(person.id(), List.of())) {
                required.add(row.skill());
                if (!codes.contains(row.skill()) || !filter.counts(row)) continue;
                var one = Counts.of(row.state(), row.core() && row.state().isBelow());
                counts = counts.plus(one);
                bySkill.merge(row.skill(), one, Counts::plus);
                if (!filter.shows(row)) continue;
                cells.put(row.skill(), row);
                visibleSkills.add(row.skill());
            }
            totals = totals.plus(counts);
            countsOf.put(person.id(), counts);
            if (!cells.isEmpty() || !(filter.below() || filter.notAssessed())) cellsOf.put(person, cells);
        }
        var columns = skills.stream()
                .filter(skill -> visibleSkills.contains(skill.code()))
                .map(skill -> new Matrix.Column(skill, bySkill.getOrDefault(skill.code(), Counts.NONE)))
                .toList();
        var rows = new ArrayList<Matrix.Row>();
        cellsOf.forEach((person, cells) -> {
            var line = new ArrayList<StandingRow>(columns.size());
            columns.forEach(column -> line.add(cells.get(column.skill().code())));
            rows.add(new Matrix.Row(person, mainRole(stages.get(person.id()), map), line, countsOf.get(person.id())));
        });
        return new Matrix(
                unit,
                filter,
                map,
                columns,
                rows,
                people,
                shown.isEmpty() ? 0 : from + 1,
                roles,
                role,
                required.size(),
                totals);
    }

    private static List<Skill> skills(
            SkillMap map, MatrixFilter filter, JobRole role, Map<Long, List<StandingRow>> byPerson) {
        var required = byPerson.values().stream()
                .flatMap(List::stream)
                .map(StandingRow::skill)
                .collect(Collectors.toSet());
        return map.skills().stream()
                .filter(skill -> filter.category() == null || skill.category().equals(filter.category()))
                .filter(skill -> required.contains(skill.code()))
                .filter(skill -> role == null || asksFor(role, skill.code()))
                .toList();
    }

    private static boolean asksFor(JobRole role, String skill) {
        return role.targets().getOrDefault(skill, List.of()).stream().anyMatch(target -> target > 0);
    }

    private static JobRole roleShown(MatrixFilter filter, List<JobRole> roles, SkillMap map) {
        if (MatrixFilter.EVERYTHING.equals(filter.role())) return null;
        if (filter.role() != null) return map.role(filter.role()).orElse(null);
        return roles.isEmpty() ? null : roles.get(0);
    }

    private static List<JobRole> rolesOf(Map<Long, List<RoleStage>> stages, SkillMap map) {
        var count = stages.values().stream()
                .flatMap(List::stream)
                .filter(stage -> !stage.roleCode().equals(map.baseline()))
                .collect(Collectors.groupingBy(RoleStage::roleCode, Collectors.counting()));
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> map.role(entry.getKey()).stream())
                .toList();
    }

    private static RoleStage mainRole(List<RoleStage> stages, SkillMap map) {
        if (stages == null) return null;
        return stages.stream()
                .max(Comparator.comparing((RoleStage stage) -> !stage.roleCode().equals(map.baseline()))
                        .thenComparing(RoleStage::stage)
                        .thenComparing(RoleStage::roleCode, Comparator.reverseOrder()))
                .orElse(null);
    }

    /**
     * The same selection as lines to act on: core skills first, then by what is missing. A filter without a role means
     * every role. Ten statements a page.
     *
     * @param skill null for all of the selection
     * @param personId null for everybody
     */
    public Page<Line> lines(long unitId, MatrixFilter filter, String skill, Long personId, PageRequest page) {
        var unit = visible.unit(unitId);
        var map = maps.current();
        var found = standings.page(
                unit,
                new Standings.Wanted(
                        filter.states(), skillsFor(filter, skill, map), personId, filter.source(), filter.core()),
                page);
        var ids = found.rows().stream().map(StandingRow::personId).collect(Collectors.toSet());
        viewings.note(ViewedFor.TEAM, ids);
        var persons = people.byId(ids);
        var stages = supply.stagesOf(ids);
        var asked = standings.askedBy(ids);
        return new Page<>(
                found.rows().stream()
                        .filter(row -> persons.containsKey(row.personId()))
                        .map(row -> new Line(
                                persons.get(row.personId()),
                                mainRole(stages.get(row.personId()), map),
                                map.skill(row.skill()).orElseThrow(),
                                row,
                                asked.get(row.personId()).getOrDefault(row.skill(), List.of())))
                        .toList(),
                found.total());
    }

    /** One required skill of one person. @param role null without any @param askedBy the roles that ask for the target */
    public record Line(PersonRow person, RoleStage role, Skill skill, StandingRow standing, List<HeldRole> askedBy) {}

    private Set<String> skillsFor(MatrixFilter filter, String skill, SkillMap map) {
        if (skill != null) return Set.of(skill);
        var role = filter.role() == null ? null : map.role(filter.role()).orElse(null);
        if (role == null && filter.category() == null) return null;
        return map.skills().stream()
                .filter(one -> filter.category() == null || one.category().equals(filter.category()))
                .filter(one -> role == null || asksFor(role, one.code()))
                .map(Skill::code)
                .collect(Collectors.toSet());
    }

    /**
     * Everything about one cell: where the person stands, and the claims behind it. Nine statements.
     *
     * @throws NotFound when the skill is not required of the person
     */
    public CellDetail cell(long personId, String skillCode) {
        var person = visible.person(personId);
        visible.unit(person.unitId());
        viewings.note(ViewedFor.TEAM, List.of(personId));
        var map = maps.current();
        var standing = standings.ofAll(Set.of(personId)).stream()
                .filter(row -> row.skill().equals(skillCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("required skill"));
        var skill = map.skill(skillCode).orElseThrow(() -> new NotFound("skill"));
        var history = new ArrayList<>(claims.of(personId, skillCode));
        var level = LevelRule.derive(
                map.scale(), skill, history, organisations.own().mode(), LocalDate.now(clock), null);
        java.util.Collections.reverse(history);
        var works = locker.of(personId, skillCode);
        return new CellDetail(
                person,
                mainRole(supply.stagesOf(Set.of(personId)).get(personId), map),
                skill,
                standing,
                standings.askedBy(Set.of(personId)).get(personId).getOrDefault(skillCode, List.of()),
                history,
                level.claimId(),
                level.because(),
                works.size());
    }

    /** Notes that the selection left the system as a file. */
    public void noteExport(long unitId, String what, long lines) {
        audit.note("export", what + " of unit " + visible.unit(unitId).code(), lines + " lines");
    }
}
