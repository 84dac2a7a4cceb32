package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Lineage;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** The record of who was said to hold which level, by whom and when. */
@ApplicationScoped
@Transactional
public class Claims {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private Cycles cycles;

    @Inject
    private RaterTrainings trainings;

    @Inject
    private Calibrations calibrations;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ClaimsRecorded> recorded;

    /** A work product that comes with a claim. */
    public record Work(String title, String link, Evidence.Classified classified) {}

    /**
     * Records one claim by the caller: SELF of oneself, MANAGER and EVIDENCE of people one leads, the rest by HR.
     *
     * @param works links that show it; only with a claim about oneself
     * @throws RuleBroken assessment.unknownSkill, assessment.noSuchLevel, assessment.notDescribed, assessment.claimInFuture,
     *     for MANAGER assessment.aboveProof, assessment.reasonNeeded, and as {@link EvidenceLocker#addLink}
     */
    @Allowed
    public long record(NewClaim claim, List<Work> works) {
        requireRight(claim);
        requireLevel(maps.current(), claim);
        if (claim.source() == Source.MANAGER) requireProof(claim);
        if (!works.isEmpty() && claim.source() != Source.SELF) throw new NotAllowed("add somebody else's work");
        works.forEach(
                work -> locker.addLink(claim.skill(), claim.cycleId(), work.title(), work.link(), work.classified()));
        var saved = new Claim(
                claim, maps.versionInForce(user.organisationId()), user.login(), LocalDate.now(clock), clock.instant());
        em.persist(saved);
        em.flush();
        audit.note(
                "claim-" + claim.source().name().toLowerCase(java.util.Locale.ROOT),
                "person " + claim.personId(),
                claim.skill() + " " + (claim.level() == null ? "n/a" : claim.level()));
        recorded.fire(new ClaimsRecorded(user.organisationId(), Map.of(claim.personId(), Set.of(claim.skill()))));
        return saved.id();
    }

    /**
     * Records many claims at once, all or nothing; the people must belong to the caller's organisation. About 10,000 a
     * second.
     *
     * @param rater what made them, e.g. the name of the imported file
     */
    @Allowed(Permission.HR)
    public void recordAll(Collection<NewClaim> claims, String rater) {
        var map = maps.current();
        var today = LocalDate.now(clock);
        var now = clock.instant();
        requireOwnPeople(claims.stream().map(NewClaim::personId).collect(Collectors.toSet()));
        long version = maps.versionInForce(user.organisationId());
        var touched = new HashMap<Long, Set<String>>();
        var saved = new ArrayList<Claim>(claims.size());
        var ids = em.unwrap(UnitOfWork.class);
        for (var claim : claims) {
            requireLevel(map, claim);
            var one = new Claim(claim, version, rater, today, now);
            ids.assignSequenceNumber(one);
            saved.add(one);
            touched.computeIfAbsent(claim.personId(), person -> new HashSet<>()).add(claim.skill());
        }
        em.flush();
        table().insert(saved);
        audit.note("claims-import", rater, saved.size() + " claims for " + touched.size() + " people");
        recorded.fire(new ClaimsRecorded(user.organisationId(), touched));
    }

    /** What this feature itself found out: submitted answers, passed checks and labs, decisions of a review. @return ids */
    List<Long> recordOwn(long organisationId, List<NewClaim> claims, String by) {
        long version = maps.versionInForce(organisationId);
        var touched = new HashMap<Long, Set<String>>();
        var saved = new ArrayList<Claim>(claims.size());
        for (var claim : claims) {
            var one = new Claim(claim, version, by, LocalDate.now(clock), clock.instant());
            em.persist(one);
            saved.add(one);
            touched.computeIfAbsent(claim.personId(), person -> new HashSet<>()).add(claim.skill());
        }
        em.flush();
        recorded.fire(new ClaimsRecorded(organisationId, touched));
        return saved.stream().map(Claim::id).toList();
    }

