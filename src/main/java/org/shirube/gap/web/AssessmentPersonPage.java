package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.gap.RoleWishes;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.gap.WishRow;
import org.shirube.organisation.HandoverRow;
import org.shirube.organisation.Handovers;
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

    private Long id;
    private SkillRecord record;
    private List<HandoverRow> notes;
    private WishRow wish;

    public void open() {
        if (id == null) throw new NotFound("person");
        record = records.of(id);
        notes = handovers.of(id);
        wish = wishes.sharedBy(id).orElse(null);
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
