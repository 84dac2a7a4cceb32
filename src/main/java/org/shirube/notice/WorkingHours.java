package org.shirube.notice;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.shirube.platform.error.RuleBroken;

/**
 * When mail may go out; all other hours are quiet.
 *
 * @param fromHour first hour, 0 to 23
 * @param untilHour the hour with which the quiet begins, 1 to 24
 * @param daysOff holidays of the body; past ones may be among them
 */
public record WorkingHours(int fromHour, int untilHour, Set<DayOfWeek> weekdays, Set<LocalDate> daysOff)
        implements Serializable {
    public static final WorkingHours USUAL =
            new WorkingHours(8, 18, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    /** @throws RuleBroken notice.hours, notice.noWeekday */
    public WorkingHours {
        if (fromHour < 0 || untilHour > 24 || fromHour >= untilHour) throw new RuleBroken("notice.hours");
        if (weekdays.isEmpty()) throw new RuleBroken("notice.noWeekday");
        weekdays = EnumSet.copyOf(weekdays);
        daysOff = new TreeSet<>(daysOff);
    }

    public boolean isWorkingDay(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && !daysOff.contains(day);
    }

    public boolean isOpen(LocalDateTime at) {
        return isWorkingDay(at.toLocalDate()) && at.getHour() >= fromHour && at.getHour() < untilHour;
    }

    /** On the first working day of a week those hear who want to hear weekly; a week without one is left out. */
    boolean isFirstOfWeek(LocalDate day) {
        if (!isWorkingDay(day)) return false;
        for (var before = day.with(DayOfWeek.MONDAY); before.isBefore(day); before = before.plusDays(1)) {
            if (isWorkingDay(before)) return false;
        }
        return true;
    }

    static Set<DayOfWeek> weekdays(Collection<Integer> numbers) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        numbers.forEach(number -> days.add(DayOfWeek.of(number)));
        return days;
    }
}
