package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shirube.assessment.CalibrationBoard;
import org.shirube.assessment.CalibrationCase;
import org.shirube.assessment.CalibrationMove;
import org.shirube.assessment.Calibrations;
import org.shirube.assessment.CycleRow;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Behind {@code /assessment/calibration.xhtml}: raters beside each other, cases without names, moves with their reason. */
@Named
@ViewScoped
public class AssessmentCalibrationPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 12;
    private static final String SELF = "/assessment/calibration.xhtml";

    /** A level in words. @param words empty for one without description */
    public record Step(int level, Text words, boolean given) implements Serializable {}

    @Inject
    private Calibrations calibrations;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private Long cycleId;
    private Long unitId;
    private String caseKey;
    private int number = 1;

    private Map<String, Text> names = Map.of();
    private List<CycleRow> cycles = List.of();
    private List<UnitRow> bureaus = List.of();
    private CalibrationBoard board;
    private Page<CalibrationCase> cases;
    private List<CalibrationMove.Row> moves = List.of();
    private CalibrationCase chosen;
    private int highest;
    private List<Step> steps = List.of();
    private List<Integer> scale = List.of();
    private Integer level;
    private String reason;

    public void open() {
        var desk = calibrations.desk(cycleId, unitId, caseKey, PageRequest.of((number - 1) * SIZE, SIZE));
        cycles = desk.cycles();
        bureaus = desk.bureaus();
        board = desk.board();
        if (board == null) return;
        cycleId = board.cycle().id();
        unitId = board.bureau().id();
        cases = desk.cases();
        moves = desk.moves();
        if ((number - 1L) * SIZE >= cases.total()) number = 1;
        var map = desk.map();
        names = map.skills().stream().collect(Collectors.toMap(Skill::code, Skill::name));
        scale = IntStream.rangeClosed(0, board.highest()).boxed().toList();
        if (desk.opened() == null) return;
        chosen = desk.opened().chosen();
        highest = desk.opened().highest();
        level = Math.min(chosen.level(), highest);
        var skill = map.skill(chosen.skill()).orElseThrow();
        steps = scale.stream().map(one -> step(map, skill, one)).toList();
    }

    private Step step(SkillMap map, Skill skill, int one) {
        var words = one == 0 ? map.levelName(0) : skill.behaviour(one).orElse(Text.same("–"));
        return new Step(one, words, one == chosen.level());
    }

    public String move() {
        return say.done(
                        () -> {
                            if (level == null) throw new RuleBroken("assessment.nothingDecided");
                            calibrations.move(cycleId, unitId, caseKey, level, reason);
                        },
                        "assessment.calibrationDone")
                ? SELF + "?faces-redirect=true&cycle=" + cycleId + "&unit=" + unitId
                : null;
    }

    public Text skillName(String code) {
        return names.getOrDefault(code, Text.same(code));
    }

    /** A difference with its sign; a dash for none. */
    public String signed(Double difference) {
        if (difference == null) return "–";
        var rounded = Math.round(difference * 10) / 10.0;
        if (rounded == 0) return "±0.0";
        return (rounded > 0 ? "+" : "−") + String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
    }

    public String oneDigit(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Whether the reader writes the moves down. */
    public boolean isChair() {
        return user.is(Permission.HR);
    }

    /** HR looks at the boards from the workspace of the whole body, a manager from the team's. */
    public String getWorkspace() {
        return user.is(Permission.MANAGER) && !isChair() ? "team" : "body";
    }

    public List<Integer> getLevels() {
        return IntStream.rangeClosed(0, highest).boxed().toList();
    }

    /** The address of this board, ready for one more parameter. */
    public String getHere() {
        return "calibration.xhtml?cycle=" + cycleId + "&unit=" + unitId;
    }

    public Pager getPager() {
        return new Pager(number, SIZE, cases.total());
    }

    public List<CycleRow> getCycles() {
        return cycles;
    }

    public List<UnitRow> getBureaus() {
        return bureaus;
    }

    public CalibrationBoard getBoard() {
        return board;
    }

    public List<CalibrationCase> getCases() {
        return cases.rows();
    }

    public List<CalibrationMove.Row> getMoves() {
        return moves;
    }

    public CalibrationCase getChosen() {
        return chosen;
    }

    public int getHighest() {
        return highest;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<Integer> getScale() {
        return scale;
    }

    public Long getCycleId() {
        return cycleId;
    }

    public void setCycleId(Long cycleId) {
        this.cycleId = cycleId;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getCaseKey() {
        return caseKey;
    }

    public void setCaseKey(String caseKey) {
        this.caseKey = caseKey;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
