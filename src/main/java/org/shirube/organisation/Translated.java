package org.shirube.organisation;

import org.shirube.platform.i18n.Text;

/** A name in a file that may give one language only. */
final class Translated {
    private Translated() {}

    /**
     * @param en empty where the file gives none: an English text that stands stays, unless it only repeated the Japanese
     * @param before null for something new
     */
    static Text of(String ja, String en, Text before) {
        if (!en.isEmpty()) return new Text(ja, en);
        if (before == null || before.en().equals(before.ja())) return Text.same(ja);
        return new Text(ja, before.en());
    }
}
