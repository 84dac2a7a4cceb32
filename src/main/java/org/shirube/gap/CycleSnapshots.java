package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.CycleSnapshot;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.LevelRule;
import org.shirube.assessment.SmallUnits;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.Permission;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** What closed cycles found: written once, read as written, and checked against the claims. */
@ApplicationScoped
@Transactional
public class CycleSnapshots implements CycleSnapshot {
    /** People whom one check derives anew; it takes some seconds. */
    public static final int MOST_CHECKED = 5_000;

    private static final int CHUNK = 500;
    private static final int EXAMPLES = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Cycles cycles;

    @Inject
    private Standings standings;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private People people;

    @Inject
    private Claims claims;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /** Two statements over all levels, after time has been brought in; a claim recorded in that very moment may be left out. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(CycleRow cycle) {
        standings.catchUp(cycle.organisationId());
        em.persist(new FrozenCycle(
                cycle.id(),
                LocalDate.now(clock),
                clock.instant(),
                organisations.of(cycle.organisationId()).mode()));
        em.flush();
        int levels = em.createNativeQuery("""
                        insert into cycle_level (cycle_id, person_id, skill_code, unit_id, role_code, role_stage, target, core,
                            lvl, state, source, self_level, proved_on, valid_until, duty_since)
                        select t.cycle_id, s.person_id, s.skill_code, s.unit_id, s.role_code, s.role_stage, s.target, s.core,
                            s.lvl, s.state, s.source, s.self_level, s.proved_on, s.valid_until, s.duty_since
                        from standing s join participant t on t.person_id = s.person_id where t.cycle_id = ?1""").setParameter(1, cycle.id()).executeUpdate();
        em.createNativeQuery("""
                        insert into cycle_tally (cycle_id, unit_id, skill_code, state, people)
                        select c.cycle_id, c.unit_id, c.skill_code, c.state, count(*) from cycle_level c
                        where c.cycle_id = ?1 group by c.cycle_id, c.unit_id, c.skill_code, c.state""").setParameter(1, cycle.id()).executeUpdate();
        var found = ((Number)
                        em.createNativeQuery("select count(distinct person_id) from cycle_level where cycle_id = ?1")
                                .setParameter(1, cycle.id())
                                .getSingleResult())
                .intValue();
        em.find(FrozenCycle.class, cycle.id()).holds(found, levels);
        em.flush();
    }

    /** The snapshot as written; empty for a cycle that is not closed. Four statements. */
    @Allowed({Permission.HR, Permission.AUDITOR})
    @SuppressWarnings("unchecked")
    public Optional<Snapshot> of(long cycleId) {
        var cycle = cycles.of(cycleId);
        var frozen = em.find(FrozenCycle.class, cycleId);
        if (frozen == null) return Optional.empty();
        var rows = (List<Object[]>) em.createNativeQuery(
                        "select skill_code, state, sum(people) from cycle_tally where cycle_id = ?1 group by skill_code, state")
                .setParameter(1, cycleId)
                .getResultList();
        var bySkill = new HashMap<String, Counts>();
        for (var row : rows) bySkill.merge((String) row[0], counts((String) row[1], row[2]), Counts::plus);
        var map = maps.inForce(organisations.of(cycle.organisationId()), frozen.day());
        var lines = new ArrayList<Snapshot.Line>();
        inOrder(map, bySkill.keySet())
                .forEach((code, name) -> lines.add(new Snapshot.Line(code, name, bySkill.get(code))));
        var hidden = SmallUnits.hidden(
                lines.stream().map(line -> line.counts().people()).toList());
        var shown = new ArrayList<Snapshot.Line>();
        for (int at = 0; at < lines.size(); at++) {
            if (!hidden.contains(at) && lines.get(at).counts().people() > 0) shown.add(lines.get(at));
        }
        return Optional.of(new Snapshot(
                frozen.day(),
                frozen.frozenAt(),
                frozen.mode(),
                frozen.people(),
                frozen.levels(),
                frozen.people() < SmallUnits.FEWEST
                        ? null
                        : bySkill.values().stream().reduce(Counts.NONE, Counts::plus),
                List.copyOf(shown)));
    }

    private static Counts counts(String state, Object people) {
        int number = ((Number) people).intValue();
        var one = Counts.of(State.valueOf(state), false);
        return new Counts(
                one.people() * number,
                one.required() * number,
                one.exceeds() * number,
                one.meets() * number,
                one.below1() * number,
                one.below2() * number,
                one.recheck() * number,
                one.notAssessed() * number,
                0);
    }

    /** Skills that the map does not have any more come last, by their codes. */
    private static Map<String, Text> inOrder(SkillMap map, Set<String> codes) {
        var ordered = new LinkedHashMap<String, Text>();
        map.skills().stream()
                .filter(skill -> codes.contains(skill.code()))
                .forEach(skill -> ordered.put(skill.code(), skill.name()));
        new TreeSet<>(codes).forEach(code -> ordered.putIfAbsent(code, Text.same(code)));
        return ordered;
    }

