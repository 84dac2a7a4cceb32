package org.shirube.gap;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

/**
 * What a closed cycle found, as it was written down when it was closed.
 *
 * @param levels required skills over all people
 * @param all over all skills; null when fewer than five people are behind it
 * @param skills by skill, in the map's order; those with fewer than five people are missing, and the next smallest with a
 *     single one of them
 */
public record Snapshot(
        LocalDate day, Instant frozenAt, Mode mode, int people, int levels, Counts all, List<Line> skills)
        implements Serializable {
    /** One skill. */
    public record Line(String skill, Text name, Counts counts) implements Serializable {}
}
