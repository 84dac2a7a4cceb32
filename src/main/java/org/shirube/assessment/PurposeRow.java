package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;
import org.shirube.platform.i18n.Text;

/**
 * A further purpose of a cycle as the register shows it.
 *
 * @param notice what staff are told
 * @param decidedBy null, as decidedAt, while it waits
 * @param decision the adviser's reason for refusing; null or empty otherwise
 */
public record PurposeRow(
        long id,
        CycleRow cycle,
        Cycle.Purpose purpose,
        CyclePurpose.Status status,
        String reason,
        Text notice,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Instant decidedAt,
        String decision)
        implements Serializable {
    public boolean isWaiting() {
        return status == CyclePurpose.Status.ASKED;
    }

    /** Whether it can be decided or taken back still: nothing about an open cycle can. */
    public boolean isOfDraft() {
        return cycle.status() == Cycle.Status.DRAFT;
    }

    public boolean isAlive() {
        return isWaiting() || status == CyclePurpose.Status.APPROVED;
    }
}
