package org.shirube.dashboard;

import java.util.List;
import org.shirube.dashboard.SmallGroups.Verdict;
import org.shirube.gap.Counts;
import org.shirube.platform.i18n.Text;

/**
 * Units by categories; nothing hidden is in it.
 *
 * @param rows the units below, in the order of the tree; those directly in the unit last
 * @param total the unit itself
 */
public record Heat(List<Row> rows, Row total) {
    /**
     * A unit.
     *
     * @param unitId null for the people who sit directly in the unit above
     * @param name null for those
     * @param people null when hidden
     * @param leaf whether there is no unit below it
     * @param cells by category, then over all
     */
    public record Row(Long unitId, Text name, Integer people, Verdict verdict, boolean leaf, List<Cell> cells) {
        public boolean isHidden() {
            return verdict.isHidden();
        }
    }

    /** @param counts null when hidden @param fulfilment met of assessed, in per cent; null when hidden or nothing is assessed */
    public record Cell(Verdict verdict, Counts counts, Integer fulfilment, Integer coverage) {
        private static final int SAYABLE = 50;

        static Cell of(Verdict verdict, Counts counts) {
            if (verdict != Verdict.SHOWN) return new Cell(verdict, verdict.isHidden() ? null : counts, null, null);
            return new Cell(
                    verdict,
                    counts,
                    counts.assessed() == 0 ? null : counts.fulfilmentPercent(),
                    counts.coveragePercent());
        }

        public boolean isHidden() {
            return verdict.isHidden();
        }

        /** Less than half is assessed: for reference only, without a verdict colour. */
        public boolean isReference() {
            return verdict == Verdict.SHOWN && coverage < SAYABLE;
        }

        /** 1 (under 40 %) to 4 (80 % and more); 0 without a figure. */
        public int bin() {
            if (fulfilment == null) return 0;
            if (fulfilment < 40) return 1;
            return fulfilment < 60 ? 2 : fulfilment < 80 ? 3 : 4;
        }
    }
}
