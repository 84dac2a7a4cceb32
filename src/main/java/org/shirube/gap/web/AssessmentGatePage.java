package org.shirube.gap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Courses;
import org.shirube.gap.Gate;
import org.shirube.gap.GateConfirmation;
import org.shirube.gap.GateParty;
import org.shirube.gap.GatePass;
import org.shirube.gap.Gates;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.JobRole;

/** Behind {@code /assessment/gate.xhtml}: one person before one gate, and the confirmation of it. */
@Named
@ViewScoped
public class AssessmentGatePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** A stage to go to. */
    public record StageLink(int number, Text name) implements Serializable {}

    /** A stage's words, as the map has them. */
    public record Words(Text gate, Text confirmedBy, Text time) implements Serializable {
        static Words of(JobRole.Stage stage) {
            return new Words(stage.gate(), stage.confirmedBy(), stage.time());
        }
    }

    @Inject
    private Gates gates;

    @Inject
    private Courses courses;

    @Inject
    private People people;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private Long id;
    private String role;
    private Integer stage;
    private Long withdrawing;

    private PersonRow person;
    private Text roleName;
    private List<StageLink> stages = List.of();
    private Words described;
    private Gate gate;
    private int heldStage;
    private LocalDate since;
    private Set<GateParty> mine = Set.of();
    private final Map<String, Text> names = new HashMap<>();

    private GateParty party;
    private LocalDate on;
    private String by;
    private String note;
    private String reason;
    private List<String> attested = new ArrayList<>(); // Faces makes another of the same class

    public void open() {
        if (id == null || role == null) throw new NotFound("gate");
        var way = gates.of(id, role);
        person = way.person();
        roleName = way.road().role().name();
        stages = way.road().stages().stream()
                .map(one -> new StageLink(one.number(), one.described().name()))
                .toList();
        heldStage = way.heldStage();
        since = way.since();
        stage = way.road().stage(stage == null ? Math.max(1, heldStage) : stage).number();
        described = Words.of(way.road().stage(stage).described());
        gate = way.gate(stage);
        mine = way.mine();
        way.road()
                .stage(stage)
                .items()
                .forEach(item -> names.put(item.skill().code(), item.skill().name()));
        for (var condition : gate.conditions())
            for (var code : condition.missing())
                if (!names.containsKey(code)) courses.find(code).ifPresent(course -> names.put(code, course.title()));
        party = gate.waitingFor().stream().filter(mine::contains).findFirst().orElse(null);
        on = LocalDate.now(clock);
        if (party == GateParty.MANAGER)
            by = people.own().map(own -> locale.of(own.name())).orElse(null);
        if (withdrawing != null
                && gate.inForce().stream().noneMatch(one -> one.id() == withdrawing && withdrawable(one)))
            withdrawing = null;
    }

    public String confirm() {
        return act(
                () -> gates.confirm(
                        id, role, stage, new GatePass.Decision(party, on, by, note), Gate.Kind.named(attested)),
                "gap.gateNoted");
    }

    public String withdraw() {
        return act(() -> gates.withdraw(id, withdrawing, reason), "gap.gateTakenBack");
    }

    private String act(Runnable act, String done) {
        try {
            act.run();
            say.info(done);
            return "/assessment/gate.xhtml?faces-redirect=true&id=" + id + "&role=" + role + "&stage=" + stage;
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    /** Whether the map names a panel that has not said anything yet, and the reader may call one here. */
    public boolean isPanelCallable() {
        return mine.contains(GateParty.PANEL)
                && stage <= heldStage
                && gate.waitingFor().contains(GateParty.PANEL);
    }

    public boolean withdrawable(GateConfirmation one) {
        return mine.contains(one.party());
    }

    /** Whether the caller may confirm now. */
    public boolean isConfirmable() {
        return withdrawing == null && party != null && gate.isReady() && stage <= heldStage;
    }

    /** In whole months, for how long the stage has been asked of the person. */
    public long getMonths() {
        return since == null ? 0 : ChronoUnit.MONTHS.between(since, LocalDate.now(clock));
    }

    public Text nameOf(String code) {
        return names.getOrDefault(code, Text.same(code));
    }

    public PersonRow getPerson() {
        return person;
    }

    public Text getRoleName() {
        return roleName;
    }

    public List<StageLink> getStages() {
        return stages;
    }

    public Words getDescribed() {
        return described;
    }

    public Gate getGate() {
        return gate;
    }

    /** Null when the role is not asked of the person today, or another stage is looked at. */
    public LocalDate getSince() {
        return stage == heldStage ? since : null;
    }

    public GateParty getParty() {
        return party;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null || role.isBlank() ? null : role;
    }

    public Integer getStage() {
        return stage;
    }

    public void setStage(Integer stage) {
        this.stage = stage;
    }

    public Long getWithdrawing() {
        return withdrawing;
    }

    public void setWithdrawing(Long withdrawing) {
        this.withdrawing = withdrawing;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<String> getAttested() {
        return attested;
    }

    public void setAttested(List<String> attested) {
        this.attested = attested;
    }
}
