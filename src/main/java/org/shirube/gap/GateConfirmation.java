package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * One party's word that a gate is passed.
 *
 * @param named whom the map named when it was given
 * @param mapVersion in force when it was given
 * @param decidedBy name or names of whoever decided
 * @param note empty for none
 * @param basis what was on record when it was given, in codes and numbers
 * @param notedBy account that wrote it down
 * @param withdrawnOn null while in force; so are the two after it
 */
public record GateConfirmation(
        long id,
        String roleCode,
        int stage,
        GateParty party,
        Set<GateParty> named,
        String mapVersion,
        LocalDate decidedOn,
        String decidedBy,
        String note,
        String basis,
        String notedBy,
        LocalDate withdrawnOn,
        String withdrawnBy,
        String withdrawnReason)
        implements Serializable {
    public boolean isInForce() {
        return withdrawnOn == null;
    }
}
