package org.shirube.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shirube.job.JobRow;
import org.shirube.job.Jobs;
import org.shirube.job.LongWork;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Periods of keeping, a count of what is over, the erasing as a job, and its reports. */
@ApplicationScoped
@Transactional
public class Retention implements LongWork {
    static final String KIND = "retention";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog audit;

    /** In months; what is kept without end is not among them. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR, Permission.AUDITOR})
    public Map<RetentionKind, Integer> periods() {
        var periods = new EnumMap<RetentionKind, Integer>(RetentionKind.class);
        em.createQuery("select p from RetentionPeriod p where p.organisationId = :organisation", RetentionPeriod.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .forEach(period -> periods.put(period.kind(), period.months()));
        return periods;
    }

    /**
     * Sets every period at once.
     *
     * @param wanted in months; without a kind, or with null for it: kept without end
     * @throws RuleBroken retention.months
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void set(Map<RetentionKind, Integer> wanted) {
        var before = periods();
        for (var kind : RetentionKind.values()) {
            var months = wanted.get(kind);
            if (java.util.Objects.equals(months, before.get(kind))) continue;
            var key = new RetentionPeriod.Key(user.organisationId(), kind);
            var period = em.find(RetentionPeriod.class, key);
            if (months == null) em.remove(period);
            else {
                if (period == null) period = new RetentionPeriod(user.organisationId(), kind);
                period.set(months, user.login(), clock.instant());
                em.persist(period);
            }
            audit.note("retention-period", kind.name(), before.get(kind) + " -> " + months + " months");
        }
        em.flush();
    }

    /** What a run would erase now, step by step; nothing is changed. A statement for each step that has a period. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public List<StepRow> dryRun() {
        var periods = periods();
        var today = LocalDate.now(clock);
        var rows = new ArrayList<StepRow>();
        for (var step : Erasure.values()) {
            var months = periods.get(step.kind());
            if (months == null) continue;
            var before = today.minusMonths(months);
            rows.add(new StepRow(
                    step.name(), step.kind(), months, before, step.count(em, user.organisationId(), before), 0));
        }
        return rows;
    }

    /**
     * Begins to erase what a dry run finds now.
     *
     * @return id of the run
     * @throws RuleBroken retention.busy, retention.nothing
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long start() {
        if (job().filter(JobRow::isRunning).isPresent()) throw new RuleBroken("retention.busy");
        var steps = dryRun();
        int total = steps.stream().mapToInt(StepRow::found).sum();
        if (total == 0) throw new RuleBroken("retention.nothing");
        var run = new RetentionRun(user.organisationId(), user.login(), clock.instant());
        em.persist(run);
        em.flush(); // the lines refer to it by number, of which JPA knows nothing
        int place = 0;
        for (var step : steps) em.persist(new RetentionLine(run.id(), place++, step));
        em.flush();
        audit.note("retention-start", "run " + run.id(), total + " found");
        jobs.start(new Order(KIND, run.id(), null, total));
        return run.id();
    }

    /** The latest erasing. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Optional<JobRow> job() {
        return jobs.latest(Set.of(KIND), null);
    }

    /** Every run with its report, newest first. Two statements. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR, Permission.AUDITOR})
    public List<RunRow> runs() {
        var runs = em.createQuery(
                        "select r from RetentionRun r where r.organisationId = :organisation order by r.id desc",
                        RetentionRun.class)
                .setParameter("organisation", user.organisationId())
                .getResultList();
        if (runs.isEmpty()) return List.of();
        var lines = lines(runs.stream().map(RetentionRun::id).toList());
        return runs.stream()
                .map(run -> run.row(lines.stream()
                        .filter(line -> line.runId() == run.id())
                        .map(RetentionLine::row)
                        .toList()))
                .toList();
    }

    /** One run's report on its way out; the export is an act itself. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR, Permission.AUDITOR})
    public RunRow report(long runId) {
        var report =
                runs().stream().filter(run -> run.id() == runId).findFirst().orElseThrow(() -> new NotFound("run"));
        audit.note("retention-export", "run " + runId, report.erased() + " erased");
        return report;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Part next(Task task) {
        var run = em.find(RetentionRun.class, task.subject());
        for (var line : lines(List.of(run.id()))) {
            if (line.place() < task.at()) continue;
            int erased = line.step().some(em, run.organisationId(), line.before());
            if (erased == 0) continue;
            line.add(erased);
            return new Part(line.place(), erased, false);
        }
        run.finish(clock.instant());
        audit.note("retention-end", "run " + run.id(), summary(run.id()));
        return new Part(Long.MAX_VALUE, 0, true);
    }

    private String summary(long runId) {
        var said = new StringBuilder();
        for (var line : lines(List.of(runId))) {
            if (line.row().erased() > 0)
                said.append(said.isEmpty() ? "" : ", ")
                        .append(line.row().step())
                        .append(' ')
                        .append(line.row().erased());
        }
        return said.toString();
    }

    private List<RetentionLine> lines(List<Long> runs) {
        return em.createQuery(
                        "select l from RetentionLine l where l.runId in :runs order by l.runId, l.place",
                        RetentionLine.class)
                .setParameter("runs", runs)
                .getResultList();
    }
}
