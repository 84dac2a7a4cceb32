package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How many people of a unit are how far in a role's stage; small groups are still in it.
 *
 * @param people asked for the stage: holders + in training + not assessed
 * @param need null when nobody has said
 * @param byDay null without a need
 */
public record SupplyRow(
        String roleCode,
        int stage,
        int people,
        int holders,
        int inTraining,
        int notAssessed,
        Integer need,
        LocalDate byDay)
        implements Serializable {
    /** Holders still missing; 0 when there are enough or no need is set. */
    public int missing() {
        return need == null ? 0 : Math.max(0, need - holders);
    }
}
