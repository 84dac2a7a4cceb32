package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

/**
 * A yearly round.
 *
 * @param dates of the whole cycle; where a person's cycle was asked for, with that person's extensions
 * @param version for saving a draft
 */
public record CycleRow(
        long id,
        long organisationId,
        Text name,
        Cycle.Purpose purpose,
        Mode mode,
        Cycle.Status status,
        CycleDates dates,
        Population population,
        int version)
        implements Serializable {
    public boolean takesSelfAssessments(LocalDate today) {
        return isRunning() && !today.isBefore(dates.selfFrom()) && !today.isAfter(dates.selfUntil());
    }

    /** Managers may confirm from the first day of self-assessment to the end of the review. */
    public boolean takesReviews(LocalDate today) {
        return isRunning() && !today.isBefore(dates.selfFrom()) && !today.isAfter(dates.reviewUntil());
    }

    /** Whether people see what was confirmed. */
    public boolean isDisclosed(LocalDate today) {
        return !today.isBefore(dates.discloseOn());
    }

    public boolean takesAppeals(LocalDate today) {
        return isRunning() && AppealRule.isOpen(dates, today);
    }

    public LocalDate appealsUntil() {
        return AppealRule.lastDay(dates.discloseOn());
    }

    public boolean isRunning() {
        return status == Cycle.Status.OPEN;
    }

    CycleRow extended(LocalDate self, LocalDate review) {
        return self == null && review == null
                ? this
                : new CycleRow(
                        id,
                        organisationId,
                        name,
                        purpose,
                        mode,
                        status,
                        dates.extended(self, review),
                        population,
                        version);
    }
}
