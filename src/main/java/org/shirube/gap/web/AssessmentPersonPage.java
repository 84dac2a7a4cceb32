package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.gap.GateConfirmation;
import org.shirube.gap.Gates;
import org.shirube.gap.RoleWishes;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.gap.WishRow;
import org.shirube.organisation.HandoverRow;
import org.shirube.organisation.Handovers;
import org.shirube.organisation.HeldRole;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/person.xhtml}: somebody else's record, read only. */
@Named
@RequestScoped
public class AssessmentPersonPage {
    @Inject
    private SkillRecords records;

    @Inject
    private SkillMaps maps;

    @Inject
    private Handovers handovers;

    @Inject
    private RoleWishes wishes;

    @Inject
    private Gates gates;

    private Long id;
    private SkillRecord record;
    private List<HandoverRow> notes;
    private WishRow wish;
    private List<GateConfirmation> confirmations;

    public void open() {
        if (id == null) throw new NotFound("person");
        record = records.of(id);
        notes = handovers.of(id);
        wish = wishes.sharedBy(id).orElse(null);
        confirmations = gates.confirmationsOf(id);
    }

    public SkillRecord getRecord() {
        return record;
    }

    /** What leaders handed over; empty also for whoever may not read it. */
    public List<HandoverRow> getNotes() {
        return notes;
    }

    /** The job role that the person wishes for and has shared; null for none, and for whoever may not know it. */
    public WishRow getWish() {
        return wish;
    }

    public Text getWishedRole() {
        return maps.current().role(wish.roleCode()).map(JobRole::name).orElse(Text.same(wish.roleCode()));
    }

    /** Confirmations of stage gates, the latest first; withdrawn ones too. */
    public List<GateConfirmation> getConfirmations() {
        return confirmations;
    }

    /** Roles asked of the person today, once each. */
    public List<String> getHeldRoles() {
        return record.roles().stream()
                .map(HeldRole::roleCode)
                .distinct()
                .sorted()
                .toList();
    }

    public Text roleName(String code) {
        return maps.current().role(code).map(JobRole::name).orElse(Text.same(code));
    }

    public SkillMap getMap() {
        return maps.current();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
