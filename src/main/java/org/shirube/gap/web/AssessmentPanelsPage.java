package org.shirube.gap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.EvidenceRow;
import org.shirube.assessment.Panel;
import org.shirube.assessment.PanelDossiers;
import org.shirube.assessment.PanelRow;
import org.shirube.assessment.Panels;
import org.shirube.gap.Gate;
import org.shirube.gap.GatePanels;
import org.shirube.gap.Gates;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/panels.xhtml}: panels that wait for the reader, one panel's dossier, and all of them for HR. */
@Named
@ViewScoped
public class AssessmentPanelsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 20;
    private static final String SELF = "/assessment/panels.xhtml?faces-redirect=true";

    /** A level, or for a gate whether it is passed, in words. */
    public record Choice(int level, Text words) implements Serializable {}

    @Inject
    private Panels panels;

    @Inject
    private PanelDossiers dossiers;

    @Inject
    private GatePanels gatePanels;

    @Inject
    private Gates gates;

    @Inject
    private People people;

    @Inject
    private SkillMaps maps;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    private Long id;
    private int number = 1;

    private List<PanelRow> mine = List.of();
    private Page<PanelRow> all;
    private Map<Long, PersonRow> names = Map.of();

    private PanelRow panel;
    private PersonRow person;
    private List<ClaimRow> claims = List.of();
    private List<EvidenceRow> works = List.of();
    private Gate gate;
    private boolean rater;
    private boolean chair;
    private List<Choice> choices = List.of();

    private Integer level;
    private String why;
    private List<String> attested = new ArrayList<>(); // Faces makes another of the same class
    private Long leaving;
    private String leavingWhy;
    private String added;
    private String staffNo;
    private String skill;
    private String roleStage;
    private String members;

    public void open() {
        if (id == null) list();
        else look();
        if (leaving != null && !mayLeave(leaving)) leaving = null;
    }

    private void list() {
        mine = dossiers.mine();
        all = isOverseer() ? dossiers.page(PageRequest.of((number - 1) * SIZE, SIZE)) : null;
        var ids = new LinkedHashSet<Long>();
        mine.forEach(one -> ids.add(one.personId()));
        if (all != null) all.rows().forEach(one -> ids.add(one.personId()));
        names = people.byId(ids);
    }

    private void look() {
        var dossier = dossiers.of(id);
        panel = dossier.panel();
        person = dossier.person();
        claims = dossier.claims();
        works = dossier.works();
        names = dossier.names();
        rater = dossier.mayRate();
        chair = dossier.mayClose();
        var map = maps.current();
        if (panel.kind() == Panel.Kind.GATE) {
            gate = gates.laidBefore(person, panel.role()).gate(panel.stage());
            return;
        }
        var known = map.skill(panel.skill()).orElseThrow();
        choices = IntStream.rangeClosed(0, map.highestLevel())
                .filter(one -> one == 0 || known.behaviour(one).isPresent())
                .mapToObj(one -> new Choice(
                        one, one == 0 ? map.levelName(0) : known.behaviour(one).orElseThrow()))
                .toList();
    }

    public String rate() {
        return done("assessment.panelRatedNow", () -> panels.rate(id, said(), why));
    }

    public String agree() {
        return done("assessment.panelAgreed", () -> {
            if (panel.kind() == Panel.Kind.LEVEL) panels.agreeOnLevel(id, said(), why);
            else gatePanels.agree(id, said() == Panel.PASSED, why, Gate.Kind.named(attested));
        });
    }

    /** Whether the reader may let this member go: oneself, or in the chair anybody, before the rating. */
    public boolean mayLeave(long member) {
        var own = user.required().personId();
        return panel != null
                && panel.getMembers().stream().anyMatch(one -> one.personId() == member && !one.in())
                && (chair || (rater && own != null && own == member));
    }

    public String leave() {
        var own = user.required().personId();
        boolean self = own != null && own.equals(leaving);
        return say.done(() -> panels.release(id, leaving, leavingWhy), "assessment.panelMemberLeft")
                ? SELF + (self ? "" : "&id=" + id) // whoever left does not see it any more
                : null;
    }

    public String add() {
        return done("assessment.panelMemberAdded", () -> panels.add(id, person(added)));
    }

    public String callOff() {
        return done("assessment.panelOff", () -> panels.callOff(id, why));
    }

    private int said() {
        if (level == null) throw new RuleBroken("assessment.nothingDecided");
        return level;
    }

    private String done(String message, Runnable act) {
        return say.done(act, message) ? SELF + "&id=" + id : null;
    }

    /** Calls a panel on a level or, where a gate is chosen, on a gate. */
    public String call() {
        return say.done(
                        () -> {
                            var who = person(staffNo);
                            if (roleStage == null) {
                                if (skill == null) throw new RuleBroken("assessment.panelSubject");
                                panels.onLevel(who, skill, chosen());
                            } else {
                                var at = roleStage.lastIndexOf('.');
                                gatePanels.call(
                                        who,
                                        roleStage.substring(0, at),
                                        Integer.parseInt(roleStage.substring(at + 1)),
                                        chosen());
                            }
                        },
                        "assessment.panelCalled")
                ? SELF
                : null;
    }

    private Set<Long> chosen() {
        var found = new LinkedHashSet<Long>();
        Arrays.stream((members == null ? "" : members).split("[\\s,、，]+"))
                .filter(one -> !one.isEmpty())
                .forEach(one -> found.add(person(one)));
        return found;
    }

    private long person(String number) {
        var said = number == null ? "" : number.strip();
        return people.byStaffNo(said)
                .orElseThrow(() -> new RuleBroken("organisation.unknownStaffNo", said))
                .id();
    }

    /** Whether the reader sees every panel. */
    public boolean isOverseer() {
        return user.is(Permission.HR, Permission.AUDITOR);
    }

    /** Whether the reader calls panels. */
    public boolean isCaller() {
        return user.is(Permission.HR);
    }

    public String getWorkspace() {
        return isOverseer() || !user.is(Permission.STAFF) ? "body" : "self";
    }

    public Text nameOf(long personId) {
        var known = names.get(personId);
        return known == null ? Text.same("–") : known.name();
    }

    /** What a panel is about, by code and name. */
    public Text subject(PanelRow one) {
        var map = maps.current();
        if (one.kind() == Panel.Kind.LEVEL) {
            var name = map.skill(one.skill()).map(Skill::name).orElse(Text.same(""));
            return new Text(one.skill() + " " + name.ja(), one.skill() + " " + name.en());
        }
        var name = map.role(one.role()).map(JobRole::name).orElse(Text.same(""));
        return new Text(one.role() + " " + name.ja(), one.role() + " " + name.en());
    }

    public List<Skill> getSkills() {
        return List.copyOf(maps.current().skills());
    }

    /** A gate to choose, as role and stage. */
    public record GateChoice(String code, Text name) implements Serializable {}

    public List<GateChoice> getGates() {
        return maps.current().roles().stream()
                .flatMap(role -> IntStream.rangeClosed(1, role.stages().size())
                        .filter(stage -> gatePanels.isAskedFor(role.code(), stage))
                        .mapToObj(stage -> new GateChoice(
                                role.code() + "." + stage,
                                new Text(
                                        role.code() + " " + role.name().ja() + " " + stage,
                                        role.code() + " " + role.name().en() + " " + stage))))
                .toList();
    }

    /** What can be said, with its number before the words; of a gate, passed or not. */
    public List<Choice> getAnswers() {
        if (panel.kind() == Panel.Kind.GATE) {
            return List.of(
                    new Choice(0, Text.same(Messages.of(locale.getLocale(), "assessment.panel.notYet"))),
                    new Choice(Panel.PASSED, Text.same(Messages.of(locale.getLocale(), "assessment.panel.pass"))));
        }
        return choices.stream()
                .map(one -> new Choice(
                        one.level(),
                        new Text(
                                one.level() + " " + one.words().ja(),
                                one.level() + " " + one.words().en())))
                .toList();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, all.total());
    }

    public List<PanelRow> getMine() {
        return mine;
    }

    public Page<PanelRow> getAll() {
        return all;
    }

    public PanelRow getPanel() {
        return panel;
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<ClaimRow> getClaims() {
        return claims;
    }

    public List<EvidenceRow> getWorks() {
        return works;
    }

    public Gate getGate() {
        return gate;
    }

    public boolean isRater() {
        return rater;
    }

    public boolean isChair() {
        return chair;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public List<String> getAttested() {
        return attested;
    }

    public void setAttested(List<String> attested) {
        this.attested = attested;
    }

    public Long getLeaving() {
        return leaving;
    }

    public void setLeaving(Long leaving) {
        this.leaving = leaving;
    }

    public String getLeavingWhy() {
        return leavingWhy;
    }

    public void setLeavingWhy(String leavingWhy) {
        this.leavingWhy = leavingWhy;
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }

    public String getStaffNo() {
        return staffNo;
    }

    public void setStaffNo(String staffNo) {
        this.staffNo = staffNo;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill == null || skill.isBlank() ? null : skill;
    }

    public String getRoleStage() {
        return roleStage;
    }

    public void setRoleStage(String roleStage) {
        this.roleStage = roleStage == null || roleStage.isBlank() ? null : roleStage;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members;
    }
}
