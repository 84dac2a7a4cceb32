package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.shirube.assessment.RoleOwners;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/role-owners.xhtml}: who answers for each job role. */
@Named
@ViewScoped
public class AssessmentRoleOwnersPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** A role with its owner. @param owner null where nobody is named */
    public record Row(String code, Text name, PersonRow owner) implements Serializable {}

    @Inject
    private RoleOwners owners;

    @Inject
    private People people;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    private List<Row> rows = List.of();
    private String role;
    private String staffNo;

    public void open() {
        var known = owners.all();
        rows = maps.current().roles().stream()
                .map(one -> new Row(one.code(), one.name(), known.get(one.code())))
                .toList();
    }

    public String name() {
        return say.done(
                        () -> {
                            var number = staffNo == null ? "" : staffNo.strip();
                            owners.name(
                                    role,
                                    people.byStaffNo(number)
                                            .orElseThrow(() -> new RuleBroken("organisation.unknownStaffNo", number))
                                            .id());
                        },
                        "assessment.ownerNamed")
                ? "/assessment/role-owners.xhtml?faces-redirect=true"
                : null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getStaffNo() {
        return staffNo;
    }

    public void setStaffNo(String staffNo) {
        this.staffNo = staffNo;
    }
}
