package org.shirube.platform.i18n;

import java.io.Serializable;
import java.util.Locale;

/** A text of the domain in both languages; both are always there. */
public record Text(String ja, String en) implements Serializable {
    public Text {
        if (ja == null || en == null)
            throw new IllegalArgumentException("both languages are needed: " + ja + " / " + en);
    }

    public static Text same(String both) {
        return new Text(both, both);
    }

    /** As somebody typed it: without an English text the Japanese one stands for both. @param ja null for none, as is en */
    public static Text typed(String ja, String en) {
        var japanese = ja == null ? "" : ja.strip();
        return new Text(japanese, en == null || en.isBlank() ? japanese : en.strip());
    }

    public String in(Locale locale) {
        return isJapanese(locale) ? ja : en;
    }

    public String in(String language) {
        return language.equals("ja") ? ja : en;
    }

    public static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }
}
