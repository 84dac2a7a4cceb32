package org.shirube.genai;

import java.io.Serializable;
import java.util.Locale;
import org.shirube.platform.i18n.Messages;

/**
 * One place of a text where the guard found something.
 *
 * @param from first character of it in the text as it was written
 * @param to the first character behind it
 */
public record Finding(Sensitive kind, int from, int to, Clue clue) implements Serializable {
    /** The words as they were written. */
    public String in(String text) {
        return text.substring(from, to);
    }

    /** What it is, in the reader's language. */
    public String name(Locale locale) {
        return Messages.of(locale, "genai.Sensitive." + kind);
    }

    /** Why it was found. */
    public String why(Locale locale) {
        return Messages.of(locale, "genai.Clue." + clue);
    }

    /** What to write instead. */
    public String advice(Locale locale) {
        return Messages.of(locale, "genai.instead." + kind);
    }

    boolean overlaps(Finding other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
