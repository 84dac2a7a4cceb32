package org.shirube.skillmap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.Layer;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.RoleRow;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMaps;

/**
 * The job roles on {@code /organisation/person.xhtml}; stands here because it names them, which organisation does not know.
 */
@Named
@ViewScoped
public class PersonRolesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private RoleAssignments assignments;

    @Inject
    private SkillMaps maps;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private long id;
    private List<RoleRow> roles;
    private Map<String, Text> roleNames;
    private LocalDate today;
    private String roleCode;
    private int stage = 1;
    private LocalDate from;
    private LocalDate endsOn;

    public void open() {
        today = LocalDate.now(clock);
        roles = assignments.historyOf(id);
        roleNames = maps.current().roleNames();
        from = today;
        endsOn = today;
    }

    /** @param name of the person, for the answer */
    public String assign(Text name) {
        return done("organisation.roleAssigned", name, () -> {
            var role = maps.current().role(roleCode).orElseThrow(() -> new NotFound("job role"));
            role.requireStage(stage);
            assignments.assign(Layer.PERSON, id, role.code(), stage, from);
        });
    }

    public String end(long assignmentId, Text name) {
        return done("organisation.roleEnded", name, () -> assignments.end(assignmentId, endsOn));
    }

    private String done(String message, Text name, Runnable act) {
        return say.done(act, message, name) ? "/organisation/person.xhtml?faces-redirect=true&id=" + id : null;
    }

    /** Unit roles and the organisation's end elsewhere: they are not this person's alone. */
    public boolean canEnd(RoleRow role) {
        return role.layer() == Layer.PERSON && !role.endedBy(today);
    }

    public boolean isAnyToEnd() {
        return roles.stream().anyMatch(this::canEnd);
    }

    public Text roleName(String code) {
        return roleNames.getOrDefault(code, Text.same(code));
    }

    /** The most stages that any role has, for the choice. */
    public int getStages() {
        return maps.current().mostStages();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public List<RoleRow> getRoles() {
        return roles;
    }

    public Map<String, Text> getRoleNames() {
        return roleNames;
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

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
