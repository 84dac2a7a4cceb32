package org.shirube.learning;

import java.io.Serializable;
import java.time.Instant;

/** The life of one version of an own item. @param endedBy who replaced or withdrew it; null as long as nobody did */
public record BankVersionRow(
        int number,
        BankState state,
        BankQuestion.Translation translation,
        String writtenBy,
        Instant writtenAt,
        String reviewedBy,
        Instant reviewedAt,
        String usedBy,
        Instant usedAt,
        String endedBy,
        Instant endedAt,
        String reason)
        implements Serializable {

    public boolean isOpen() {
        return state == BankState.DRAFT || state == BankState.REVIEWED;
    }

    public boolean canEnd() {
        return isOpen() || state == BankState.IN_USE;
    }
}
