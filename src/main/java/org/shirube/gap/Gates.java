package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.Panel;
import org.shirube.assessment.PanelDossiers;
import org.shirube.genai.PermitState;
import org.shirube.genai.Permits;
import org.shirube.learning.Learning;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Gates between the stages of a job role: checked by rule, confirmed by whom they name. */
@ApplicationScoped
@Transactional
public class Gates {
    private static final int LONGEST_BASIS = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Roadmaps roadmaps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private SkillMaps maps;

    @Inject
    private Learning learning;

    @Inject
    private Permits permits;

    @Inject
    private PanelDossiers panels;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    @Inject
    private Event<GatesChanged> changed;

    /**
     * Somebody before the gates of one role.
     *
     * @param gates one a stage, in order
     * @param heldStage the stage asked of the person today; 0 when the role is not
     * @param since first day on which that stage was asked; null without it
     * @param mine for whom the caller may confirm
     */
    public record Way(
            PersonRow person, Roadmap road, List<Gate> gates, int heldStage, LocalDate since, Set<GateParty> mine) {
        public Gate gate(int stage) {
            return gates.get(road.stage(stage).number() - 1);
        }
    }

    /** The caller's own gates of one role, one a stage. Four statements. */
    @Allowed(Permission.STAFF)
    public List<Gate> own(Roadmap way) {
        return gates(user.personId(), way);
    }

    /**
     * Somebody's gates of one role, one a stage; the look is logged. About 16 statements.
     *
     * @throws NotFound without the role; NotAllowed for a person whom the caller may not see
     */
    @Allowed({Permission.MANAGER, Permission.HR, Permission.AUDITOR})
    public Way of(long personId, String roleCode) {
        var person = visible.person(personId);
        audit.note("record-view", "person " + personId, "gates of " + roleCode);
        viewings.note(ViewedFor.GATE, List.of(personId));
        return way(person, roleCode);
    }

    /** What lies before a panel whose member the caller has been found to be. About 12 statements. */
    public Way laidBefore(PersonRow person, String roleCode) {
        return way(person, roleCode, roadmaps.laidBefore(person, roleCode));
    }

    private Way way(PersonRow person, String roleCode) {
        return way(person, roleCode, roadmaps.of(person.id(), roleCode));
    }

    private Way way(PersonRow person, String roleCode, Roadmap road) {
        var held = held(person, roleCode);
        return new Way(
                person,
                road,
                gates(person.id(), road),
                held.map(HeldRole::stage).orElse(0),
                held.map(HeldRole::since).orElse(null),
                mine(person));
    }

    private Optional<HeldRole> held(PersonRow person, String roleCode) {
        return roles
                .heldBy(person.organisationId(), List.of(person.id()), LocalDate.now(clock))
                .getOrDefault(person.id(), List.of())
                .stream()
                .filter(role -> role.roleCode().equals(roleCode))
                .reduce((one, other) -> one.stage() >= other.stage() ? one : other);
    }

    private List<Gate> gates(long personId, Roadmap road) {
        var known = new GateRule.OnRecord(
                learning.completedBy(List.of(personId)).getOrDefault(personId, Set.of()),
                Optional.ofNullable(permits.of(List.of(personId)).get(personId))
                        .filter(permit -> permit.state() == PermitState.VALID || permit.state() == PermitState.EXPIRING)
                        .isPresent(),
                works(personId));
        var confirmations = confirmations(personId);
        return road.stages().stream()
                .map(stage -> gate(road.role().code(), stage, known, confirmations))
                .toList();
    }

    private static Gate gate(
            String role, Roadmap.Stage stage, GateRule.OnRecord known, List<GateConfirmation> confirmations) {
        var rule = GateRule.of(stage.number());
        return new Gate(
                role,
                stage.number(),
                rule.conditions(stage.beforeGate(), known),
                rule.attested(),
                GateParty.namedIn(stage.described().confirmedBy(), stage.number()),
                confirmations.stream()
                        .filter(one -> one.roleCode().equals(role) && one.stage() == stage.number())
                        .toList());
    }

    private int works(long personId) {
        return em.createQuery("""
                        select count(e) from Evidence e
                        where e.personId = :person and e.removedAt is null and e.reviewedAt is not null
                            and e.skill is not null""", Long.class)
                .setParameter("person", personId)
                .getSingleResult()
                .intValue();
    }

