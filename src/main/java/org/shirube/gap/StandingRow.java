package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.assessment.Source;
import org.shirube.organisation.Layer;

/**
 * Where a person stands in a required skill.
 *
 * @param nextTarget the next stage's target; equal to {@code target} on the last stage
 * @param layer the first of the layers that ask for the target, with its role and stage
 * @param level null when not assessed or not applicable
 * @param source whose claim is in force; null without a level
 * @param self what the person last said; null when nothing
 * @param validUntil null without a level
 */
public record StandingRow(
        long personId,
        String skill,
        int target,
        int nextTarget,
        boolean core,
        Layer layer,
        String roleCode,
        int roleStage,
        Integer level,
        State state,
        Source source,
        Integer self,
        LocalDate provedOn,
        LocalDate validUntil)
        implements Serializable {
    /** Target minus level; 0 when reached or when there is no level. */
    public int missing() {
        return level == null ? 0 : Math.max(0, target - level);
    }

    /** Whether there is a rating by the person alone. */
    public boolean selfOnly() {
        return level == null && self != null;
    }
}
