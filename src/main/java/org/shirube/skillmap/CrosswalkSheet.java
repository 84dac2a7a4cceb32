package org.shirube.skillmap;

import java.util.List;

/**
 * What becomes of an earlier version's skills.
 *
 * @param untouched skills with the same code and the same texts; they carry over without a decision
 * @param rows those whose texts differ, those that are gone, and links that were made by hand; in the earlier map's order
 * @param sameScale false when the two have different numbers of levels: then nothing is exact by itself
 */
public record CrosswalkSheet(SkillMap from, SkillMap to, int untouched, List<CrosswalkRow> rows, boolean sameScale) {
    /** Rows that nobody decided on yet; at publishing their levels ask for a re-check. */
    public long open() {
        return rows.stream().filter(row -> !row.isDecided()).count();
    }

    public long exact() {
        return rows.stream().filter(CrosswalkRow::carriesOver).count();
    }

    /** Suggestions so clear that a person may confirm them together. */
    public long clear() {
        return rows.stream().filter(Crosswalks::isClear).count();
    }
}
