package org.shirube.assessment;

import java.time.LocalDate;
import java.time.Month;
import org.shirube.platform.i18n.Text;

/**
 * The usual calendars, to begin from. Source: shared/domain/year-cycle.md b.1 and b.2: self-assessment in May after the
 * transfers of 1 April, or in October with the turn of the evaluation year.
 */
public enum CycleTemplate {
    APRIL(Month.MAY),
    OCTOBER(Month.OCTOBER);

    private final Month begins;

    CycleTemplate(Month begins) {
        this.begins = begins;
    }

    /** The next turn whose self-assessment is not over. */
    public CycleDates datesFrom(LocalDate today) {
        var dates = datesIn(today.getYear());
        return dates.selfUntil().isBefore(today) ? datesIn(today.getYear() + 1) : dates;
    }

    private CycleDates datesIn(int year) {
        var first = LocalDate.of(year, begins, 1);
        var disclose = onAWorkingDay(first.plusMonths(2).plusDays(9));
        return new CycleDates(
                first,
                onAWorkingDay(first.plusMonths(1).minusDays(1)),
                onAWorkingDay(first.plusMonths(2).minusDays(1)),
                disclose,
                this == APRIL ? LocalDate.of(year + 1, Month.MARCH, 31) : LocalDate.of(year + 1, Month.SEPTEMBER, 30));
    }

    /** Deadlines of a weekend come on the Friday before; public holidays are for the office to mind. */
    private static LocalDate onAWorkingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    /** The fiscal year in which the self-assessment begins. */
    public Text nameFor(CycleDates dates) {
        return switch (this) {
            case APRIL ->
                new Text(
                        dates.selfFrom().getYear() + "年度",
                        "Fiscal year " + dates.selfFrom().getYear());
            case OCTOBER ->
                new Text(
                        dates.selfFrom().getYear() + "年度（10月期）",
                        "Fiscal year " + dates.selfFrom().getYear() + ", October turn");
        };
    }
}
