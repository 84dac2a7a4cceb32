package org.shirube.dashboard;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.i18n.Text;

/**
 * What publishing a draft for a day would do; nothing hidden is in it.
 *
 * @param from the version in force today, from which the difference is counted
 * @param waiting versions that come into force before the day, and are not counted in
 * @param line the unit asked for and those above it, root first
 * @param hidden the unit is too small, or would reveal one that is; then there are no figures
 * @param roles roles that are touched at all, in the map's order, each with its stages as parts
 * @param units the units below in the order of the tree; those directly in the unit last
 */
public record Impact(
        long draft,
        String from,
        List<String> waiting,
        LocalDate day,
        Instant at,
        List<UnitRow> line,
        boolean hidden,
        Line total,
        List<Line> roles,
        List<Line> units,
        Levels levels,
        Training training)
        implements Serializable {
    /**
     * People who belong together.
     *
     * @param role null for a unit
     * @param stage null for a whole role and for a unit
     * @param unitId null for a role, and for those directly in the unit asked for
     * @param name null for those
     * @param people null when hidden
     */
    public record Line(
            String role,
            Integer stage,
            Long unitId,
            Text name,
            Integer people,
            boolean leaf,
            List<Cell> cells,
            List<Line> parts)
            implements Serializable {
        public Cell cell(Effect effect) {
            return cells.get(effect.ordinal());
        }

        public boolean isTouched() {
            return cells.stream().anyMatch(cell -> cell.isHidden() || cell.people() > 0);
        }
    }

    /** @param people null when hidden */
    public record Cell(Effect effect, Integer people) implements Serializable {
        public boolean isHidden() {
            return people == null;
        }
    }

    /**
     * Levels, not people; null when hidden.
     *
     * @param carried stay what they are
     * @param rechecked newly ask for a re-check
     * @param kept no longer asked for; they stay on record
     * @param unknown newly asked for and not assessed
     */
    public record Levels(Long carried, Long rechecked, Long kept, Long unknown) implements Serializable {}

    /** @param minutes of all seats together; null when hidden @param courses most seats first */
    public record Training(Long minutes, List<Seats> courses) implements Serializable {
        /** Whole hours, rounded; null when hidden. */
        public Long hours() {
            return minutes == null ? null : Math.round(minutes / 60.0);
        }
    }

    /** People to whom the rule would newly recommend the course first. @param people null when hidden */
    public record Seats(String course, int minutes, Integer people) implements Serializable {}

    public UnitRow unit() {
        return line.get(line.size() - 1);
    }

    public boolean isWholeBody() {
        return line.size() == 1;
    }
}
