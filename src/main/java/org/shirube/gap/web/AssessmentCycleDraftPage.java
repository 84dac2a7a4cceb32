package org.shirube.gap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.CycleAsks;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.CycleDates.Flaw;
import org.shirube.assessment.CycleDates.Step;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Population;
import org.shirube.gap.Workload;
import org.shirube.gap.Workloads;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/cycle-draft.xhtml}; here because the workload follows from where people stand. */
@Named
@ViewScoped
public class AssessmentCycleDraftPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int NAMES = 10;
    private static final int RATERS = 10;

    @Inject
    private Cycles cycles;

    @Inject
    private Workloads workloads;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    @Inject
    private transient Clock clock;

    private long id;
    private CycleRow cycle;
    private Workload workload;
    private Page<PersonRow> withoutRole;
    private List<UnitRow> tree;
    private Mode present;

    private String nameJa;
    private String nameEn;
    private Mode mode;
    private Map<Step, LocalDate> days = new EnumMap<>(Step.class);
    private Map<Step, Flaw> flaws = Map.of();
    private Long[] chosenUnits;
    private String[] chosenRoles;
    private boolean raterTraining;
    private boolean peers;
    private boolean roleOwners;
    private int opinionsFrom;

    /** @return the running cycle's page when this is no draft any more */
    public String open() {
        cycle = cycles.of(id);
        if (cycle.status() != org.shirube.assessment.Cycle.Status.DRAFT) {
            return "/assessment/cycle.xhtml?faces-redirect=true&id=" + id;
        }
        tree = units.tree();
        present = organisations.own().mode();
        workload = workloads.of(cycle);
        withoutRole = people.withoutRole(PageRequest.of(0, NAMES));
        nameJa = cycle.name().ja();
        nameEn = cycle.name().en();
        mode = cycle.mode();
        for (var step : Step.values()) days.put(step, cycle.dates().on(step));
        flaws = tooLate();
        chosenUnits = cycle.population().units().toArray(Long[]::new);
        chosenRoles = cycle.population().roles().toArray(String[]::new);
        raterTraining = cycle.asks().raterTraining();
        peers = cycle.asks().peers();
        roleOwners = cycle.asks().roleOwners();
        opinionsFrom = cycle.asks().from();
        return null;
    }

    /** A draft may lie until its first deadline is over. */
    private Map<Step, Flaw> tooLate() {
        return days.get(Step.SELF_UNTIL).isBefore(LocalDate.now(clock)) ? Map.of(Step.SELF_UNTIL, Flaw.PAST) : Map.of();
    }

    public String save() {
        var dates = new CycleDates(
                days.get(Step.SELF_FROM),
                days.get(Step.SELF_UNTIL),
                days.get(Step.REVIEW_UNTIL),
                days.get(Step.DISCLOSE_ON),
                days.get(Step.CLOSES_ON));
        flaws = dates.flaws();
        return done(
                "assessment.cycleSaved",
                () -> cycles.save(
                        id,
                        cycle.version(),
                        new Text(said(nameJa), said(nameEn)),
                        mode,
                        new Population(List.of(chosenUnits), List.of(chosenRoles)),
                        dates,
                        new CycleAsks(raterTraining, peers, roleOwners, opinionsFrom)));
    }

    public String begin() {
        return done("assessment.cycleOpening", () -> cycles.open(id));
    }

    public String discard() {
        try {
            cycles.discard(id);
            say.info("assessment.cycleDiscarded");
            return "/assessment/cycles.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    private String done(String message, Runnable act) {
        return say.done(act, message) ? "/assessment/cycle-draft.xhtml?faces-redirect=true&id=" + id : null;
    }

    private static String said(String typed) {
        return typed == null ? "" : typed;
    }

    public Step[] getSteps() {
        return Step.values();
    }

    /** Null when nothing is wrong with the day. */
    public Flaw flaw(Step step) {
        return flaws.get(step);
    }

    public boolean isReady() {
        return flaws.isEmpty() && workload.people() > 0;
    }

    public List<Workload.Rater> getBusiest() {
        return workload.raters().stream().limit(RATERS).toList();
    }

    public String indented(UnitRow unit, String name) {
        return "\u3000".repeat(Math.max(0, UnitRow.lineOf(unit.path()).size() - 1)) + name;
    }

    public List<JobRole> getRoles() {
        return List.copyOf(maps.current().roles());
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    public Mode getPresent() {
        return present;
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public Workload getWorkload() {
        return workload;
    }

    public Page<PersonRow> getWithoutRole() {
        return withoutRole;
    }

    public List<UnitRow> getTree() {
        return tree;
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

    public String getNameJa() {
        return nameJa;
    }

    public void setNameJa(String nameJa) {
        this.nameJa = nameJa;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public Long[] getChosenUnits() {
        return chosenUnits;
    }

    public void setChosenUnits(Long[] chosenUnits) {
        this.chosenUnits = chosenUnits;
    }

    public String[] getChosenRoles() {
        return chosenRoles;
    }

    public void setChosenRoles(String[] chosenRoles) {
        this.chosenRoles = chosenRoles;
    }

    public boolean isPeers() {
        return peers;
    }

    public void setPeers(boolean peers) {
        this.peers = peers;
    }

    public boolean isRoleOwners() {
        return roleOwners;
    }

    public void setRoleOwners(boolean roleOwners) {
        this.roleOwners = roleOwners;
    }

    /** From which target on a core skill is asked about. */
    public List<Integer> getTargets() {
        return List.of(1, 2, 3, 4);
    }

    public int getOpinionsFrom() {
        return opinionsFrom;
    }

    public void setOpinionsFrom(int opinionsFrom) {
        this.opinionsFrom = opinionsFrom;
    }

    public boolean isRaterTraining() {
        return raterTraining;
    }

    public void setRaterTraining(boolean raterTraining) {
        this.raterTraining = raterTraining;
    }
}
