package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * The steps of a cycle; every deadline day is still in time.
 *
 * @param selfFrom first day of self-assessment
 * @param discloseOn the first day on which people see what was confirmed
 * @param closesOn last day of the cycle
 */
public record CycleDates(
        LocalDate selfFrom, LocalDate selfUntil, LocalDate reviewUntil, LocalDate discloseOn, LocalDate closesOn)
        implements Serializable {
    /** In this order. */
    public enum Step {
        SELF_FROM,
        SELF_UNTIL,
        REVIEW_UNTIL,
        DISCLOSE_ON,
        CLOSES_ON
    }

    /** What is wrong with one day; each has its message. */
    public enum Flaw {
        MISSING,
        BEFORE_THE_STEP_BEFORE,
        NO_TIME_FOR_APPEALS,
        PAST
    }

    public LocalDate on(Step step) {
        return switch (step) {
            case SELF_FROM -> selfFrom;
            case SELF_UNTIL -> selfUntil;
            case REVIEW_UNTIL -> reviewUntil;
            case DISCLOSE_ON -> discloseOn;
            case CLOSES_ON -> closesOn;
        };
    }

    /** What is wrong, day by day; empty when nothing is. Days may be null here, and nowhere else. */
    public Map<Step, Flaw> flaws() {
        var flaws = new EnumMap<Step, Flaw>(Step.class);
        LocalDate before = null;
        for (var step : Step.values()) {
            var day = on(step);
            if (day == null) flaws.put(step, Flaw.MISSING);
            else if (before != null && day.isBefore(before)) flaws.put(step, Flaw.BEFORE_THE_STEP_BEFORE);
            if (day != null) before = day;
        }
        if (!flaws.containsKey(Step.CLOSES_ON)
                && discloseOn != null
                && closesOn.isBefore(AppealRule.lastDay(discloseOn))) {
            flaws.put(Step.CLOSES_ON, Flaw.NO_TIME_FOR_APPEALS);
        }
        return flaws;
    }

    /**
     * What is wrong with these days in place of {@code before}, while the cycle runs: a day that is over stays, and no other
     * is moved into the past.
     */
    public Map<Step, Flaw> flawsAsChangeOf(CycleDates before, LocalDate today) {
        var flaws = flaws();
        for (var step : Step.values()) {
            var day = on(step);
            if (day == null || day.equals(before.on(step))) continue;
            boolean over = step == Step.SELF_FROM || step == Step.DISCLOSE_ON
                    ? !before.on(step).isAfter(today)
                    : false;
            if (over || day.isBefore(today)) flaws.putIfAbsent(step, Flaw.PAST);
        }
        return flaws;
    }

    /** With later ends where these are not null, for one person. */
    CycleDates extended(LocalDate self, LocalDate review) {
        return new CycleDates(
                selfFrom,
                self == null || self.isBefore(selfUntil) ? selfUntil : self,
                review == null || review.isBefore(reviewUntil) ? reviewUntil : review,
                discloseOn,
                closesOn);
    }
}
