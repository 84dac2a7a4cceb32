package org.shirube.skillmap;

import java.text.Normalizer;
import java.util.Objects;
import org.shirube.platform.i18n.Text;

/** Whether two texts of a skill say the same: its name and its behaviours. */
final class Meaning {
    private Meaning() {}

    /** Spaces, letter widths, and a translation that was missing make no difference; anything else does. */
    static boolean same(Skill one, Skill other) {
        return same(one.name(), other.name())
                && one.behaviours().keySet().equals(other.behaviours().keySet())
                && one.behaviours().keySet().stream()
                        .allMatch(level -> same(
                                one.behaviours().get(level), other.behaviours().get(level)));
    }

    /** Whether the name and every behaviour of one stand in the other, which may have more. */
    static boolean isIn(Skill one, Skill other) {
        return same(one.name(), other.name())
                && one.behaviours().entrySet().stream()
                        .allMatch(said -> other.behaviour(said.getKey())
                                .filter(text -> same(said.getValue(), text))
                                .isPresent());
    }

    private static boolean same(Text one, Text other) {
        var ja = same(one.ja(), other.ja());
        var en = same(one.en(), other.en());
        boolean anySaid = Boolean.TRUE.equals(ja) || Boolean.TRUE.equals(en);
        return !Boolean.FALSE.equals(ja) && !Boolean.FALSE.equals(en) && (anySaid || one.equals(other));
    }

    /** Null where one of the two is not there to be compared. */
    private static Boolean same(String one, String other) {
        var was = plain(one);
        var is = plain(other);
        return was.isEmpty() || is.isEmpty() ? null : Objects.equals(was, is);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
