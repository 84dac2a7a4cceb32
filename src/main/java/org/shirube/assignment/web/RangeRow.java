package org.shirube.assignment.web;

import java.io.Serializable;
import org.shirube.gap.StandingRow;
import org.shirube.platform.i18n.Text;

/** One line of the range chart. @param category name of the category on its first line; null on the others */
public record RangeRow(StandingRow standing, Text name, Text category) implements Serializable {
    public boolean hasSpan() {
        return standing.level() != null && standing.level() != standing.target();
    }

    /** Where the bar between level and target begins. */
    public int spanFrom() {
        return Math.min(standing.level(), standing.target());
    }

    public int spanLength() {
        return Math.abs(standing.level() - standing.target());
    }

    public String spanClass() {
        int missing = standing.target() - standing.level();
        return missing < 0 ? "is-exceeds" : missing == 1 ? "is-below-1" : "is-below-2";
    }

    public boolean hasNext() {
        return standing.nextTarget() > standing.target();
    }

    /** A self-rating is drawn only where it differs; left of 1, the lane of the unassessed says it in words. */
    public boolean hasSelf() {
        return standing.self() != null
                && !standing.self().equals(standing.level())
                && (standing.level() != null || standing.self() > 0);
    }

    /** Level minus target with its sign; empty without a level. */
    public String difference() {
        if (standing.level() == null) return "–";
        int difference = standing.level() - standing.target();
        return difference == 0 ? "0" : difference > 0 ? "+" + difference : "−" + -difference;
    }
}
