package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

/**
 * A yearly round.
 *
 * @param purposes of a draft those without approval only
 * @param dates of the whole cycle; where a person's cycle was asked for, with that person's extensions
 * @param version for saving a draft
 */
public record CycleRow(
        long id,
        long organisationId,
        Text name,
        List<Cycle.Purpose> purposes,
        Mode mode,
        Cycle.Status status,
        CycleDates dates,
        Population population,
        CycleAsks asks,
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

    /** What the results may be used for besides development and placement; empty for most, and for every draft. */
    public List<Cycle.Purpose> furtherPurposes() {
        return purposes.stream().filter(purpose -> !purpose.isUsual()).toList();
    }

    /** Names the message that tells the purposes: {@code purpose}, {@code purpose.CERTIFICATION}, .. */
    public String purposeKey() {
        var further = furtherPurposes();
        if (further.isEmpty()) return "purpose";
        return "purpose." + further.stream().map(Cycle.Purpose::name).collect(Collectors.joining("."));
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
                        purposes,
                        mode,
                        status,
                        dates.extended(self, review),
                        population,
                        asks,
                        version);
    }
}
