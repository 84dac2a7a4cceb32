package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.shirube.assessment.CheckFigure;
import org.shirube.assessment.Checks;
import org.shirube.assessment.CutRow;
import org.shirube.assessment.CutScores;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /assessment/cuts.xhtml}: what is needed to pass, why, and how reliable the checks are. */
@Named
@ViewScoped
public class AssessmentCutsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Checks checks;

    @Inject
    private CutScores cutScores;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private String skill;
    private Integer level;
    private CutScores.Cuts cuts;
    private List<CheckFigure> rows;
    private Integer percent;
    private String reason;

    public void open() {
        cuts = cutScores.all();
        rows = checks.figures(cuts);
        if (getChosen() == null) {
            skill = null;
            level = null;
        }
        percent = (skill == null ? cuts.general() : cuts.of(skill, level)).percent();
    }

    public void set() {
        if (percent == null) percent = 0; // refused with the range that is allowed
        if (!say.done(() -> cutScores.set(skill, level, percent, reason), "assessment.cutSet")) return;
        reason = null;
        open();
    }

    /** The check whose cut is being changed; null for every check. */
    public CheckFigure getChosen() {
        return rows.stream()
                .filter(row -> row.skill().equals(skill)
                        && Integer.valueOf(row.level()).equals(level))
                .findFirst()
                .orElse(null);
    }

    public boolean isHr() {
        return user.is(Permission.HR);
    }

    public List<CheckFigure> getRows() {
        return rows;
    }

    public CutRow getGeneral() {
        return cuts.general();
    }

    /** Everything that was set, newest first. */
    public List<CutRow> getHistory() {
        return cuts.newestFirst();
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

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
