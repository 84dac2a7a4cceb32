package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

/** A yearly round. */
public record CycleRow(long id, long organisationId, Text name, Cycle.Purpose purpose, Mode mode, CycleDates dates)
        implements Serializable {
    public boolean takesSelfAssessments(LocalDate today) {
        return !today.isBefore(dates.selfFrom()) && !today.isAfter(dates.selfUntil());
    }

    /** Managers may confirm from the first day of self-assessment to the end of the review. */
    public boolean takesReviews(LocalDate today) {
        return !today.isBefore(dates.selfFrom()) && !today.isAfter(dates.reviewUntil());
    }
}
