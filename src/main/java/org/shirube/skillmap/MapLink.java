package org.shirube.skillmap;

import java.io.Serializable;
import java.time.Instant;
import org.shirube.platform.i18n.Text;

/**
 * What somebody decided a skill of an earlier version to be, as it travels with a map.
 *
 * @param fromVersion name of the earlier version of the same map
 * @param fromName the skill's name there
 * @param toCode of the map that it travels with
 * @param decidedBy empty where the reader may not know
 */
public record MapLink(
        String fromVersion,
        String fromCode,
        Text fromName,
        String toCode,
        Relation relation,
        String note,
        String decidedBy,
        Instant decidedAt)
        implements Serializable {}
