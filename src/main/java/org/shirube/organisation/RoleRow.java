package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A job role asked by some layer over a period. @param until first day on which it is no longer asked; null while it lasts */
public record RoleRow(long assignmentId, String roleCode, int stage, Layer layer, LocalDate since, LocalDate until)
        implements Serializable {
    public boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
