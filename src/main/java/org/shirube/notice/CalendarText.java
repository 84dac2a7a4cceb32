package org.shirube.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.shirube.platform.i18n.Messages;

/**
 * A calendar as programs fetch it. Source: RFC 5545, sections 3.1 (lines of 75 bytes), 3.3.11 (escaped text), 3.6.1 (events of
 * whole days, whose end is the first day without them).
 */
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * @param base address of the installation without a slash at the end; empty for events without links
     * @param host tells the events of this installation from others'
     */
    static String of(List<CalendarDay> days, String base, String host, Locale locale, Instant now) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Shirube//Shirube//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(Messages.of(locale, "notice.calendar.name")));
        calendar.line("X-PUBLISHED-TTL:PT6H");
        for (var day : days) calendar.event(day, base, host, locale, now);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(CalendarDay day, String base, String host, Locale locale, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + day.kind().name().toLowerCase(Locale.ROOT) + "-" + day.refId() + "@" + host);
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(day.on()));
        line("DTEND;VALUE=DATE:" + DAY.format(day.lastDay().plusDays(1)));
        line("SUMMARY:" + escaped(Messages.of(locale, "notice.event." + day.kind(), day.subject())));
        line("TRANSP:TRANSPARENT");
        if (!base.isEmpty()) line("URL:" + base + day.kind().page());
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds between characters, so that no program has to put bytes of one together again. */
    private void line(String content) {
        int width = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            var piece = Character.toString(character);
            int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
            if (width + bytes > LONGEST_LINE) {
                text.append("\r\n ");
                width = 1;
            }
            text.append(piece);
            width += bytes;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
