package org.shirube.gap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleChangeRow;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.CycleDates.Flaw;
import org.shirube.assessment.CycleDates.Step;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Participants;
import org.shirube.gap.CycleHealth;
import org.shirube.gap.CycleHealths;
import org.shirube.job.JobRow;
import org.shirube.organisation.People;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;

/** Behind {@code /assessment/cycle.xhtml}: a cycle from its opening on, and what HR does for it. */
@Named
@ViewScoped
public class AssessmentCyclePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int RATERS = 20;

    @Inject
    private Cycles cycles;

    @Inject
    private Participants participants;

    @Inject
    private CycleHealths healths;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Say say;

    @Inject
    private ActiveLocale locale;

    @Inject
    private transient Clock clock;

    private long id;
    private Long unitId;
    private LocalDate today;
    private CycleRow cycle;
    private JobRow job;
    private CycleHealth health;
    private List<CycleChangeRow> changes;
    private List<UnitRow> tree;
    private Map<Long, String> staffNumbers = Map.of();

    private Map<Step, LocalDate> days = new EnumMap<>(Step.class);
    private Map<Step, Flaw> flaws = Map.of();
    private String datesReason;
    private String staffNo;
    private Long extendedUnit;
    private LocalDate selfUntil;
    private LocalDate reviewUntil;
    private String extensionReason;
    private String reopenedNo;
    private LocalDate reopenedUntil;
    private String reopeningReason;

    /** @return the draft's page for a draft */
    public String open() {
        cycle = cycles.of(id);
        if (cycle.status() == Cycle.Status.DRAFT) return "/assessment/cycle-draft.xhtml?faces-redirect=true&id=" + id;
        today = LocalDate.now(clock);
        look();
        health = healths.of(cycle, unitId);
        changes = participants.changes(id);
        tree = units.tree();
        staffNumbers = people
                .byId(changes.stream()
                        .map(CycleChangeRow::personId)
                        .filter(person -> person != null)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(person -> person.id(), person -> person.staffNo()));
        for (var step : Step.values()) days.put(step, cycle.dates().on(step));
        return null;
    }

    /** How far the work is. */
    public void look() {
        job = cycles.job(id).orElse(null);
    }

    public String moveDates() {
        var dates = new CycleDates(
                days.get(Step.SELF_FROM),
                days.get(Step.SELF_UNTIL),
                days.get(Step.REVIEW_UNTIL),
                days.get(Step.DISCLOSE_ON),
                days.get(Step.CLOSES_ON));
        flaws = dates.flawsAsChangeOf(cycle.dates(), today);
        return done("assessment.cycleMoved", () -> {
            participants.moveDates(id, dates, datesReason);
            return 0;
        });
    }

    public String extend() {
        return done("assessment.cycleExtended", () -> {
            if (staffNo != null && !staffNo.isBlank()) {
                participants.extendPerson(id, person(staffNo), selfUntil, reviewUntil, extensionReason);
                return 1;
            }
            if (extendedUnit == null) throw new RuleBroken("assessment.extensionForWhom");
            return participants.extendUnit(id, extendedUnit, selfUntil, reviewUntil, extensionReason);
        });
    }

    public String reopen() {
        return done("assessment.cycleReopened", () -> {
            participants.reopen(id, person(reopenedNo), reopenedUntil, reopeningReason);
            return 1;
        });
    }

    public String remind() {
        return done("assessment.cycleReminded", () -> participants.remind(id, unitId));
    }

    public String addNewcomers() {
        return done("assessment.cycleAdding", () -> {
            cycles.addNewcomers(id);
            return 0;
        });
    }

    public String goOnWithJob() {
        return done("assessment.cycleGoesOn", () -> {
            cycles.goOnWithJob(id);
            return 0;
        });
    }

    private long person(String number) {
        var said = number == null ? "" : number.strip();
        return people.byStaffNo(said)
                .orElseThrow(() -> new RuleBroken("organisation.unknownStaffNo", said))
                .id();
    }

    private String done(String message, IntSupplier act) {
        try {
            say.info(message, act.getAsInt());
            return "/assessment/cycle.xhtml?faces-redirect=true&id=" + id + (unitId == null ? "" : "&unit=" + unitId);
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (OptimisticLockException elsewhere) {
            say.changedElsewhere();
        }
        return null;
    }

    /** Null when nothing is wrong with the day. */
    public Flaw flaw(Step step) {
        return flaws.get(step);
    }

    public Step[] getSteps() {
        return Step.values();
    }

    public boolean isAtWork() {
        return job != null && job.isRunning();
    }

    /** Why the work ended before its end. */
    public String getJobProblem() {
        return job.problemIn(locale.getLocale());
    }

    /** Before the end of self-assessment there is somebody to remind. */
    public boolean isRemindable() {
        return cycle.takesSelfAssessments(today);
    }

    public boolean isOver() {
        return cycle.dates().closesOn().isBefore(today);
    }

    /** Where the cycle is today. */
    public Step getNow() {
        var now = Step.SELF_FROM;
        for (var step : Step.values()) {
            boolean begun = step == Step.SELF_FROM || step == Step.DISCLOSE_ON
                    ? !today.isBefore(cycle.dates().on(step))
                    : today.isAfter(cycle.dates().on(step));
            if (begun) now = step;
        }
        return now;
    }

    /** Those with the most waiting; all of them in a unit's own view are few. */
    public List<CycleHealth.RaterLine> getBusiest() {
        return health.raters().stream().limit(RATERS).toList();
    }

    public int getFurther() {
        return Math.max(0, health.raters().size() - RATERS);
    }

    /** Whom a change was for; null for everybody. */
    public Text unitName(CycleChangeRow change) {
        return tree.stream()
                .filter(unit -> change.unitId() != null && unit.id() == change.unitId())
                .map(UnitRow::name)
                .findFirst()
                .orElse(null);
    }

    public String staffNumber(CycleChangeRow change) {
        return change.personId() == null ? "" : staffNumbers.getOrDefault(change.personId(), "–");
    }

    public String indented(UnitRow unit, String name) {
        return "\u3000".repeat(Math.max(0, UnitRow.lineOf(unit.path()).size() - 1)) + name;
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public JobRow getJob() {
        return job;
    }

    public CycleHealth getHealth() {
        return health;
    }

    public List<CycleChangeRow> getChanges() {
        return changes;
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public LocalDate getToday() {
        return today;
    }

    public Map<Step, LocalDate> getDays() {
        return days;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getDatesReason() {
        return datesReason;
    }

    public void setDatesReason(String datesReason) {
        this.datesReason = datesReason;
    }

    public String getStaffNo() {
        return staffNo;
    }

    public void setStaffNo(String staffNo) {
        this.staffNo = staffNo;
    }

    public Long getExtendedUnit() {
        return extendedUnit;
    }

    public void setExtendedUnit(Long extendedUnit) {
        this.extendedUnit = extendedUnit;
    }

    public LocalDate getSelfUntil() {
        return selfUntil;
    }

    public void setSelfUntil(LocalDate selfUntil) {
        this.selfUntil = selfUntil;
    }

    public LocalDate getReviewUntil() {
        return reviewUntil;
    }

    public void setReviewUntil(LocalDate reviewUntil) {
        this.reviewUntil = reviewUntil;
    }

    public String getExtensionReason() {
        return extensionReason;
    }

    public void setExtensionReason(String extensionReason) {
        this.extensionReason = extensionReason;
    }

    public String getReopenedNo() {
        return reopenedNo;
    }

    public void setReopenedNo(String reopenedNo) {
        this.reopenedNo = reopenedNo;
    }

    public LocalDate getReopenedUntil() {
        return reopenedUntil;
    }

    public void setReopenedUntil(LocalDate reopenedUntil) {
        this.reopenedUntil = reopenedUntil;
    }

    public String getReopeningReason() {
        return reopeningReason;
    }

    public void setReopeningReason(String reopeningReason) {
        this.reopeningReason = reopeningReason;
    }
}
