package org.shirube.genai;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the words back in place of placeholders, in an answer that comes in pieces of any size. */
public final class Unmasking {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[\\[［] ?([A-Za-z]+(?:[_＿][A-Za-z]+)?)[_＿ ]([0-9０-９]{1,4}) ?[\\]］]");
    private static final int LONGEST = 32;
    private final Map<String, String> kept;
    private String held = "";

    Unmasking(Map<String, String> kept) {
        this.kept = kept;
    }

    /** As much as can be shown by now: what may still become a placeholder waits. */
    public String next(String piece) {
        var text = held + piece;
        int open = Math.max(text.lastIndexOf('['), text.lastIndexOf('［'));
        var waits = open >= 0
                && text.length() - open < LONGEST
                && text.indexOf(']', open) < 0
                && text.indexOf('］', open) < 0;
        held = waits ? text.substring(open) : "";
        return back(waits ? text.substring(0, open) : text);
    }

    /** What waited when the answer ended. */
    public String rest() {
        var text = held;
        held = "";
        return back(text);
    }

    private String back(String text) {
        if (kept.isEmpty()) return text;
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(kept.getOrDefault(
                        "[" + found.group(1).replace('＿', '_').toUpperCase(java.util.Locale.ROOT) + "_"
                                + Integer.parseInt(found.group(2)) + "]",
                        found.group())));
    }
}
