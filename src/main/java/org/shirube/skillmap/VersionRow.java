package org.shirube.skillmap;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/**
 * A published version.
 *
 * @param reason empty for a version that came as files
 * @param own whether the body published it for itself
 * @param begun false while it waits for its day
 * @param decided whether decisions about skills of an earlier version were published with it
 * @param current whether it is the one in force today
 */
public record VersionRow(
        String mapId,
        String version,
        int edition,
        Text title,
        LocalDate effectiveOn,
        Instant publishedAt,
        String publishedBy,
        String reason,
        boolean own,
        boolean begun,
        boolean decided,
        boolean current)
        implements Serializable {}
