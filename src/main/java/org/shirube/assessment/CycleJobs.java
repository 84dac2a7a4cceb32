package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;

/**
 * The work on cycles that is longer than a request. The population is taken in part by part, a row for each person exactly
 * once whatever ends in between: each part is one statement and one transaction, which also keeps how far it came. Closing is
 * one transaction.
 */
@ApplicationScoped
@Transactional
class CycleJobs {
    private static final int PART = 5_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<CycleJobAsked> asked;

    @Inject
    private Instance<CycleSnapshot> snapshots;

    /** @throws RuleBroken assessment.cycleNobody, assessment.cycleOver, assessment.cycleJobRuns */
    void start(Cycle cycle, CycleJob.Kind kind) {
        var row = cycle.row();
        if (row.dates().selfUntil().isBefore(LocalDate.now(clock)) && kind == CycleJob.Kind.OPEN) {
            throw new RuleBroken("assessment.cycleOver");
        }
        if (kind == CycleJob.Kind.OPEN && count(row) == 0) throw new RuleBroken("assessment.cycleNobody");
        if (isAtWork(cycle.id())) throw new RuleBroken("assessment.cycleJobRuns");
        int people = ((Number) em.createNativeQuery("select count(*) from person where organisation_id = ?1")
                        .setParameter(1, row.organisationId())
                        .getSingleResult())
                .intValue();
        var job = new CycleJob(cycle.id(), kind, people, user.login(), clock.instant());
        em.persist(job);
        em.flush();
        asked.fire(new CycleJobAsked(job.id()));
    }

    private boolean isAtWork(long cycleId) {
        return !em.createQuery(
                        "select j.id from CycleJob j where j.cycleId = :cycle and j.finishedAt is null", Long.class)
                .setParameter("cycle", cycleId)
                .getResultList()
                .isEmpty();
    }

    void atOnce(Cycle cycle) {
        takeIn(cycle.row(), 0, Long.MAX_VALUE);
        finish(cycle);
    }

    long count(CycleRow cycle) {
        return ((Number) people(cycle).query(em, "select count(*)", "").getSingleResult()).longValue();
    }

    PopulationQuery people(CycleRow cycle) {
        var wanted = cycle.population().units();
        List<String> paths = wanted.isEmpty()
                ? List.of()
                : units.ofOrganisation(cycle.organisationId()).stream()
                        .filter(unit -> wanted.contains(unit.id()))
                        .map(UnitRow::path)
                        .toList();
        return new PopulationQuery(
                cycle.organisationId(),
                LocalDate.now(clock),
                paths,
                cycle.population().roles());
    }

    /** Whoever is there already is left as it is. @return how many came in */
    private int takeIn(CycleRow cycle, long afterPerson, long toPerson) {
        var people = people(cycle);
        int free = people.next();
        var ids = " and p.id > ?" + free + " and p.id <= ?" + (free + 1)
                + " and not exists (select 1 from participant x where x.cycle_id = ?" + (free + 2)
                + " and x.person_id = p.id)";
        return people.query(
                        em,
                        "insert into participant (cycle_id, person_id, unit_id, added_at)"
                                + " select cast(?" + (free + 2) + " as bigint), p.id, o.unit_id, cast(?" + (free + 3)
                                + " as timestamp)",
                        ids,
                        afterPerson,
                        toPerson,
                        cycle.id(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The oldest work that is not finished. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<CycleJobRow> waiting() {
        return em.createQuery("select j from CycleJob j where j.finishedAt is null order by j.id", CycleJob.class)
                .setMaxResults(1)
                .getResultStream()
                .map(CycleJob::row)
                .findFirst();
    }

    /** The organisation that a cycle belongs to, for work that acts as the system there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long organisationOf(long cycleId) {
        return em.find(Cycle.class, cycleId).row().organisationId();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void goOn(long jobId) {
        goOn(jobId, PART);
    }

    /** Does the next part of a job. @param size people of the body that it looks at */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void goOn(long jobId, int size) {
        var job = em.find(CycleJob.class, jobId);
        if (job.isFinished()) return;
        var cycle = em.find(Cycle.class, job.cycleId());
        if (job.kind() == CycleJob.Kind.CLOSE) {
            snapshots.get().freeze(cycle.row());
            em.find(CycleJob.class, jobId).finish(clock.instant()); // looked up anew: much has gone through the session
            em.find(Cycle.class, cycle.id()).closed();
            audit.note("cycle-closed", cycle.row().name().en(), "snapshot written");
            return;
        }
        var part = nextPeople(cycle.row().organisationId(), job.atPerson(), size);
        if (part.isEmpty()) {
            job.finish(clock.instant());
            finish(cycle);
            return;
        }
        long last = part.get(part.size() - 1);
        takeIn(cycle.row(), job.atPerson(), last);
        job.reached(last, part.size());
    }

    private List<Long> nextPeople(long organisationId, long after, int size) {
        return em.createQuery(
                        "select p.id from Person p where p.organisationId = :organisation and p.id > :after order by p.id",
                        Long.class)
                .setParameter("organisation", organisationId)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    private void finish(Cycle cycle) {
        boolean opening = cycle.row().status() == Cycle.Status.OPENING;
        cycle.opened();
        em.flush();
        if (opening
                && organisations.of(cycle.row().organisationId()).mode()
                        != cycle.row().mode()) {
            organisations.rateBy(cycle.row().mode());
        }
        var taken = em.createQuery("select count(t.personId) from Participant t where t.cycleId = :cycle", Long.class)
                .setParameter("cycle", cycle.id())
                .getSingleResult();
        audit.note("cycle-opened", cycle.row().name().en(), taken + " people");
    }
}
