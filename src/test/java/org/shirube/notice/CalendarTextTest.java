package org.shirube.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Text;

/** The calendar as another program reads it. */
class CalendarTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Text LONG = new Text("生成AI、表計算;\\の基礎\nと、とても長い名前の講座でありまして、七十五バイトを何度も超えるもの", "A, b; c\\d\ne");

    private static String text(Locale locale) {
        return CalendarText.of(
                List.of(
                        new CalendarDay(CalendarDay.Kind.COURSE, 7, DAY, DAY, LONG),
                        new CalendarDay(CalendarDay.Kind.DEPUTY, 8, DAY, DAY.plusDays(2), Text.same("Q"))),
                "https://shirube.example",
                "shirube.example",
                locale,
                Instant.parse("2026-11-23T01:02:03Z"));
    }

    @Test
    void anotherProgramReadsItAndFindsNothingWrong() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(Locale.JAPANESE)));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        var events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        var course = events.get(0);
        assertThat(value(course, Property.UID)).isEqualTo("course-7@shirube.example");
        assertThat(value(course, Property.DTSTART)).isEqualTo("20261231");
        assertThat(value(course, Property.DTEND)).as("the first day without it").isEqualTo("20270101");
        assertThat(value(course, Property.SUMMARY)).isEqualTo("講座の期限：" + LONG.ja());
        assertThat(value(course, Property.URL)).isEqualTo("https://shirube.example/dashboard/home.xhtml");
        assertThat(value(events.get(1), Property.DTEND)).isEqualTo("20270103");
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsCut() {
        assertThat(text(Locale.ENGLISH)).contains("SUMMARY:Course due: A\\, b\\; c\\\\d\\ne\r\n");
        for (var line : text(Locale.JAPANESE).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD", "\n");
        }
    }
}