    private List<GateConfirmation> confirmations(long personId) {
        return em.createQuery(
                        "select g from GatePass g where g.personId = :person order by g.notedAt desc, g.id desc",
                        GatePass.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(GatePass::row)
                .toList();
    }

    /** What was ever confirmed of a person, the latest first. Two statements. @throws NotAllowed, NotFound as always */
    @Allowed({Permission.MANAGER, Permission.HR, Permission.AUDITOR})
    public List<GateConfirmation> confirmationsOf(long personId) {
        return confirmations(visible.person(personId).id());
    }

    /** As {@link #confirmationsOf}, of a person whom the caller has been found allowed to see. One statement. */
    public List<GateConfirmation> carriedBy(long personId) {
        return confirmations(personId);
    }

    private Set<GateParty> mine(PersonRow person) {
        var mine = EnumSet.noneOf(GateParty.class);
        var self = user.required().personId();
        if (self != null && self == person.id()) return mine;
        if (user.is(Permission.HR)) mine.addAll(EnumSet.of(GateParty.OWNER, GateParty.PANEL));
        if (visible.leads(person)) mine.add(GateParty.MANAGER);
        return mine;
    }

    /**
     * Confirms a gate for a party, of a stage that the person holds or held on the way.
     *
     * @param attested what the caller says besides; has to be everything that the gate asks for
     * @throws NotAllowed for oneself, and for a party for which the caller does not act
     * @throws RuleBroken gap.gateNotHeld, gap.gateNotNamed, gap.gateNotReady, gap.gateNotAttested, gap.gateConfirmed,
     *     gap.gateInFuture, gap.gateByMissing, gap.gateTooLong, gap.gatePanelOpen, gap.gatePanelNotYet
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public long confirm(
            long personId, String roleCode, int stage, GatePass.Decision decision, Set<Gate.Kind> attested) {
        var way = way(visible.person(personId), roleCode);
        if (!way.mine().contains(decision.party())) throw new NotAllowed("confirm this gate");
        if (stage < 1 || stage > way.gates().size()) throw new NotFound("stage");
        if (stage > way.heldStage()) throw new RuleBroken("gap.gateNotHeld");
        var gate = way.gate(stage);
        if (!gate.named().contains(decision.party())) throw new RuleBroken("gap.gateNotNamed");
        if (decision.party() == GateParty.PANEL) requireAgreement(personId, roleCode, stage);
        if (gate.inForce().stream().anyMatch(one -> one.party() == decision.party()))
            throw new RuleBroken("gap.gateConfirmed");
        if (!gate.isReady()) throw new RuleBroken("gap.gateNotReady");
        if (!attested.containsAll(gate.attested())) throw new RuleBroken("gap.gateNotAttested");
        var pass = new GatePass(
                new GatePass.Of(
                        way.person().organisationId(), personId, maps.current().version(), gate),
                decision,
                basis(gate),
                user.login(),
                clock.instant(),
                LocalDate.now(clock));
        em.persist(pass);
        em.flush();
        changed.fire(new GatesChanged(way.person().organisationId()));
        audit.note("gate-confirm", "person " + personId, roleCode + " stage " + stage + ", " + decision.party());
        return pass.row().id();
    }

    /** A panel that was called here has its say first; one that met elsewhere is written down as before. */
    private void requireAgreement(long personId, String roleCode, int stage) {
        var panel = panels.onGate(personId, roleCode, stage);
        if (panel.isEmpty()) return;
        if (panel.get().isOpen()) throw new RuleBroken("gap.gatePanelOpen");
        if (panel.get().agreed() != Panel.PASSED) throw new RuleBroken("gap.gatePanelNotYet");
    }

    private static String basis(Gate gate) {
        var basis = gate.conditions().stream()
                        .map(one -> one.kind() + " " + one.have() + "/" + one.need())
                        .collect(Collectors.joining(", "))
                + gate.attested().stream().map(one -> ", " + one).collect(Collectors.joining());
        return basis.substring(0, Math.min(basis.length(), LONGEST_BASIS));
    }

    /**
     * Takes a confirmation back; it stays on record with the reason.
     *
     * @throws NotFound also for a confirmation about somebody else
     * @throws NotAllowed for a party for which the caller does not act
     * @throws RuleBroken gap.gateWithdrawn, gap.gateReasonMissing, gap.gateTooLong
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void withdraw(long personId, long confirmationId, String reason) {
        var person = visible.person(personId);
        var pass = em.find(GatePass.class, confirmationId);
        if (pass == null || pass.personId() != personId) throw new NotFound("confirmation");
        if (!mine(person).contains(pass.party())) throw new NotAllowed("withdraw this confirmation");
        pass.withdraw(reason, user.login(), LocalDate.now(clock));
        em.flush();
        changed.fire(new GatesChanged(person.organisationId()));
        var row = pass.row();
        audit.note(
                "gate-withdraw",
                "person " + pass.personId(),
                row.roleCode() + " stage " + row.stage() + ", " + row.party() + ": " + row.withdrawnReason());
    }
}
