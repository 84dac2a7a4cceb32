package org.shirube.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that a person was told of.
 *
 * @param refId what it is about, of the kind's own sort
 * @param step which of several about the same thing
 * @param amount people or skills where the kind counts them, else 1
 * @param dueOn null where there is no deadline
 * @param readAt null before
 */
public record NoticeRow(
        long personId,
        NoticeKind kind,
        long refId,
        int step,
        int amount,
        LocalDate dueOn,
        Instant madeAt,
        Instant readAt)
        implements Serializable {
    public boolean isRead() {
        return readAt != null;
    }
}
