package org.shirube.gap.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
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

    private SkillRecord record;

    @PostConstruct
    void open() {
        record = records.own();
    }

    public SkillRecord getRecord() {
        return record;
    }

    public SkillMap getMap() {
        return maps.current();
    }
}
