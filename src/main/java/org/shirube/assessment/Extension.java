package org.shirube.assessment;

import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/**
 * Later ends for a person or a unit.
 *
 * @param selfUntil null where the self-assessment is not extended
 * @param reviewUntil null where the review is not extended
 */
public record Extension(LocalDate selfUntil, LocalDate reviewUntil) {
    /**
     * What was asked for, made whole: a review never ends before the self-assessment that it looks at.
     *
     * @throws RuleBroken assessment.extensionEmpty, assessment.extensionPast, assessment.extensionShorter,
     *     assessment.extensionBeyond
     */
    public static Extension of(CycleDates dates, LocalDate selfUntil, LocalDate reviewUntil, LocalDate today) {
        if (selfUntil == null && reviewUntil == null) throw new RuleBroken("assessment.extensionEmpty");
        require(dates.selfUntil(), selfUntil, dates, today);
        require(dates.reviewUntil(), reviewUntil, dates, today);
        var review = reviewUntil == null ? dates.reviewUntil() : reviewUntil;
        return new Extension(selfUntil, selfUntil != null && selfUntil.isAfter(review) ? selfUntil : reviewUntil);
    }

    private static void require(LocalDate before, LocalDate wanted, CycleDates dates, LocalDate today) {
        if (wanted == null) return;
        if (wanted.isBefore(today)) throw new RuleBroken("assessment.extensionPast", wanted);
        if (!wanted.isAfter(before)) throw new RuleBroken("assessment.extensionShorter", before);
        if (wanted.isAfter(dates.closesOn())) throw new RuleBroken("assessment.extensionBeyond", dates.closesOn());
    }
}
