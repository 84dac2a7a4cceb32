package org.shirube.genai;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text as the guard reads it: one spelling for the many of full width, half width, hyphens and spaces, in small letters,
 * each character knowing where it stands in the text as it was written.
 */
final class Reading {
    private static final String HYPHENS = "‐‑‒–—―−﹣－ｰ⁃˗";
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String SEPARATORS = " ・･.-_*/|~'\"`´,、";
    /** Ten digits or more, as nobody writes an amount or a date. */
    private static final Pattern KANJI_DIGITS = Pattern.compile("[〇零一二三四五六七八九](?:[ -]{0,2}[〇零一二三四五六七八九]){9,}");

    private final String written;
    private final String text;
    private final int[] from;
    private final int[] to;

    private Reading(String written, CharSequence text, int[] from, int[] to) {
        this.written = written;
        this.text = text.toString();
        this.from = from;
        this.to = to;
    }

    static Reading of(String written) {
        var into = new Maker(written.length());
        for (int at = 0; at < written.length(); ) {
            int next = at + Character.charCount(written.codePointAt(at));
            while (next < written.length() && isMark(written.charAt(next))) next++;
            var piece = written.substring(at, next);
            if (!Normalizer.isNormalized(piece, Normalizer.Form.NFKC))
                piece = Normalizer.normalize(piece, Normalizer.Form.NFKC);
            for (int i = 0; i < piece.length(); i++) into.add(piece.charAt(i), at, next);
            at = next;
        }
        var digits = KANJI_DIGITS
                .matcher(into.text)
                .replaceAll(run -> run.group()
                        .chars()
                        .map(c -> digit((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        return new Reading(
                written,
                digits,
                Arrays.copyOf(into.from, into.text.length()),
                Arrays.copyOf(into.to, into.text.length()));
    }

    /** Voiced marks and accents belong to the letter before them. */
    private static boolean isMark(char c) {
        return c == 'ﾞ' || c == 'ﾟ' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char digit(char c) {
        if (c == '零') return '0';
        int at = NUMERALS.indexOf(c);
        return at < 0 ? c : (char) ('0' + at);
    }

    private static final class Maker {
        final StringBuilder text = new StringBuilder();
        int[] from;
        int[] to;

        Maker(int length) {
            from = new int[length + 16];
            to = new int[length + 16];
        }

        void add(char read, int start, int end) {
            var c = plain(Character.toLowerCase(read));
            if (c == 0) return;
            if (text.length() == from.length) {
                from = Arrays.copyOf(from, from.length * 2);
                to = Arrays.copyOf(to, to.length * 2);
            }
            from[text.length()] = start;
            to[text.length()] = end;
            text.append(c);
        }

        /** 0 for what cannot be seen. */
        private char plain(char c) {
            if (c == '\n' || c == '\r') return '\n';
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return ' ';
            if (Character.getType(c) == Character.FORMAT) return 0;
            if (HYPHENS.indexOf(c) >= 0) return '-';
            // the long vowel and the wave stand for a hyphen between figures
            if ((c == 'ー' || c == '~' || c == '〜')
                    && !text.isEmpty()
                    && Character.isDigit(text.charAt(text.length() - 1))) return '-';
            return c;
        }
    }

    /** The same without spaces and what people put between letters; lines stay apart. */
    Reading tight() {
        var kept = new StringBuilder();
        var starts = new int[text.length()];
        var ends = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) continue;
            starts[kept.length()] = from[i];
            ends[kept.length()] = to[i];
            kept.append(text.charAt(i));
        }
        return new Reading(written, kept, starts, ends);
    }

    /** As it is read, one line or many. */
    String text() {
        return text;
    }

    /** The text as it was written. */
    String written() {
        return written;
    }

    /** @param end behind the last character, as it is read */
    Finding finding(Sensitive kind, int start, int end, Clue clue) {
        return new Finding(kind, from[start], to[end - 1], clue);
    }

    /** The character that stands right before, as it was written; 0 at the beginning. */
    char before(int at) {
        return from[at] == 0 ? 0 : written.charAt(from[at] - 1);
    }

    /** The character that stands right behind what ends at {@code end}, as it was written; 0 at the end. */
    char behind(int end) {
        var next = to[end - 1];
        return next >= written.length() ? 0 : written.charAt(next);
    }

    /** Whether something stands between this character and the one before it that is not read. */
    boolean isGapBefore(int at) {
        return at > 0 && from[at] > to[at - 1];
    }

    /** What is read right before, at most so many characters. */
    String textBefore(int at, int most) {
        return text.substring(Math.max(0, at - most), at);
    }

    String textBehind(int end, int most) {
        return text.substring(end, Math.min(text.length(), end + most));
    }
}
