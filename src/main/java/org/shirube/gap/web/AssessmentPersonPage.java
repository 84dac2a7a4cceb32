package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.organisation.HandoverRow;
import org.shirube.organisation.Handovers;
import org.shirube.platform.error.NotFound;
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

    private Long id;
    private SkillRecord record;
    private List<HandoverRow> notes;

    public void open() {
        if (id == null) throw new NotFound("person");
        record = records.of(id);
        notes = handovers.of(id);
    }

    public SkillRecord getRecord() {
        return record;
    }

    /** What leaders handed over; empty also for whoever may not read it. */
    public List<HandoverRow> getNotes() {
        return notes;
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
