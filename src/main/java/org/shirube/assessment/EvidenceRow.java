package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;

/** A work product. @param link null for a file @param mediaType null for a link @param bytes null for a link */
public record EvidenceRow(
        long id,
        long personId,
        String skill,
        String title,
        String link,
        String mediaType,
        Long bytes,
        Evidence.Classified classified,
        Instant addedAt,
        boolean reviewed)
        implements Serializable {
    public boolean isFile() {
        return link == null;
    }
}