    /**
     * Derives the levels of a closed cycle anew, of its first {@value #MOST_CHECKED} people by id, from the claims that were on
     * record when it was closed, for the targets of that day: what is entered late about posts and roles changes no result.
     * Three statements per 500 people, and two more for cycles closed before the first day of each duty was kept.
     */
    @Allowed({Permission.HR, Permission.AUDITOR})
    public Optional<SnapshotCheck> check(long cycleId) {
        var cycle = cycles.of(cycleId);
        var frozen = em.find(FrozenCycle.class, cycleId);
        if (frozen == null) return Optional.empty();
        var ids = em.createQuery(
                        "select t.personId from Participant t where t.cycleId = :cycle order by t.personId", Long.class)
                .setParameter("cycle", cycleId)
                .setMaxResults(MOST_CHECKED)
                .getResultList();
        var check = new Check(cycle, frozen);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            check.add(ids.subList(from, Math.min(from + CHUNK, ids.size())));
        }
        if (ids.size() < MOST_CHECKED) check.differing += Math.abs(frozen.levels() - check.levels);
        viewings.note(ViewedFor.SNAPSHOT, check.shown);
        audit.note("snapshot-check", cycle.name().en(), check.levels + " levels, " + check.differing + " differ");
        return Optional.of(new SnapshotCheck(ids.size(), check.levels, check.differing, List.copyOf(check.examples)));
    }

    /** A person's skill. */
    private record Place(long person, String skill) {}

    /** @param words state and level, so that the two sides compare and print alike @param dutySince null where not kept */
    private record Written(Place place, String words, int target, LocalDate dutySince) {}

    private final class Check {
        private final CycleRow cycle;
        private final FrozenCycle frozen;
        private final SkillMap map;
        private final List<SnapshotCheck.Difference> examples = new ArrayList<>();
        private final Set<Long> shown = new HashSet<>();
        private int levels;
        private int differing;

        Check(CycleRow cycle, FrozenCycle frozen) {
            this.cycle = cycle;
            this.frozen = frozen;
            map = maps.inForce(organisations.of(cycle.organisationId()), frozen.day());
        }

        void add(List<Long> some) {
            var written = written(some);
            var later = claims.recordedAfter(some, frozen.frozenAt());
            var known = new HashMap<Place, List<ClaimRow>>();
            claims.ofAll(maps.lineage(cycle.organisationId(), frozen.day()), some).values().stream()
                    .flatMap(List::stream)
                    .filter(claim -> !later.contains(claim.id()))
                    .forEach(claim -> known.computeIfAbsent(
                                    new Place(claim.personId(), claim.skill()), place -> new ArrayList<>())
                            .add(claim));
            var duties = written.stream().anyMatch(one -> one.dutySince() == null)
                    ? duties(some)
                    : Map.<Place, LocalDate>of();
            levels += written.size();
            for (var one : written) {
                var since = one.dutySince() == null ? duties.get(one.place()) : one.dutySince();
                var is = derived(one, known.getOrDefault(one.place(), List.of()), since);
                if (one.words().equals(is)) continue;
                differing++;
                if (examples.size() < EXAMPLES) examples.add(difference(one, is));
            }
        }

        private String derived(Written one, List<ClaimRow> known, LocalDate since) {
            var skill = map.skill(one.place().skill());
            if (skill.isEmpty()) return "–";
            var level = LevelRule.derive(map.scale(), skill.get(), known, frozen.mode(), frozen.day(), since);
            return words(State.of(level, one.target()).name(), level.value());
        }

        private SnapshotCheck.Difference difference(Written one, String is) {
            var person = one.place().person();
            shown.add(person);
            var staffNo = people.find(person).map(found -> found.staffNo()).orElse(Long.toString(person));
            return new SnapshotCheck.Difference(staffNo, one.place().skill(), one.words(), is);
        }

        @SuppressWarnings("unchecked")
        private List<Written> written(List<Long> some) {
            var list = some.stream().map(String::valueOf).collect(Collectors.joining(","));
            var rows = (List<Object[]>) em.createNativeQuery(
                            "select person_id, skill_code, state, lvl, target, cast(duty_since as varchar(10))"
                                    + " from cycle_level where cycle_id = ?1 and person_id in (" + list
                                    + ") order by person_id, skill_code")
                    .setParameter(1, cycle.id())
                    .getResultList();
            return rows.stream()
                    .map(row -> new Written(
                            new Place(((Number) row[0]).longValue(), (String) row[1]),
                            words((String) row[2], row[3]),
                            ((Number) row[4]).intValue(),
                            row[5] == null ? null : LocalDate.parse((String) row[5])))
                    .toList();
        }

        private Map<Place, LocalDate> duties(List<Long> some) {
            var found = new HashMap<Place, LocalDate>();
            roles.heldBy(cycle.organisationId(), some, frozen.day())
                    .forEach((person, held) -> Requirements.of(map, held)
                            .forEach((code, requirement) -> found.put(new Place(person, code), requirement.since())));
            return found;
        }

        private String words(String state, Object level) {
            return state + (level == null ? "" : " " + level);
        }
    }
}
