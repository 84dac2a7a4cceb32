package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.job.JobRow;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** The yearly rounds of the caller's organisation. */
@ApplicationScoped
@Transactional
public class Cycles {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private CycleJobs jobs;

    @Inject
    private RaterTrainings trainings;

    @Inject
    private AuditLog audit;

    /** Begins a draft with the dates of a template, for everybody, in the organisation's present mode. */
    @Allowed(Permission.HR)
    public long draft(CycleTemplate template) {
        var dates = template.datesFrom(LocalDate.now(clock));
        return draft(template.nameFor(dates), organisations.own().mode(), Population.EVERYBODY, dates);
    }

    /** @throws RuleBroken assessment.cycleName, assessment.cycleDates, assessment.cyclePopulation */
    @Allowed(Permission.HR)
    public long draft(Text name, Mode mode, Population population, CycleDates dates) {
        requireOurs(population);
        var cycle = new Cycle(user.organisationId(), name, mode, population, dates);
        em.persist(cycle);
        em.flush();
        audit.note("cycle-draft", name.en(), dates.toString());
        return cycle.id();
    }

    /**
     * Saves a draft.
     *
     * @param version as the page showed it
     * @throws RuleBroken as {@link #draft(Text, Mode, Population, CycleDates)}, and assessment.cycleNotDraft
     * @throws OptimisticLockException when it was saved elsewhere meanwhile
     */
    @Allowed(Permission.HR)
    public void save(long cycleId, int version, Text name, Mode mode, Population population, CycleDates dates) {
        save(cycleId, version, name, mode, population, dates, of(cycleId).asks());
    }

    /** The same, with what it asks for besides. @throws RuleBroken also assessment.noRaterTraining where there is none */
    @Allowed(Permission.HR)
    public void save(
            long cycleId, int version, Text name, Mode mode, Population population, CycleDates dates, CycleAsks asks) {
        requireOurs(population);
        var cycle = find(cycleId);
        if (cycle.version() != version) throw new OptimisticLockException();
        if (asks.raterTraining() && !trainings.exists()) throw new RuleBroken("assessment.noRaterTraining");
        cycle.say(name, mode, population, dates);
        cycle.ask(asks);
        em.flush();
        audit.note("cycle-draft", name.en(), dates + " " + mode + " " + population + " " + asks);
    }

    /** @throws RuleBroken assessment.cycleNotDraft */
    @Allowed(Permission.HR)
    public void discard(long cycleId) {
        var cycle = find(cycleId);
        cycle.requireDraft();
        em.createQuery("delete from CyclePurpose p where p.cycleId = :cycle")
                .setParameter("cycle", cycleId)
                .executeUpdate();
        em.remove(cycle);
        audit.note("cycle-discard", cycle.row().name().en(), "draft");
    }

    private void requireOurs(Population population) {
        if (!population.units().isEmpty()) {
            var ours = units.tree().stream().map(UnitRow::id).collect(Collectors.toSet());
            if (!ours.containsAll(population.units())) throw new NotFound("unit");
        }
        for (var role : population.roles()) maps.current().role(role).orElseThrow(() -> new NotFound("job role"));
    }

    /** Somebody whom a cycle would ask today. @param head leads the unit of the main post */
    public record Member(long personId, long unitId, boolean head) {}

