package org.shirube.skillmap;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.shirube.platform.i18n.Text;

/**
 * A draft in the list.
 *
 * @param base name of the version it began from; empty for none
 * @param changes fields that differ from the base
 * @param others who has it open besides the caller
 */
public record DraftRow(
        long id,
        Text title,
        String base,
        int changes,
        int skills,
        int roles,
        String openedBy,
        Instant openedAt,
        String changedBy,
        Instant changedAt,
        List<EditorRow> others)
        implements Serializable {}
