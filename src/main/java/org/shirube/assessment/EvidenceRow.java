package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;

/** A work product. @param skill null for the scan of a certificate @param link null for a file @param mediaType null for a link @param bytes null for a link @param scanned whether a scanner looked at it
 * and found nothing @param finding what a scanner found in the file, which is gone since; null for nothing */
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
        boolean reviewed,
        boolean scanned,
        String finding)
        implements Serializable {
    /** Whether nobody has looked yet at what is in the file. */
    public boolean isWaitingForScan() {
        return isFile() && !scanned && finding == null;
    }

    public boolean isFile() {
        return link == null;
    }
}