    /**
     * One person's claims, oldest first; of one skill or, with null, of all. Claims made under an earlier version of the map
     * stand under the skills that they are read for today; those whose skill is gone keep its code. One statement.
     */
    public List<ClaimRow> of(long personId, String skill) {
        var lineage = maps.lineage(user.organisationId(), LocalDate.now(clock));
        boolean bySkill = skill != null && lineage.isPlain();
        var rows = rows(
                "c.personId = :person" + (bySkill ? " and c.skill = :skill" : ""),
                bySkill ? Map.of("person", personId, "skill", skill) : Map.of("person", personId));
        var read = through(lineage, rows);
        return skill == null
                ? read
                : read.stream().filter(claim -> claim.skill().equals(skill)).toList();
    }

    /** One person's claims as the map in force on a day has them, oldest first. One statement. */
    public List<ClaimRow> of(long organisationId, long personId, LocalDate day) {
        return through(maps.lineage(organisationId, day), rows("c.personId = :person", Map.of("person", personId)));
    }

    /** Claims as recorded, as the last map of a lineage has them. */
    List<ClaimRow> through(Lineage lineage, List<ClaimRow> rows) {
        if (maps.needsNoReading(
                lineage, rows.stream().map(ClaimRow::mapVersion).collect(Collectors.toCollection(HashSet::new))))
            return rows;
        var read = new ArrayList<ClaimRow>(rows.size());
        for (var row : rows) {
            var places = lineage.of(row.mapVersion(), row.skill());
            if (places.isEmpty()) read.add(row);
            var step = maps.stepIn(lineage, row.mapVersion(), row.level());
            for (var place : places) read.add(row.at(place, step));
        }
        return read;
    }

