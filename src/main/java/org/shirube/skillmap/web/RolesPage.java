package org.shirube.skillmap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.Layer;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMaps;

/**
 * Behind {@code /organisation/roles.xhtml}: what is asked of everybody and of whole units, and whom nobody asks for
 * anything. Stands here because it names job roles, which organisation does not know.
 */
@Named
@ViewScoped
public class RolesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 30;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private RoleAssignments assignments;

    @Inject
    private SkillMaps maps;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private Long unitId;
    private int number = 1;
    private List<RoleAssignments.UnitRole> asked;
    private List<UnitRow> tree;
    private List<UnitRow> headless;
    private Page<PersonRow> without;
    private Map<String, Text> roleNames;
    private int stages;
    private LocalDate today;
    private long of;
    private String roleCode;
    private int stage = 1;
    private LocalDate from;
    private LocalDate until;
    private LocalDate endsOn;

    public void open() {
        today = LocalDate.now(clock);
        from = today;
        endsOn = today;
        of = unitId == null ? 0 : units.of(unitId).id();
        tree = units.tree();
        roleNames = maps.current().roleNames();
        stages = maps.current().mostStages();
        asked = new ArrayList<>();
        assignments.ofEverybody().forEach(role -> asked.add(new RoleAssignments.UnitRole(null, role)));
        asked.addAll(assignments.ofUnits());
        without = people.withoutRole(PageRequest.of((number - 1) * SIZE, SIZE));
        var heads = people.heads();
        var staffed = units.staffed();
        headless = tree.stream()
                .filter(unit -> staffed.containsKey(unit.id()) && !heads.containsKey(unit.id()))
                .toList();
    }

    public String assign() {
        return done("organisation.roleAsked", () -> {
            var role = maps.current().role(roleCode).orElseThrow(() -> new NotFound("job role"));
            role.requireStage(stage);
            if (of == 0) assignments.assign(Layer.ORGANISATION, null, roleCode, stage, from, until);
            else assignments.assign(Layer.UNIT, of, roleCode, stage, from, until);
        });
    }

    public String end(long assignmentId) {
        return done("organisation.roleAskedEnded", () -> assignments.end(assignmentId, endsOn));
    }

    private String done(String message, Runnable act) {
        return say.done(act, message) ? "/organisation/roles.xhtml?faces-redirect=true" : null;
    }

    public Text roleName(String code) {
        return roleNames.getOrDefault(code, Text.same(code));
    }

    public List<RoleAssignments.UnitRole> getAsked() {
        return asked;
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    /** Units with people of their own and nobody who leads them. */
    public List<UnitRow> getHeadless() {
        return headless;
    }

    public List<PersonRow> getWithout() {
        return without.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, without.total());
    }

    public Map<String, Text> getRoleNames() {
        return roleNames;
    }

    /** The most stages that any role has, for the choice. */
    public int getStages() {
        return stages;
    }

    public LocalDate getToday() {
        return today;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public long getOf() {
        return of;
    }

    public void setOf(long of) {
        this.of = of;
    }

    public String getRoleCode() {
        return roleCode;
    }

    public void setRoleCode(String roleCode) {
        this.roleCode = roleCode;
    }

    public int getStage() {
        return stage;
    }

    public void setStage(int stage) {
        this.stage = stage;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
