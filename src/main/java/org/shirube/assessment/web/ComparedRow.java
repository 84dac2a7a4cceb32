package org.shirube.assessment.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shirube.assessment.Decision;
import org.shirube.assessment.ReviewRow;
import org.shirube.assessment.Source;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** A row of the review table with the lanes below it. @param error why the last attempt was refused; null when it was not */
public record ComparedRow(ReviewRow row, Text name, List<LaneRow> lanes, boolean open, String error)
        implements Serializable {

    /** How far the manager is with a skill. */
    public enum Status {
        UNDECIDED,
        CHOSEN,
        REASON_NEEDED,
        HELD,
        DECIDED
    }

    /**
     * One level, with everybody who places the person there.
     *
     * @param behaviour null for level 0
     * @param proof source of the strongest proof of this level; null when it proves another
     * @param peers how many colleagues see the person here
     * @param owner whether the role owner does
     * @param lastOn when the last confirmation put the person here; null when it did not
     */
    public record LaneRow(
            int level,
            Text levelName,
            Text behaviour,
            boolean chosen,
            boolean capped,
            boolean self,
            boolean target,
            Source proof,
            int peers,
            boolean owner,
            LocalDate lastOn)
            implements Serializable {}

    static ComparedRow of(ReviewRow row, SkillMap map, boolean open, String error) {
        var skill = map.skill(row.skill()).orElseThrow();
        return new ComparedRow(row, skill.name(), lanes(row, skill, map), open, error);
    }

    private static List<LaneRow> lanes(ReviewRow row, Skill skill, SkillMap map) {
        var chosen = row.draft() == null ? null : row.draft().level();
        var lanes = new ArrayList<LaneRow>();
        for (var level : map.levels()) {
            int value = level.value();
            boolean described = value == 0 || skill.behaviour(value).isPresent();
            boolean proved = row.proof() != null && Objects.equals(row.proof().level(), value);
            boolean last = row.last() != null && Objects.equals(row.last().level(), value);
            lanes.add(new LaneRow(
                    value,
                    level.name(),
                    skill.behaviour(value).orElse(null),
                    Objects.equals(chosen, value),
                    value > cap(row) || !described,
                    Objects.equals(row.self(), value),
                    row.asked().requirement().target() == value,
                    proved ? row.proof().source() : null,
                    row.heard() == null ? 0 : row.heard().peersAt(value),
                    row.heard() != null && Objects.equals(row.heard().owner(), value),
                    last ? row.last().on() : null));
        }
        return List.copyOf(lanes);
    }

    private static int cap(ReviewRow row) {
        return row.draft() != null && row.draft().workSeen() ? row.highestWithWorks() : row.highest();
    }

    /** @param why the last attempt was refused; null when it was not */
    ComparedRow opened(String why) {
        return new ComparedRow(row, name, lanes, true, why);
    }

    ComparedRow closed() {
        return new ComparedRow(row, name, lanes, false, null);
    }

    boolean isDecidedAs(Decision decision) {
        return row.decided()
                && Objects.equals(row.draft().level(), decision.level())
                && isNotApplicable() == decision.notApplicable()
                && remark().equals(decision.remark() == null ? "" : decision.remark());
    }

    public String skill() {
        return row.skill();
    }

    public int cap() {
        return cap(row);
    }

    public boolean isWorkSeen() {
        return row.draft() != null && row.draft().workSeen();
    }

    public boolean isNotApplicable() {
        return row.draft() != null && row.draft().notApplicable();
    }

    public String remark() {
        return row.draft() == null || row.draft().remark() == null
                ? ""
                : row.draft().remark();
    }

    public boolean isReasonRequired() {
        return row.draft() != null
                && (row.draft().notApplicable() || row.needsReason(row.draft().level()));
    }

    public boolean isFar() {
        return row.difference() != null && Math.abs(row.difference()) >= 2;
    }

    /** With its sign; a dash where nothing can be compared. */
    public String differenceWords() {
        var difference = row.difference();
        return difference == null ? "–" : difference > 0 ? "+" + difference : String.valueOf(difference);
    }

    public Status status() {
        if (row.decided()) return Status.DECIDED;
        if (row.draft() == null) return Status.UNDECIDED;
        if (row.draft().held()) return Status.HELD;
        if (isReasonRequired() && remark().isBlank()) return Status.REASON_NEEDED;
        return row.draft().level() == null && !row.draft().notApplicable() ? Status.UNDECIDED : Status.CHOSEN;
    }
}
