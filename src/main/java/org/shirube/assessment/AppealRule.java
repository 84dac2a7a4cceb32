package org.shirube.assessment;

import java.time.LocalDate;

/** How long one may ask to be looked at again, and how soon one is answered. */
public final class AppealRule {
    /** Days after the disclosure in which an appeal is in time; the disclosure day itself comes on top. */
    public static final int DAYS = 14;

    /** Days after the appeal by which it is answered. */
    public static final int ANSWER_DAYS = 14;

    private AppealRule() {}

    /** The last day in time. */
    public static LocalDate lastDay(LocalDate discloseOn) {
        return discloseOn.plusDays(DAYS);
    }

    public static boolean isOpen(CycleDates dates, LocalDate today) {
        return !today.isBefore(dates.discloseOn()) && !today.isAfter(lastDay(dates.discloseOn()));
    }

    /** By when an appeal made on a day is answered. */
    public static LocalDate answerBy(LocalDate madeOn) {
        return madeOn.plusDays(ANSWER_DAYS);
    }
}