    /** Whom a draft would ask today, by id; 50,000 people take about half a second. Two statements. */
    @Allowed(Permission.HR)
    @SuppressWarnings("unchecked")
    public List<Member> population(long cycleId) {
        var rows = (List<Object[]>) jobs.people(find(cycleId).row())
                .query(em, "select p.id, o.unit_id, o.head", " order by p.id")
                .getResultList();
        return rows.stream()
                .map(row -> new Member(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Boolean) row[2]))
                .toList();
    }

    /**
     * Opens a draft: a job takes the population in, and then the cycle is open.
     *
     * @throws RuleBroken assessment.cycleNotDraft, assessment.cycleOverlaps, assessment.cycleOver,
     *     assessment.cycleNobody, assessment.purposeWaits, assessment.cycleScale
     */
    @Allowed(Permission.HR)
    public void open(long cycleId) {
        jobs.start(beginOpening(cycleId), CycleJobs.Kind.OPEN);
    }

    /** As {@link #open}, within this transaction: for start-up work, which is all or nothing. */
    @Allowed(Permission.HR)
    public void openAtOnce(long cycleId) {
        jobs.atOnce(beginOpening(cycleId));
    }

    private Cycle beginOpening(long cycleId) {
        var cycle = find(cycleId);
        var row = cycle.row();
        cycle.beginOpening(approved(cycleId));
        var overlapping = all().stream()
                .filter(other -> other.id() != cycleId && other.status() != Cycle.Status.DRAFT)
                .filter(other -> other.status() != Cycle.Status.CLOSED)
                .filter(other -> !other.dates().closesOn().isBefore(row.dates().selfFrom())
                        && !row.dates().closesOn().isBefore(other.dates().selfFrom()))
                .findFirst();
        if (overlapping.isPresent()) {
            throw new RuleBroken("assessment.cycleOverlaps", overlapping.get().name());
        }
        requireSameSteps(row.dates());
        em.flush();
        audit.note(
                "cycle-open",
                row.name().en(),
                row.dates() + " " + row.mode() + " " + row.population() + " "
                        + cycle.row().purposes());
        return cycle;
    }

    /** @throws RuleBroken assessment.cycleScale when a scale of other steps comes before the end */
    void requireSameSteps(CycleDates dates) {
        maps.otherStepsFrom().filter(day -> !day.isAfter(dates.closesOn())).ifPresent(day -> {
            throw new RuleBroken("assessment.cycleScale", day);
        });
    }

    private Set<Cycle.Purpose> approved(long cycleId) {
        var approved = EnumSet.noneOf(Cycle.Purpose.class);
        for (var entry : purposesOf(cycleId)) {
            if (entry.status() == CyclePurpose.Status.ASKED) throw new RuleBroken("assessment.purposeWaits");
            if (entry.status() == CyclePurpose.Status.APPROVED) approved.add(entry.purpose());
        }
        return approved;
    }

    /** Every entry of a cycle in the register of purposes, whatever became of it. One statement. */
    List<CyclePurpose> purposesOf(long cycleId) {
        return em.createQuery("select p from CyclePurpose p where p.cycleId = :cycle order by p.id", CyclePurpose.class)
                .setParameter("cycle", cycleId)
                .getResultList();
    }

    /** Takes in whoever belongs to the population since it was opened. @throws RuleBroken assessment.cycleNotRunning */
    @Allowed(Permission.HR)
    public void addNewcomers(long cycleId) {
        var cycle = find(cycleId);
        cycle.requireRunning();
        jobs.start(cycle, CycleJobs.Kind.ADD);
        audit.note("cycle-add", cycle.row().name().en(), "who belongs to the population by now");
    }

    /**
     * Ends a cycle: a job freezes what it found, and then nothing is added to it.
     *
     * @throws RuleBroken assessment.cycleNotRunning, assessment.cycleAppealsRun before the last day for appeals is over,
     *     assessment.cycleAppealsOpen while one has no answer
     */
    @Allowed(Permission.HR)
    public void close(long cycleId) {
        var cycle = find(cycleId);
        var row = cycle.row();
        cycle.beginClosing();
        if (!LocalDate.now(clock).isAfter(row.appealsUntil())) {
            throw new RuleBroken("assessment.cycleAppealsRun", row.appealsUntil());
        }
        long open = em.createQuery(
                        "select count(a) from Appeal a where a.cycleId = :cycle and a.outcome is null", Long.class)
                .setParameter("cycle", cycleId)
                .getSingleResult();
        if (open > 0) throw new RuleBroken("assessment.cycleAppealsOpen", open);
        jobs.start(cycle, CycleJobs.Kind.CLOSE);
        audit.note("cycle-close", row.name().en(), row.dates().toString());
    }

    /** The latest work on a cycle; empty before it is opened. One statement. */
    @Allowed(Permission.HR)
    public Optional<JobRow> job(long cycleId) {
        return jobs.latest(cycleId);
    }

    /** Goes on with the latest work on a cycle where a problem ended it; otherwise nothing happens. */
    @Allowed(Permission.HR)
    public void goOnWithJob(long cycleId) {
        var cycle = find(cycleId);
        jobs.latest(cycleId).filter(JobRow::isFailed).ifPresent(job -> {
            jobs.again(job.id());
            audit.note("cycle-job-again", cycle.row().name().en(), job.kind() + " after " + job.problem());
        });
    }

    /** @throws NotFound also for another organisation's */
    @Allowed
    public CycleRow of(long cycleId) {
        return find(cycleId).row();
    }

    Cycle find(long cycleId) {
        var cycle = em.find(Cycle.class, cycleId);
        if (cycle == null || cycle.row().organisationId() != user.organisationId()) throw new NotFound("cycle");
        return cycle;
    }

    /** The cycle that runs today: the latest that has begun and is not closed. One statement. */
    public Optional<CycleRow> current() {
        return em.createQuery(
                        "select c from Cycle c where c.organisationId = :organisation and c.status = :open"
                                + " and c.selfFrom <= :today and c.closesOn >= :today order by c.selfFrom desc",
                        Cycle.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("open", Cycle.Status.OPEN)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .map(Cycle::row)
                .findFirst();
    }

    /**
     * The cycle that runs today and asks this person, with the person's own deadlines; empty when none does. The caller has
     * been found allowed to see the person. One statement.
     */
    public Optional<CycleRow> currentOf(long personId) {
        return em.createQuery(
                        "select c, t from Cycle c, Participant t where t.cycleId = c.id and t.personId = :person"
                                + " and c.status = :open and c.selfFrom <= :today and c.closesOn >= :today"
                                + " order by c.selfFrom desc",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("open", Cycle.Status.OPEN)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .map(row -> extended((Cycle) row[0], (Participant) row[1]))
                .findFirst();
    }

    /** The caller's cycle of today; empty when none asks the caller. One statement. */
    @Allowed(Permission.STAFF)
    public Optional<MyCycle> mine() {
        return em.createQuery(
                        "select c, t, a.id, a.submittedAt from Cycle c, Participant t"
                                // one join alone: EclipseLink puts several in the wrong order
                                + " left join SelfAssessment a on a.cycleId = t.cycleId and a.personId = t.personId"
                                + " where t.cycleId = c.id and t.personId = :person and c.status = :open and c.selfFrom <= :today"
                                + " and c.closesOn >= :today order by c.selfFrom desc",
                        Object[].class)
                .setParameter("person", user.personId())
                .setParameter("open", Cycle.Status.OPEN)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new MyCycle(
                        extended((Cycle) row[0], (Participant) row[1]),
                        (Long) row[2],
                        (Instant) row[3],
                        ((Participant) row[1]).remindedAt()))
                .findFirst();
    }

    private static CycleRow extended(Cycle cycle, Participant participant) {
        return cycle.row().extended(participant.selfUntil(), participant.reviewUntil());
    }

    /** The next cycle that has not begun and asks the caller; empty when none is open for it. One statement. */
    @Allowed(Permission.STAFF)
    public Optional<CycleRow> next() {
        return em.createQuery(
                        "select c from Cycle c, Participant t where t.cycleId = c.id and t.personId = :person"
                                + " and c.status = :open and c.selfFrom > :today order by c.selfFrom",
                        Cycle.class)
                .setParameter("person", user.personId())
                .setParameter("open", Cycle.Status.OPEN)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .map(Cycle::row)
                .findFirst();
    }

    /** Every cycle, drafts included, newest first. One statement. */
    @Allowed
    public List<CycleRow> all() {
        return em.createQuery(
                        "select c from Cycle c where c.organisationId = :organisation order by c.selfFrom desc, c.id desc",
                        Cycle.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(Cycle::row)
                .toList();
    }

    /** Last days of the cycles that were opened. One statement. */
    public Set<LocalDate> endsOfOpened() {
        return all().stream()
                .filter(cycle -> cycle.status() != Cycle.Status.DRAFT)
                .map(cycle -> cycle.dates().closesOn())
                .collect(Collectors.toSet());
    }
}
