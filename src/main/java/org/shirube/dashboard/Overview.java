package org.shirube.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.shirube.gap.Counts;
import org.shirube.organisation.UnitRow;
import org.shirube.skillmap.SkillMap;

/**
 * A unit's figures without names.
 *
 * @param line from the root down to the unit itself
 * @param hidden the unit is too small, or would reveal one that is: there is nothing else in here
 * @param totals of the unit; null when hidden
 * @param past whole body only: at the end of each past cycle, oldest first
 * @param supply whole body only, by role
 */
public record Overview(
        List<UnitRow> line,
        SkillMap map,
        boolean hidden,
        Counts totals,
        Heat heat,
        List<Past> past,
        List<Supply> supply) {
    public UnitRow unit() {
        return line.get(line.size() - 1);
    }

    public boolean isWholeBody() {
        return line.size() == 1;
    }

    /** People with at least one core skill below target, in per cent of the people. */
    public int coreGapPercent() {
        return totals.people() == 0 ? 0 : Math.round(100f * totals.coreGaps() / totals.people());
    }

    /** A dimension's fulfilment and coverage on a past day, in per cent. */
    public record Past(LocalDate day, String dimension, int fulfilment, int coverage) {}

    /** A job role with its stages. */
    public record Supply(String roleCode, List<Stage> stages) {}

    /**
     * A role's stage; a number of people from 1 to 4 is hidden, and with it the one that it could be worked out from.
     *
     * @param holders null when hidden, likewise the next two
     * @param need null when nobody has said
     * @param missing null when hidden or without a need
     * @param fill have of need in per cent, at most 100; null when hidden or without a need
     */
    public record Stage(
            int stage,
            boolean nobody,
            Integer holders,
            Integer inTraining,
            Integer notAssessed,
            Integer need,
            Integer missing,
            Integer fill) {}
}
