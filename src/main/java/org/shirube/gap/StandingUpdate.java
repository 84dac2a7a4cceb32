package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.LevelRule;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.UnitRow;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/**
 * Derives standings anew and adds the difference to the tallies, in the caller's transaction. People are locked in the
 * order of their ids first, so that two changes to one person are counted one after the other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StandingUpdate {
    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private SkillMaps maps;

    @Inject
    private Organisations organisations;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Claims claims;

    @Inject
    private Tallies tallies;

    /** What the people are required to have may have changed, and so may their unit. */
    void everything(long organisationId, Collection<Long> personIds) {
        run(organisationId, personIds, true, maps.inForceFor(organisationId));
    }

    /** Everything, for people who were counted by another version of the map. */
    void afterAnotherMap(long organisationId, Collection<Long> personIds, SkillMap before) {
        run(organisationId, personIds, true, before);
    }

    /** Only levels changed. */
    void levels(long organisationId, Collection<Long> personIds) {
        run(organisationId, personIds, false, maps.inForceFor(organisationId));
    }

    private void run(long organisationId, Collection<Long> personIds, boolean requirementsToo, SkillMap counted) {
        var ids = new ArrayList<>(new TreeSet<>(personIds));
        if (ids.isEmpty()) return;
        var map = maps.inForceFor(organisationId);
        var mode = organisations.of(organisationId).mode();
        var changes = new TallyChanges();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            lock(some);
            new Chunk(organisationId, some, map, counted, mode).update(requirementsToo, changes);
            em.flush();
            if (ids.size() > CHUNK) em.clear();
        }
        tallies.apply(changes);
    }

    private void lock(List<Long> ids) {
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        em.createNativeQuery("select id from person where id in (" + list + ") order by id for update")
                .getResultList();
    }

    /** Some hundred people, read together. */
    private final class Chunk {
        private final long organisationId;
        private final List<Long> people;
        private final SkillMap map;
        private final SkillMap counted;
        private final Mode mode;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, Map<String, Standing>> standings = new HashMap<>();
        private final Map<Long, Map<String, RoleStanding>> roleStandings = new HashMap<>();
        private final Map<Long, List<Long>> lineOfUnit = new HashMap<>();

        Chunk(long organisationId, List<Long> people, SkillMap map, SkillMap counted, Mode mode) {
            this.organisationId = organisationId;
            this.people = people;
            this.map = map;
            this.counted = counted;
            this.mode = mode;
        }

        void update(boolean requirementsToo, TallyChanges changes) {
            read();
            var claimsByPerson = claims.ofAll(
                    maps.lineage(organisationId, today),
                    people); // before anything is new: a query would write half-made rows
            people.forEach(person -> changes.remove(line(person), contribution(person, counted)));
            if (requirementsToo) require();
            for (var person : people) {
                var bySkill = claimsByPerson.getOrDefault(person, List.of()).stream()
                        .collect(Collectors.groupingBy(ClaimRow::skill));
                standings
                        .get(person)
                        .forEach((code, standing) -> map.skill(code)
                                .ifPresent(skill -> standing.stand(LevelRule.derive(
                                        map.scale(),
                                        skill,
                                        bySkill.getOrDefault(code, List.of()),
                                        mode,
                                        today,
                                        standing.dutySince()))));
                rateRoles(person);
            }
            people.forEach(person -> changes.add(line(person), contribution(person, map)));
        }

        private void read() {
            for (var person : people) {
                standings.put(person, new HashMap<>());
                roleStandings.put(person, new HashMap<>());
            }
            em.createQuery("select s from Standing s where s.personId in :people", Standing.class)
                    .setParameter("people", people)
                    .getResultList()
                    .forEach(standing -> standings.get(standing.personId()).put(standing.skill(), standing));
            em.createQuery("select r.personId, r from RoleStanding r where r.personId in :people", Object[].class)
                    .setParameter("people", people)
                    .getResultList()
                    .forEach(row -> {
                        var role = (RoleStanding) row[1];
                        roleStandings.get((Long) row[0]).put(role.roleCode(), role);
                    });
            lines(standings.values().stream()
                    .flatMap(bySkill -> bySkill.values().stream())
                    .map(Standing::unitId)
                    .collect(Collectors.toSet()));
        }

        private void lines(Collection<Long> units) {
            var unknown = new HashSet<>(units);
            unknown.removeAll(lineOfUnit.keySet());
            if (unknown.isEmpty()) return;
            em.createQuery("select u.id, u.path from Unit u where u.id in :units", Object[].class)
                    .setParameter("units", unknown)
                    .getResultList()
                    .forEach(row -> lineOfUnit.put((Long) row[0], UnitRow.lineOf((String) row[1])));
        }

        private List<Long> line(long person) {
            return standings.get(person).values().stream()
                    .findFirst()
                    .map(standing -> lineOfUnit.get(standing.unitId()))
                    .orElse(List.of());
        }

        private Map<String, Counts> contribution(long person, SkillMap by) {
            return Contribution.of(
                    standings.get(person).values(), roleStandings.get(person).values(), by);
        }

        private void require() {
            var held = roles.heldBy(organisationId, people, today);
            var unitOf = new HashMap<Long, Long>();
            em.createQuery("""
                            select o.personId, o.unitId from Post o where o.personId in :people and o.main = true
                              and o.fromOn <= :today and (o.untilOn is null or o.untilOn > :today)""", Object[].class)
                    .setParameter("people", people)
                    .setParameter("today", today)
                    .getResultList()
                    .forEach(row -> unitOf.put((Long) row[0], (Long) row[1]));
            lines(unitOf.values());
            for (var person : people) {
                var unit = unitOf.get(person);
                var required = unit == null
                        ? Map.<String, Requirement>of()
                        : Requirements.of(map, held.getOrDefault(person, List.of()));
                requireOf(person, unit, required);
                rolesOf(person, unit, unit == null ? List.of() : held.getOrDefault(person, List.of()));
            }
        }

        private void requireOf(long person, Long unit, Map<String, Requirement> required) {
            var mine = standings.get(person);
            mine.values().removeIf(standing -> {
                if (required.containsKey(standing.skill())) return false;
                em.remove(standing);
                return true;
            });
            required.forEach((skill, requirement) -> {
                var standing = mine.get(skill);
                boolean fresh = standing == null;
                if (fresh) standing = new Standing(organisationId, person, skill);
                standing.require(requirement, unit);
                if (fresh) em.persist(standing);
                mine.put(skill, standing);
            });
        }

        private void rolesOf(long person, Long unit, List<HeldRole> held) {
            var stages = new HashMap<String, Integer>();
            held.stream()
                    .filter(role -> map.role(role.roleCode()).isPresent())
                    .forEach(role -> stages.merge(role.roleCode(), role.stage(), Math::max));
            var mine = roleStandings.get(person);
            mine.values().removeIf(role -> {
                if (stages.containsKey(role.roleCode())) return false;
                em.remove(role);
                return true;
            });
            stages.forEach((code, stage) -> {
                var role = mine.get(code);
                boolean fresh = role == null;
                if (fresh) role = new RoleStanding(person, code);
                role.stand(stage, unit, RoleStanding.Status.NOT_ASSESSED);
                if (fresh) em.persist(role);
                mine.put(code, role);
            });
        }

        private void rateRoles(long person) {
            var mine = standings.get(person);
            for (var standing : roleStandings.get(person).values()) {
                var role = map.role(standing.roleCode()).orElseThrow();
                var asked = RoleStanding.askedBy(role, standing.stage(), mine);
                standing.stand(standing.stage(), standing.unitId(), RoleStanding.statusOf(asked));
                standing.comeToGate(
                        GateRule.of(standing.stage()).levelsSuffice(beforeGate(role, standing.stage(), mine)));
            }
        }

        /** As {@link Roadmap} asks: what no text describes cannot be shown. */
        private List<GateRule.Target> beforeGate(JobRole role, int stage, Map<String, Standing> mine) {
            return role.targets().keySet().stream()
                    .filter(mine::containsKey)
                    .map(code -> new RoleStanding.Asked(
                            mine.get(code),
                            map.skill(code)
                                    .map(skill -> skill.describedAtMost(role.target(code, stage)))
                                    .orElse(0),
                            role.isCore(code)))
                    .filter(asked -> asked.target() > 0 && asked.isApplicable())
                    .map(RoleStanding.Asked::beforeGate)
                    .toList();
        }
    }
}
