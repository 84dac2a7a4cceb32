package org.shirube.skillmap;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.shirube.platform.i18n.Text;

/**
 * A skill of an earlier version and what it is, or may be, in a later one.
 *
 * @param toCode null for a skill that is gone and has no link
 * @param percent how alike the texts are; null without a second skill
 * @param suggested by equal code or like text; null when nothing speaks for a link
 * @param relation as a person decided; null while nobody did
 * @param texts what is said at each level where the two differ
 */
public record CrosswalkRow(
        String fromCode,
        Text fromName,
        String toCode,
        Text toName,
        Integer percent,
        Relation suggested,
        Relation relation,
        String note,
        String decidedBy,
        Instant decidedAt,
        List<Wording> texts)
        implements Serializable {
    /** @param level 0 for the name @param before empty where there was nothing */
    public record Wording(int level, Text before, Text after) implements Serializable {}

    public boolean isDecided() {
        return relation != null;
    }

    /** Whether levels are read on without a re-check. */
    public boolean carriesOver() {
        return relation == Relation.EXACT;
    }
}