    /**
     * Claims of a review that the person does not see yet: what was confirmed in a cycle before its disclosure. Everybody else
     * who may see the person sees them. One statement.
     */
    public Set<Long> undisclosed(long personId) {
        return Set.copyOf(em.createQuery(
                        "select c.id from Claim c, Cycle y where y.id = c.cycleId and c.personId = :person"
                                + " and y.discloseOn > :today and y.status = :open and c.source in :review",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("open", Cycle.Status.OPEN)
                .setParameter("review", List.of(Source.MANAGER, Source.EVIDENCE))
                .getResultList());
    }

    /** Ids of these people's claims that were recorded after a moment, whatever day they are of. One statement. */
    public Set<Long> recordedAfter(Collection<Long> personIds, Instant moment) {
        return Set.copyOf(em.createQuery(
                        "select c.id from Claim c where c.personId in :people and c.recordedAt > :moment", Long.class)
                .setParameter("people", personIds)
                .setParameter("moment", moment)
                .getResultList());
    }

    /** How many claims there are of each skill. One statement. */
    Map<String, Long> countedBySkill(long organisationId) {
        return em.createQuery("""
                        select c.skill, count(c) from Claim c, Person p
                        where p.id = c.personId and p.organisationId = :organisation group by c.skill""", Object[].class)
                .setParameter("organisation", organisationId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Claims of many people of the caller's body by person, as {@link #of(long, String)}. One statement per 500 people. */
    public Map<Long, List<ClaimRow>> ofAll(Collection<Long> personIds) {
        return ofAll(maps.lineage(user.organisationId(), LocalDate.now(clock)), personIds);
    }

    /**
     * Claims of many people by person, each oldest first, as the last map of a lineage has them. One statement per 500
     * people.
     */
    public Map<Long, List<ClaimRow>> ofAll(Lineage lineage, Collection<Long> personIds) {
        var ids = personIds.stream().sorted().toList();
        var found = new HashMap<Long, List<ClaimRow>>();
        for (int from = 0; from < ids.size(); from += 500) {
            var some = ids.subList(from, Math.min(from + 500, ids.size()));
            var wanted = new HashSet<>(some);
            for (var row : through(lineage, among(some))) {
                if (wanted.contains(row.personId())) {
                    found.computeIfAbsent(row.personId(), person -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return found;
    }

    /** H2 scans the whole table for a long list, but not for a range; ids of people imported together are close. */
    private List<ClaimRow> among(List<Long> sorted) {
        long first = sorted.get(0);
        long last = sorted.get(sorted.size() - 1);
        return sorted.size() > 20 && last - first < 4L * sorted.size()
                ? table().between(first, last)
                : rows("c.personId in :people", Map.of("people", sorted));
    }

    private ClaimTable table() {
        return new ClaimTable(em.unwrap(Connection.class));
    }

    private List<ClaimRow> rows(String where, Map<String, Object> parameters) {
        var query = em.createQuery("""
                select new org.shirube.assessment.ClaimRow(c.id, c.personId, c.skill, c.source, c.level, c.onDay, c.lastUsedOn,
                    c.until, c.note, c.rater, c.cycleId, c.mapVersion, m.id)
                from Claim c left join CalibrationMove m on m.claimId = c.id where\s""" + where + " order by c.onDay, c.id", ClaimRow.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The level of every skill that the person has claims for, as of a day. One statement. */
    @Allowed
    public Map<String, Level> levels(long personId, LocalDate day) {
        var person = visible.person(personId);
        var map = maps.inForceFor(person.organisationId());
        var mode = organisations.of(person.organisationId()).mode();
        var bySkill = of(personId, null).stream().collect(Collectors.groupingBy(ClaimRow::skill));
        var levels = new HashMap<String, Level>();
        bySkill.forEach((code, claims) -> map.skill(code)
                .ifPresent(skill -> levels.put(code, LevelRule.derive(map.scale(), skill, claims, mode, day, null))));
        return levels;
    }

    private void requireRight(NewClaim claim) {
        switch (claim.source()) {
            case SELF -> {
                visible.person(claim.personId());
                var own = user.required().personId();
                if (own == null || own != claim.personId()) throw new NotAllowed("rate for somebody else");
            }
            case MANAGER, EVIDENCE -> visible.ledPerson(claim.personId());
            case QUALIFICATION -> throw new NotAllowed("record a qualification that was not confirmed");
            case CHECK, LAB, PANEL, IMPORT -> {
                if (!user.is(Permission.HR)) throw new NotAllowed("record this source");
                visible.person(claim.personId());
            }
        }
    }

    /** What the review asks of a manager holds here, too. */
    private void requireProof(NewClaim claim) {
        cycles.currentOf(claim.personId()).ifPresent(cycle -> {
            trainings.require(cycle);
            calibrations.hold(cycle.id(), claim.personId());
            if (!cycle.isDisclosed(LocalDate.now(clock))) // from then on no board sits that could be asked
            calibrations.requireFree(cycle.id(), claim.personId(), claim.skill());
        });
        var map = maps.current();
        var skill = map.skill(claim.skill()).orElseThrow();
        var known = of(claim.personId(), claim.skill());
        var self = known.stream()
                .filter(other -> other.source() == Source.SELF)
                .reduce((earlier, later) -> later)
                .map(ClaimRow::level)
                .orElse(null);
        var mode = organisations.of(user.organisationId()).mode();
        ReviewRule.check(
                new Decision(claim.skill(), claim.level(), claim.level() == null, claim.note(), false, false),
                self,
                LevelRule.highestConfirmable(map.scale(), skill, known, mode, 0));
    }

    private static void requireLevel(SkillMap map, NewClaim claim) {
        var skill =
                map.skill(claim.skill()).orElseThrow(() -> new RuleBroken("assessment.unknownSkill", claim.skill()));
        if (claim.level() == null || claim.level() == 0) return;
        if (claim.level() < 0 || claim.level() > map.highestLevel()) {
            throw new RuleBroken("assessment.noSuchLevel", claim.level(), map.highestLevel());
        }
        if (skill.behaviour(claim.level()).isEmpty()) {
            throw new RuleBroken("assessment.notDescribed", claim.skill(), claim.level());
        }
    }

    private void requireOwnPeople(Set<Long> people) {
        var ids = new ArrayList<>(people);
        long own = 0;
        for (int from = 0; from < ids.size(); from += 1000) {
            own += em.createQuery(
                            "select count(p) from Person p where p.organisationId = :organisation and p.id in :people",
                            Long.class)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("people", ids.subList(from, Math.min(from + 1000, ids.size())))
                    .getSingleResult();
        }
        if (own != people.size()) throw new NotFound("person");
    }
}
