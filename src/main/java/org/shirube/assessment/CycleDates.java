package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The steps of a cycle; every deadline day is still in time.
 *
 * @param selfFrom first day of self-assessment
 * @param closesOn last day of the cycle
 */
public record CycleDates(
        LocalDate selfFrom, LocalDate selfUntil, LocalDate reviewUntil, LocalDate discloseOn, LocalDate closesOn)
        implements Serializable {
    boolean inOrder() {
        return !selfUntil.isBefore(selfFrom)
                && !reviewUntil.isBefore(selfUntil)
                && !discloseOn.isBefore(reviewUntil)
                && !closesOn.isBefore(discloseOn);
    }
}
