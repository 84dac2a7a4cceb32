package org.shirube.course;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.platform.i18n.Text;

/**
 * One question of an item bank.
 *
 * @param id never reused, over all courses
 * @param level the level that the item asks for
 * @param objective which of the course's objectives, counted from 1
 * @param options in the file's order; for {@link Kind#ORDER} that is the right order; empty for pairs and numbers
 * @param pairs for {@link Kind#MATCH} only
 * @param numeric for {@link Kind#NUMERIC} only, else null
 * @param gaps for {@link Kind#CLOZE} only; the stem holds {@code [id]} where each stands
 * @param source of a fact; empty for our own fiction
 */
public record QuizItem(
        String id,
        int version,
        String skill,
        int level,
        int objective,
        Kind kind,
        Set<String> tags,
        Text stem,
        List<Option> options,
        List<Pair> pairs,
        Numeric numeric,
        List<Gap> gaps,
        Text explanation,
        String source)
        implements Serializable {

    public enum Kind {
        SINGLE,
        MULTIPLE,
        ORDER,
        MATCH,
        NUMERIC,
        CLOZE
    }

    /** @param why the reason why it is right or wrong; empty texts where the kind has none */
    public record Option(Text text, boolean right, Text why) implements Serializable {}

    public record Pair(Text left, Text right, Text why) implements Serializable {}

    /** @param tolerance allowed distance on either side */
    public record Numeric(double answer, double tolerance, Text unit) implements Serializable {}

    /** @param right position of the right choice @param choices in the order of the file */
    public record Gap(String id, int right, List<Text> choices, Text why) implements Serializable {}

    private static final Pattern GAP = Pattern.compile("\\[([a-z][a-z0-9-]{0,19})]");

    /** Ids of the gaps in a stem, in the order in which they stand. */
    public static List<String> gapsIn(String stem) {
        return GAP.matcher(stem).results().map(gap -> gap.group(1)).toList();
    }

    /** What stands between the gaps of a stem, one part more than there are gaps. */
    public static List<String> partsOf(String stem) {
        return List.of(GAP.split(stem, -1));
    }

    /** What can stand at the right of a pair, each once, in the order of the file. */
    public List<Text> rights() {
        return pairs.stream().map(Pair::right).distinct().toList();
    }

    /** How many things the learner sees in shuffled order. */
    public int shuffled() {
        return kind == Kind.MATCH ? rights().size() : options.size();
    }
}
