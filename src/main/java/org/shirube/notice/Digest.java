package org.shirube.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;

/**
 * One mail: what a person was told of since the last one, a line for each kind, with a count, the nearest day and a link. It leaves
 * the closed network, so there is no level, no skill, no course and nobody's name in it.
 *
 * @param subject one line
 * @param plain the same as {@code html}, for programs that show no markup
 */
record Digest(String subject, String plain, String html) {
    /** All of a kind. @param dueOn the nearest; null where none has a day */
    record Line(NoticeKind kind, int amount, LocalDate dueOn) {}

    /** By the nearest day, what has none at the end. Several notices of one deadline count once. */
    static List<Line> lines(List<NoticeRow> notices) {
        var byKind = new EnumMap<NoticeKind, List<NoticeRow>>(NoticeKind.class);
        notices.stream()
                .filter(notice -> !notice.isRead())
                .forEach(notice -> byKind.computeIfAbsent(notice.kind(), kind -> new ArrayList<>())
                        .add(notice));
        return byKind.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Line::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::kind))
                .toList();
    }

    private static Line line(NoticeKind kind, List<NoticeRow> notices) {
        var newest = new java.util.TreeMap<Long, NoticeRow>();
        notices.stream()
                .sorted(Comparator.comparing(NoticeRow::madeAt))
                .forEach(notice -> newest.put(notice.refId(), notice));
        return new Line(
                kind,
                newest.values().stream().mapToInt(NoticeRow::amount).sum(),
                newest.values().stream()
                        .map(NoticeRow::dueOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** @param base address of the installation, without a slash at the end */
    static Digest of(List<Line> lines, Text body, String base, Locale locale) {
        var subject = Messages.of(
                locale,
                "notice.mail.subject",
                lines.size(),
                lines.get(0).dueOn() == null ? "" : day(lines.get(0).dueOn(), locale),
                lines.get(0).dueOn() == null ? 0 : 1);
        var plain = new StringBuilder(Messages.of(locale, "notice.mail.greeting", body)).append("\n\n");
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"UTF-8\"><title>")
                .append(escaped(subject))
                .append("</title></head><body><p>")
                .append(escaped(Messages.of(locale, "notice.mail.greeting", body)))
                .append("</p><ul>");
        for (var line : lines) {
            var said = said(line, locale);
            var link = base + line.kind().page();
            plain.append("- ").append(said).append("\n  ").append(link).append('\n');
            html.append("<li>")
                    .append(escaped(said))
                    .append(" <a href=\"")
                    .append(escaped(link))
                    .append("\">")
                    .append(escaped(Messages.of(locale, "notice.mail.open")))
                    .append("</a></li>");
        }
        var settings = base + "/notice/settings.xhtml";
        var end = Messages.of(locale, "notice.mail.end");
        plain.append('\n').append(end).append('\n').append(settings).append('\n');
        html.append("</ul><p>")
                .append(escaped(end))
                .append(" <a href=\"")
                .append(escaped(settings))
                .append("\">")
                .append(escaped(Messages.of(locale, "notice.mail.settings")))
                .append("</a></p></body></html>");
        return new Digest(subject, plain.toString(), html.toString());
    }

    private static String said(Line line, Locale locale) {
        var what = Messages.of(locale, "notice.mail." + line.kind(), line.amount());
        return line.dueOn() == null ? what : Messages.of(locale, "notice.mail.due", what, day(line.dueOn(), locale));
    }

    private static String day(LocalDate day, Locale locale) {
        var pattern = Text.isJapanese(locale) ? "M月d日(E)" : "EEE d MMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
