package org.shirube.gap.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.organisation.HandoverRow;
import org.shirube.organisation.Handovers;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/record.xhtml}; here because a state compares a level with what is required. */
@Named
@RequestScoped
public class AssessmentRecordPage {
    @Inject
    private SkillRecords records;

    @Inject
    private SkillMaps maps;

    @Inject
    private Handovers handovers;

    private SkillRecord record;
    private List<HandoverRow> notes;

    @PostConstruct
    void open() {
        record = records.own();
        notes = handovers.of(record.person().id());
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
}
