package org.shirube.platform.file;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write into cells, and what they mean by it. */
public final class Cells {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern NEW_LINES = Pattern.compile("\\R"); // U+2028, U+2029 and U+0085 too
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\p{Cntrl}&&[^\\n\\t\\r\\u0085]]");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])(元|\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.0+)?");
    private static final Pattern CLOCK = Pattern.compile("[ T]?\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?$|\\([日月火水木金土]\\)$");
    private static final Pattern CALCULATED = Pattern.compile("^'(?=[=+\\-@|%\\t\\r\\n])");
    /** The year before each era's first. */
    private static final Map<Character, Integer> BEFORE = Map.of(
            '明', 1867, '大', 1911, '昭', 1925, '平', 1988, '令', 2018, 'M', 1867, 'T', 1911, 'S', 1925, 'H', 1988, 'R',
            2018);

    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 10_000; // 1927-05-18; smaller figures are no days of an office
    private static final Set<String> YES =
            Set.of("○", "〇", "◯", "◎", "●", "✓", "✔", "☑", "レ", "有", "あり", "はい", "該当", "1", "true", "yes", "y", "x");
    private static final Set<String> NO =
            Set.of("", "×", "✕", "✖", "-", "ー", "―", "‐", "無", "なし", "いいえ", "非該当", "0", "false", "no", "n");

    private Cells() {}

    /** As written, without what cannot be seen: surrounding blanks of any width, byte order marks; lines end with {@code \n}. */
    public static String trimmed(String cell) {
        var text = NEW_LINES.matcher(UNSEEN.matcher(cell).replaceAll("")).replaceAll("\n");
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        // the apostrophe is ours or a spreadsheet's guard against running the text
        return CALCULATED.matcher(text.substring(from, to)).replaceFirst("");
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** On one line, with single ordinary blanks. */
    public static String line(String cell) {
        return BLANKS.matcher(trimmed(cell)).replaceAll(" ");
    }

    /** Codes and numbers: full-width letters and digits become ordinary ones, blanks go. */
    public static String code(String cell) {
        return BLANKS.matcher(narrow(cell)).replaceAll("");
    }

    /** For comparing headers and words: narrow, small, without blanks. */
    static String word(String cell) {
        return code(cell).toLowerCase(Locale.ROOT);
    }

    private static String narrow(String cell) {
        return Normalizer.normalize(trimmed(cell), Normalizer.Form.NFKC);
    }

    /** 2026-04-01, 2026/4/1, 2026年4月1日, 20260401, R8.4.1, 令和8年4月1日, or Excel's number of the day; empty for all else. */
    public static Optional<LocalDate> date(String cell) {
        var text = CLOCK.matcher(line(narrow(cell))).replaceFirst("").replace(" ", "");
        try {
            var day = DAY.matcher(text);
            if (day.matches()) return usual(of(number(day, 1), day));
            var compact = COMPACT.matcher(text);
            if (compact.matches()) return usual(of(number(compact, 1), compact));
            var era = ERA.matcher(text.toUpperCase(Locale.ROOT));
            if (era.matches()) {
                int year = era.group(2).equals("元") ? 1 : number(era, 2);
                return usual(LocalDate.of(BEFORE.get(era.group(1).charAt(0)) + year, number(era, 3), number(era, 4)));
            }
            if (SERIAL.matcher(text).matches()) {
                int serial = Integer.parseInt(text.substring(0, 5));
                if (serial >= FIRST_SERIAL) return usual(EXCEL_ZERO.plusDays(serial));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate of(int year, Matcher parts) {
        return LocalDate.of(year, number(parts, 2), number(parts, 3));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<LocalDate> usual(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
    }

    public static OptionalInt number(String cell) {
        var text = code(cell).replaceFirst("\\.0+$", "");
        return text.matches("-?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /**
     * Whether a cell says yes.
     *
     * @param yes further words that mean yes here, small letters @param no further words that mean no
     * @return empty for a word that means neither
     */
    public static Optional<Boolean> flag(String cell, Set<String> yes, Set<String> no) {
        var word = word(cell);
        if (YES.contains(word) || yes.contains(word)) return Optional.of(true);
        return NO.contains(word) || no.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
