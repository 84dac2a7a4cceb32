package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shirube.assessment.CheckFigure;
import org.shirube.assessment.Checks;
import org.shirube.assessment.CutRow;
import org.shirube.assessment.CutScores;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /assessment/cuts.xhtml}: what is needed to pass, why, and how reliable the checks are. */
@Named
@ViewScoped
public class AssessmentCutsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 25;

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
    private String find = "";
    private boolean own;
    private int number = 1;
    private List<CheckFigure> shown = List.of();
    private int fitting;
    private Integer percent;
    private String reason;

    public void open() {
        cuts = cutScores.all();
        rows = checks.figures(cuts);
        if (getChosen() == null) {
            skill = null;
            level = null;
        }
        var found = rows.stream().filter(this::fits).toList();
        fitting = found.size();
        if ((number - 1L) * SIZE >= fitting) number = 1;
        shown = found.stream().skip((number - 1L) * SIZE).limit(SIZE).toList();
        percent = (skill == null ? cuts.general() : cuts.of(skill, level)).percent();
    }

    private boolean fits(CheckFigure row) {
        if (own && row.cut().isGeneral()) return false;
        var wanted = find.strip().toLowerCase(Locale.ROOT);
        return Stream.of(row.skill(), row.name().ja(), row.name().en())
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Lets the chosen check follow the mark of every check again. */
    public void follow() {
        if (!say.done(() -> cutScores.follow(skill, level, reason), "assessment.cutFollows")) return;
        reason = null;
        open();
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

    /** The checks on the page that is shown. */
    public List<CheckFigure> getRows() {
        return shown;
    }

    public Pager getPager() {
        return new Pager(number, SIZE, fitting);
    }

    /** The search as an address has it, ready for one more parameter. */
    public String getQuery() {
        return "show=" + getShow() + "&find=" + URLEncoder.encode(find, StandardCharsets.UTF_8);
    }

    public String getShow() {
        return own ? "own" : "all";
    }

    public void setShow(String show) {
        own = "own".equals(show);
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find == null ? "" : find;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
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
