package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.job.JobRow;
import org.shirube.job.Jobs;
import org.shirube.job.LongWork;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.AuditLog;

/**
 * The work on cycles that is longer than a request. The population is taken in part by part, a row for each person exactly
 * once whatever ends in between: each part is one statement and one transaction, which also keeps how far it came. Closing is
 * one transaction.
 */
@ApplicationScoped
@Transactional
class CycleJobs implements LongWork {
    private static final int PART = 5_000;

    /** What is done. */
    enum Kind {
        /** Takes the population in, then opens the cycle. */
        OPEN,
        /** Takes in whoever belongs to the population by now. */
        ADD,
        /** Freezes what the cycle found, then closes it. */
        CLOSE;

        String word() {
            return "cycle-" + name().toLowerCase(Locale.ROOT);
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private AuditLog audit;

    @Inject
    private Jobs jobs;

    @Inject
    private Instance<CycleSnapshot> snapshots;

    /** @throws RuleBroken assessment.cycleNobody, assessment.cycleOver, assessment.cycleJobRuns */
    void start(Cycle cycle, Kind kind) {
        var row = cycle.row();
        if (row.dates().selfUntil().isBefore(LocalDate.now(clock)) && kind == Kind.OPEN) {
            throw new RuleBroken("assessment.cycleOver");
        }
        if (kind == Kind.OPEN && count(row) == 0) throw new RuleBroken("assessment.cycleNobody");
        if (isAtWork(cycle.id())) throw new RuleBroken("assessment.cycleJobRuns");
        int people = ((Number) em.createNativeQuery("select count(*) from person where organisation_id = ?1")
                        .setParameter(1, row.organisationId())
                        .getSingleResult())
                .intValue();
        jobs.start(new Order(kind.word(), cycle.id(), null, people));
    }

    /** The latest work on a cycle. One statement. */
    Optional<JobRow> latest(long cycleId) {
        return jobs.latest(kinds(), cycleId);
    }

    void again(long jobId) {
        jobs.again(jobId);
    }

    private boolean isAtWork(long cycleId) {
        return latest(cycleId).filter(JobRow::isRunning).isPresent();
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

    @Override
    public Set<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toSet());
    }

    @Override
    public Part next(Task task) {
        return next(task, PART);
    }

    /** @param size people of the body that it looks at */
    Part next(Task task, int size) {
        var cycle = em.find(Cycle.class, task.subject());
        if (task.kind().equals(Kind.CLOSE.word())) {
            snapshots.get().freeze(cycle.row());
            em.find(Cycle.class, cycle.id()).closed();
            audit.note("cycle-closed", cycle.row().name().en(), "snapshot written");
            return new Part(0, 0, true);
        }
        var part = nextPeople(cycle.row().organisationId(), task.at(), size);
        if (part.isEmpty()) {
            finish(cycle);
            return new Part(task.at(), 0, true);
        }
        long last = part.get(part.size() - 1);
        takeIn(cycle.row(), task.at(), last);
        return new Part(last, part.size(), false);
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
