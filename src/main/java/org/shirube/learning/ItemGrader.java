package org.shirube.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shirube.course.QuizItem;

/**
 * Whether an answer to a quiz item is right. Answers are short texts: positions in the item's file order from 0, separated
 * by commas - for a pair the position among {@link QuizItem#rights()}, or {@code -} for none - or, for a
 * cloze, {@code gap:choice} in any order, or a number.
 */
public final class ItemGrader {
    private ItemGrader() {}

    /** @param answer null or blank when the item was left out, which is never right */
    public static boolean isRight(QuizItem item, String answer) {
        if (answer == null || answer.isBlank()) return false;
        return switch (item.kind()) {
            case SINGLE, MULTIPLE -> key(item).equals(Set.copyOf(positions(answer)));
            case ORDER ->
                positions(answer)
                        .equals(IntStream.range(0, item.options().size())
                                .boxed()
                                .toList());
            case MATCH -> matches(item, positions(answer));
            case NUMERIC -> isNear(item.numeric(), answer);
            case CLOZE -> isFilled(item, fills(answer));
        };
    }

    /** Positions in an answer; what is no position counts as -1. */
    public static List<Integer> positions(String answer) {
        if (answer == null || answer.isBlank()) return List.of();
        return Arrays.stream(answer.split(","))
                .map(String::strip)
                .map(part -> part.matches("\\d{1,3}") ? Integer.parseInt(part) : -1)
                .toList();
    }

    private static Set<Integer> key(QuizItem item) {
        return IntStream.range(0, item.options().size())
                .filter(i -> item.options().get(i).right())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean matches(QuizItem item, List<Integer> chosen) {
        var rights = item.rights();
        if (chosen.size() != item.pairs().size()) return false;
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i) != rights.indexOf(item.pairs().get(i).right())) return false;
        }
        return true;
    }

    private static boolean isNear(QuizItem.Numeric numeric, String answer) {
        var given = NumericTol.number(answer);
        return given.isPresent() && Math.abs(given.getAsDouble() - numeric.answer()) <= numeric.tolerance() + 1e-9;
    }

    private static boolean isFilled(QuizItem item, Map<Integer, Integer> fills) {
        return IntStream.range(0, item.gaps().size())
                .allMatch(gap ->
                        fills.getOrDefault(gap, -1) == item.gaps().get(gap).right());
    }

    /** Choices by gap, both as positions in the file, in an answer to a cloze; open gaps are missing. */
    static Map<Integer, Integer> fills(String answer) {
        var fills = new HashMap<Integer, Integer>();
        for (var part : answer == null ? new String[0] : answer.split(",")) {
            if (!part.matches("\\d{1,2}:\\d{1,2}")) continue;
            var colon = part.indexOf(':');
            fills.put(Integer.valueOf(part.substring(0, colon)), Integer.valueOf(part.substring(colon + 1)));
        }
        return fills;
    }
}
