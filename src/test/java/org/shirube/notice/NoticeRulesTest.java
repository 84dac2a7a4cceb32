package org.shirube.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** Who is told of what, and when. */
class NoticeRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"-1,", "0,0", "1,2", "2,2", "3,7", "7,7", "8,"})
    void oneIsToldAWeekAndTwoDaysBeforeAndOnTheDay(int daysLeft, Integer step) {
        assertThat(Deadlines.step(MONDAY.plusDays(daysLeft), MONDAY))
                .isEqualTo(step == null ? OptionalInt.empty() : OptionalInt.of(step));
    }

    @Test
    void theWindowsOfADayAreTheStepsOfItsDeadlines() {
        for (int daysLeft = -3; daysLeft < 12; daysLeft++) {
            var due = MONDAY.plusDays(daysLeft);
            var within = Deadlines.windows(Deadlines.STEPS, MONDAY).stream()
                    .filter(window -> !due.isBefore(window.from()) && !due.isAfter(window.to()))
                    .mapToInt(Deadlines.Window::step)
                    .boxed()
                    .toList();
            var step = Deadlines.step(due, MONDAY);
            assertThat(within)
                    .as("days left " + daysLeft)
                    .isEqualTo(step.isPresent() ? List.of(step.getAsInt()) : List.of());
        }
    }

    @Test
    void whoeverLeadsHearsAfterSomeDaysAndOnceAWeek() {
        var escalation = new Escalation(3);
        assertThat(escalation.lateSince(MONDAY)).isEqualTo("2026-11-20");
        assertThat(escalation.silentAfter(MONDAY)).isEqualTo("2026-11-16");
        assertThatThrownBy(() -> new Escalation(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59,false",
        "2026-11-23T08:00,true",
        "2026-11-23T17:59,true",
        "2026-11-23T18:00,false",
        "2026-11-22T10:00,false",
        "2026-11-24T10:00,false"
    })
    void nightsWeekendsAndHolidaysAreQuiet(LocalDateTime at, boolean open) {
        assertThat(withTuesdayOff().isOpen(at)).isEqualTo(open);
    }

    private static WorkingHours withTuesdayOff() {
        return new WorkingHours(8, 18, WorkingHours.USUAL.weekdays(), Set.of(MONDAY.plusDays(1)));
    }

    @Test
    void hoursThatNeverComeAreRefused() {
        var days = WorkingHours.USUAL.weekdays();
        assertThatThrownBy(() -> new WorkingHours(18, 8, days, Set.of())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new WorkingHours(8, 25, days, Set.of())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new WorkingHours(8, 18, EnumSet.noneOf(DayOfWeek.class), Set.of()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void weeklyIsTheFirstWorkingDayOfTheWeek() {
        var mondayOff = new WorkingHours(8, 18, WorkingHours.USUAL.weekdays(), Set.of(MONDAY));
        assertThat(Rhythm.WEEKLY.isDue(MONDAY, WorkingHours.USUAL)).isTrue();
        assertThat(Rhythm.WEEKLY.isDue(MONDAY.plusDays(1), WorkingHours.USUAL)).isFalse();
        assertThat(Rhythm.WEEKLY.isDue(MONDAY, mondayOff)).isFalse();
        assertThat(Rhythm.WEEKLY.isDue(MONDAY.plusDays(1), mondayOff)).isTrue();
        assertThat(Rhythm.DAILY.isDue(MONDAY.plusDays(2), mondayOff)).isTrue();
        assertThat(Rhythm.DAILY.isDue(MONDAY.plusDays(6), mondayOff)).isFalse();
        assertThat(Rhythm.OFF.isDue(MONDAY.plusDays(1), mondayOff)).isFalse();
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(Patience.after(1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Patience.after(2)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Patience.after(50)).isEqualTo(Duration.ofHours(6));
        assertThat(Patience.isOver(Patience.MOST_TRIES - 1)).isFalse();
        assertThat(Patience.isOver(Patience.MOST_TRIES)).isTrue();
    }

    @Test
    void aDigestHasOneLineAKindWithTheNearestDay() {
        var lines = Digest.lines(List.of(
                notice(NoticeKind.COURSE_DUE, 1, 7, 1, MONDAY.plusDays(6)),
                notice(NoticeKind.COURSE_DUE, 1, 2, 1, MONDAY.plusDays(6)),
                notice(NoticeKind.COURSE_DUE, 2, 2, 1, MONDAY.plusDays(1)),
                notice(NoticeKind.TEAM_SELF_LATE, 9, 4, 5, null),
                notice(NoticeKind.SELF_DUE, 9, 2, 1, MONDAY)));
        assertThat(lines)
                .containsExactly(
                        new Digest.Line(NoticeKind.SELF_DUE, 1, MONDAY),
                        new Digest.Line(NoticeKind.COURSE_DUE, 2, MONDAY.plusDays(1)),
                        new Digest.Line(NoticeKind.TEAM_SELF_LATE, 5, null));
        assertThat(Digest.lines(
                        List.of(new NoticeRow(1, NoticeKind.DISCLOSED, 1, 0, 1, MONDAY, Instant.EPOCH, Instant.EPOCH))))
                .isEmpty();
    }

    private static NoticeRow notice(NoticeKind kind, long ref, int step, int amount, LocalDate due) {
        return new NoticeRow(1, kind, ref, step, amount, due, Instant.EPOCH.plusSeconds(10 - step), null);
    }

    @Test
    void whoeverLeadsIsTheDeputyThenTheHeadThenTheNextAbove() {
        var units = List.of(unit(1, "/1/"), unit(2, "/1/2/"), unit(3, "/1/2/3/"), unit(4, "/1/4/"));
        var leaders = UnitLeader.of(units, Map.of(1L, 100L, 3L, 300L));
        assertThat(leaders.get(3L)).isEqualTo(new UnitLeader(3, 300, 100L));
        assertThat(leaders.get(2L)).as("nobody heads it").isEqualTo(new UnitLeader(2, 100, null));
        assertThat(leaders.get(1L)).isEqualTo(new UnitLeader(1, 100, null));
        assertThat(UnitLeader.of(units, Map.of(1L, 100L, 2L, 100L, 3L, 100L)).get(3L))
                .as("one person everywhere leads nobody above")
                .isEqualTo(new UnitLeader(3, 100, null));
        assertThat(UnitLeader.of(units, Map.of())).isEmpty();
    }

    private static UnitRow unit(long id, String path) {
        return new UnitRow(id, 1, null, "U" + id, Text.same("U" + id), 0, path);
    }

    @Test
    void theNearestDeadlineComesFirstAndNoneLast() {
        var none = OpenTask.of(OpenTask.Kind.CHECK_AGAIN, "", 2, null, null);
        var late = OpenTask.of(OpenTask.Kind.COURSE, "GA01", 1, MONDAY.minusDays(1), null);
        var soon = OpenTask.review(3, 41, MONDAY.plusDays(2));
        var self = OpenTask.of(OpenTask.Kind.SELF, "", 4, MONDAY.plusDays(2), null);
        assertThat(OpenTask.sorted(List.of(none, soon, self, late))).containsExactly(late, self, soon, none);
        assertThat(soon.minutes()).as("41 answers of half a minute").isEqualTo(21);
        assertThat(none.minutes()).isEqualTo(10);
        assertThat(late.isLate(MONDAY)).isTrue();
        assertThat(soon.isLate(MONDAY.plusDays(2)))
                .as("the day itself is in time")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sato@town.example,true",
        "' ｓａｔｏ@town.example ',true",
        "sato@town,false",
        "Sato <sato@town.example>,false",
        "'sato@town.example\nBcc: x@y.example',false",
        "a..b@town.example,false"
    })
    void anAddressIsAnAddressAndNothingElse(String typed, boolean good) {
        if (good) assertThat(MailAddress.typed(typed).text()).isEqualTo("sato@town.example");
        else assertThatThrownBy(() -> MailAddress.typed(typed)).isInstanceOf(RuleBroken.class);
    }
}
