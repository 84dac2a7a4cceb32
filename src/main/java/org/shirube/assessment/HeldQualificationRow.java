package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A qualification that a person says to hold.
 *
 * @param expiresOn the last day on which it is valid; null when it does not end by itself
 * @param evidenceId of the scan of its paper; null for none
 * @param decidedAt null while it waits; so is decidedBy
 * @param reason null but where it was refused
 */
public record HeldQualificationRow(
        long id,
        long personId,
        QualificationRow of,
        String number,
        LocalDate obtainedOn,
        LocalDate expiresOn,
        Long evidenceId,
        HeldQualification.Status status,
        Instant registeredAt,
        Instant decidedAt,
        String decidedBy,
        String reason)
        implements Serializable {
    public boolean isWaiting() {
        return status == HeldQualification.Status.WAITING;
    }

    /** True from the day after its last one. */
    public boolean isOver(LocalDate today) {
        return status == HeldQualification.Status.CONFIRMED && expiresOn != null && today.isAfter(expiresOn);
    }
}
