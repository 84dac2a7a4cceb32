package org.shirube.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.HeldRole;

/**
 * A manager's queue with one person's sheet.
 *
 * @param cycle null when none runs
 * @param open whether decisions are taken today
 * @param roles by person of the queue
 * @param personId whose sheet it is; null when nobody waits
 * @param savedAt when a decision was last noted on this sheet; null when never
 * @param training what the caller has to pass before the queue opens; null when nothing
 */
public record ReviewDesk(
        CycleRow cycle,
        boolean open,
        List<QueueRow> queue,
        Map<Long, List<HeldRole>> roles,
        Long personId,
        List<ReviewRow> sheet,
        Instant savedAt,
        RaterTraining training) {}
