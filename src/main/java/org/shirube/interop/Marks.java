package org.shirube.interop;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in the cells of a 星取表. */
public final class Marks {
    /** Nothing is recorded for the mark. */
    public static final String SKIP = "skip";

    /** The skill does not apply to the person's work. */
    public static final String NOT_APPLICABLE = "na";

    private static final Pattern LEVEL =
            Pattern.compile("(?:レベル|level|lv|l)?\\.?(\\d{1,2})(?:\\.0+)?", Pattern.CASE_INSENSITIVE);
    private static final String CIRCLES = "○〇◯⚪O";
    private static final String CROSSES = "×✕✖╳☓Xx";
    private static final Map<String, Double> USUAL =
            Map.of("◎", 1.0, "★", 1.0, "☆", 1.0, "○", 0.75, "●", 0.75, "△", 0.5, "▲", 0.25, "×", 0.0);

    private Marks() {}

    /** The mark without its variants: 3 for ３, ③, 3.0 and Lv3; ○ for every circle; empty for a blank cell. */
    public static String of(String cell) {
        var text = cell.strip();
        if (text.length() == 1 && CIRCLES.contains(text)) return "○";
        if (text.length() == 1 && CROSSES.contains(text)) return "×";
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var level = LEVEL.matcher(narrow);
        if (level.matches()) return String.valueOf(Integer.parseInt(level.group(1)));
        return narrow.length() == 1 && CROSSES.contains(narrow) ? "×" : narrow;
    }

    /**
     * A meaning to begin with: figures of a scale that fits the map as they are, others in proportion, signs by custom.
     *
     * @return a level, {@link #SKIP} or {@link #NOT_APPLICABLE}
     */
    public static String suggested(String mark, Collection<String> all, int highest) {
        if (mark.matches("\\d+")) {
            int most = all.stream()
                    .filter(one -> one.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(highest);
            int value = Integer.parseInt(mark);
            return String.valueOf(most <= highest ? value : Math.round((float) value * highest / most));
        }
        if (USUAL.containsKey(mark)) return String.valueOf(Math.round(USUAL.get(mark) * highest));
        return mark.matches("対象外|該当なし|N/?A|n/?a") ? NOT_APPLICABLE : SKIP;
    }
}
