package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The training that a rater still has to pass before the review of a cycle opens: giving levels to vignettes and reading how
 * far one is from the reference.
 *
 * @param course code of the course
 * @param lab id of the exercise in it
 * @param since a pass on this day or later counts
 * @param passedOn the last pass, which was earlier; null for none
 */
public record RaterTraining(String course, String lab, LocalDate since, LocalDate passedOn) implements Serializable {
    /** What is passed half a year before the self-assessment begins is fresh enough. */
    static final int MONTHS_BEFORE = 6;

    /** The first day that counts for a cycle. */
    static LocalDate since(CycleDates dates) {
        return dates.selfFrom().minusMonths(MONTHS_BEFORE);
    }

    /** Null when it is passed in time. @param passedOn the last pass; null for none */
    static RaterTraining missing(String course, String lab, CycleDates dates, LocalDate passedOn) {
        var since = since(dates);
        return passedOn != null && !passedOn.isBefore(since) ? null : new RaterTraining(course, lab, since, passedOn);
    }
}
