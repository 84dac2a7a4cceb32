package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.PanelRow;
import org.shirube.assessment.Panels;
import org.shirube.organisation.People;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Panels on gates: called where the map names one, and a gate's confirmation once they agree that it is passed. */
@ApplicationScoped
@Transactional
public class GatePanels {
    @Inject
    private Clock clock;

    @Inject
    private People people;

    @Inject
    private SkillMaps maps;

    @Inject
    private Gates gates;

    @Inject
    private Panels panels;

    /** Whether the map names a panel for the gate at the end of a stage; false for a stage that is not there. */
    public boolean isAskedFor(String roleCode, int stage) {
        return maps.current()
                .role(roleCode)
                .filter(role -> stage >= 1 && stage <= role.stages().size())
                .map(role -> role.stages().get(stage - 1))
                .filter(one -> GateParty.namedIn(one.confirmedBy(), stage).contains(GateParty.PANEL))
                .isPresent();
    }

    /**
     * Calls a panel on the gate of a stage that the person holds or held on the way.
     *
     * @throws NotFound for somebody, a role or a stage that is not there
     * @throws RuleBroken gap.gateNotNamed, gap.gateNotHeld, gap.gateConfirmed, and as {@link Panels#onLevel}
     */
    @Allowed(Permission.HR)
    public long call(long personId, String roleCode, int stage, Set<Long> members) {
        var way = gates.of(personId, roleCode);
        if (stage < 1 || stage > way.gates().size()) throw new NotFound("stage");
        if (!isAskedFor(roleCode, stage)) throw new RuleBroken("gap.gateNotNamed");
        if (stage > way.heldStage()) throw new RuleBroken("gap.gateNotHeld");
        if (way.gate(stage).isPassed()) throw new RuleBroken("gap.gateConfirmed");
        return panels.onGate(personId, roleCode, stage, members);
    }

    /**
     * Writes down what a panel agreed on. Where the gate may be passed, that is the panel's confirmation of it, all or
     * nothing: what records show has to be there by then.
     *
     * @param attested what the panel says besides, as in {@link Gates#confirm}
     * @throws RuleBroken as {@link Panels#agreeOnLevel} and {@link Gates#confirm}
     */
    @Allowed(Permission.HR)
    public void agree(long panelId, boolean passed, String why, Set<Gate.Kind> attested) {
        var panel = panels.agreeOnGate(panelId, passed, why);
        if (!passed) return;
        var decision =
                new GatePass.Decision(GateParty.PANEL, LocalDate.now(clock), cut(names(panel)), cut(why.strip()));
        gates.confirm(panel.personId(), panel.role(), panel.stage(), decision, attested);
    }

    private String names(PanelRow panel) {
        var members = panel.getMembers().stream().map(PanelRow.Rating::personId).toList();
        var known = people.byId(members);
        return members.stream()
                .filter(known::containsKey)
                .map(member -> known.get(member).name().ja())
                .collect(Collectors.joining("、"));
    }

    /** The panel keeps the whole. */
    private static String cut(String text) {
        return text.length() <= GatePass.LONGEST ? text : text.substring(0, GatePass.LONGEST - 1) + "…";
    }
}
