package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.HeldQualifications;
import org.shirube.assessment.QualificationRow;
import org.shirube.assessment.Qualifications;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/qualification-list.xhtml}: what waits for HR, and the list that HR keeps. */
@Named
@ViewScoped
public class AssessmentQualificationListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String PATH = "/assessment/qualification-list.xhtml?faces-redirect=true";
    private static final int SHOWN = 25;

    @Inject
    private Qualifications qualifications;

    @Inject
    private HeldQualifications held;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    private Long id;
    private List<QualificationRow> rows;
    private Page<HeldQualifications.Waiting> waiting;
    private final Map<Long, String> reasons = new HashMap<>();
    private QualificationRow chosen;
    private String nameJa;
    private String nameEn;
    private String issuerJa;
    private String issuerEn;
    private Integer months;
    private String skill;
    private Integer level;

    public void open() {
        rows = qualifications.all();
        waiting = held.waiting(PageRequest.of(0, SHOWN));
        if (id == null) return;
        chosen = rows.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("qualification"));
        nameJa = chosen.name().ja();
        nameEn = chosen.name().en();
        issuerJa = chosen.issuer().ja();
        issuerEn = chosen.issuer().en();
        months = chosen.validMonths();
    }

    public String confirm(long one) {
        return done(() -> held.confirm(one), "assessment.qualiList.confirmed");
    }

    public String refuse(long one) {
        return done(() -> held.refuse(one, reasons.get(one)), "assessment.qualiList.refused");
    }

    public String save() {
        var name = Text.typed(nameJa, nameEn);
        var issuer = Text.typed(issuerJa, issuerEn);
        return done(
                () -> {
                    if (chosen == null) id = qualifications.add(name, issuer, months);
                    else qualifications.change(id, name, issuer, months);
                },
                "assessment.qualiList.saved");
    }

    public String prove() {
        return done(() -> qualifications.prove(id, skill, level), "assessment.qualiList.saved");
    }

    public String unprove(String code) {
        return done(() -> qualifications.prove(id, code, null), "assessment.qualiList.saved");
    }

    public String retire() {
        return done(() -> qualifications.retire(id), "assessment.qualiList.saved");
    }

    public String restore() {
        return done(() -> qualifications.restore(id), "assessment.qualiList.saved");
    }

    public String takeStarter() {
        return done(() -> qualifications.takeStarter(), "assessment.qualiList.starter.done");
    }

    private String done(Runnable act, String key) {
        if (!say.done(act, key)) return null;
        return PATH + (id == null ? "" : "&id=" + id);
    }

    public SkillMap getMap() {
        return maps.current();
    }

    /** The steps that a qualification can prove. */
    public List<SkillMap.Level> getLevels() {
        return getMap().levels().stream()
                .filter(one -> one.value() >= 1 && one.value() <= qualifications.highestLevel())
                .toList();
    }

    public String getOutdated() {
        return String.join(", ", chosen.outdated());
    }

    public List<QualificationRow> getRows() {
        return rows;
    }

    public List<HeldQualifications.Waiting> getWaiting() {
        return waiting.rows();
    }

    public long getWaitingTotal() {
        return waiting.total();
    }

    public Map<Long, String> getReasons() {
        return reasons;
    }

    /** The one that is being changed; null for the list. */
    public QualificationRow getChosen() {
        return chosen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNameJa() {
        return nameJa;
    }

    public void setNameJa(String nameJa) {
        this.nameJa = nameJa;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getIssuerJa() {
        return issuerJa;
    }

    public void setIssuerJa(String issuerJa) {
        this.issuerJa = issuerJa;
    }

    public String getIssuerEn() {
        return issuerEn;
    }

    public void setIssuerEn(String issuerEn) {
        this.issuerEn = issuerEn;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }
}
