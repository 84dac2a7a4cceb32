package org.shirube.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shirube.course.QuizItem;
import org.shirube.course.QuizRule;
import org.shirube.platform.i18n.Text;

/**
 * A question as it is drawn on a page.
 *
 * @param name of its form fields
 * @param kind in small letters
 * @param must whether the course's quiz asks for it to be right
 * @param options in shown order; for pairs the right sides
 * @param pairs for pairs only
 * @param gaps for a cloze only, in the order of the file
 * @param number what was typed, for numbers only
 * @param expected what would have been right, for numbers only
 */
public record QuestionRow(
        int number,
        String id,
        String name,
        String kind,
        Text stem,
        boolean must,
        boolean answered,
        boolean right,
        List<OptionRow> options,
        List<PairRow> pairs,
        List<GapRow> gaps,
        String typed,
        String expected,
        Text unit,
        Text explanation,
        String source) {

    /** @param position in the file @param place where it belongs, for an order, from 1 */
    public record OptionRow(int position, Text text, boolean chosen, boolean right, Text why, int place) {}

    /** @param chosen position among the right sides, -1 for none */
    public record PairRow(Text left, int chosen, Text chosenText, Text rightText, boolean right, Text why) {}

    /** @param place of the gap in the file @param options in shown order @param chosenText null for none */
    public record GapRow(
            String id, int place, List<OptionRow> options, Text chosenText, Text rightText, boolean right, Text why) {}

    /** Some words of a stem and the gap behind them, null behind the last. @param number of the gap in the stem, from 1 */
    public record PartRow(String words, int number, GapRow gap) {}

    /** The stem of a cloze in one language, cut at its gaps. */
    public List<PartRow> parts(String language) {
        var words = QuizItem.partsOf(stem.in(language));
        var ids = QuizItem.gapsIn(stem.in(language));
        var parts = new ArrayList<PartRow>();
        for (int i = 0; i < words.size(); i++) {
            var id = i < ids.size() ? ids.get(i) : null;
            parts.add(new PartRow(
                    words.get(i),
                    i + 1,
                    gaps.stream().filter(gap -> gap.id().equals(id)).findFirst().orElse(null)));
        }
        return parts;
    }

    /** The stem as it is read out; gaps are their numbers in brackets. */
    public Text told() {
        return gaps.isEmpty() ? stem : new Text(told("ja"), told("en"));
    }

    private String told(String language) {
        return parts(language).stream()
                .map(part -> part.words() + (part.gap() == null ? "" : "[" + part.number() + "]"))
                .collect(Collectors.joining());
    }

    /** @param rule of the course's quiz; null for a check */
    public static QuestionRow of(Sheet.Question question, QuizRule rule, boolean submitted) {
        var item = question.item();
        return new QuestionRow(
                question.number(),
                item.id(),
                "q-" + item.id(),
                item.kind().name().toLowerCase(java.util.Locale.ROOT),
                item.stem(),
                rule != null && rule.mustBeRight().map(item.tags()::contains).orElse(false),
                question.isAnswered(),
                question.right(),
                options(question),
                pairs(question),
                gaps(question),
                item.kind() == QuizItem.Kind.NUMERIC ? question.answer() : null,
                submitted && item.numeric() != null ? plain(item.numeric().answer()) : null,
                item.numeric() == null ? null : item.numeric().unit(),
                item.explanation(),
                item.source());
    }

    private static List<OptionRow> options(Sheet.Question question) {
        var item = question.item();
        var given = ItemGrader.positions(question.answer());
        if (item.kind() == QuizItem.Kind.MATCH) {
            return question.order().stream()
                    .map(at -> new OptionRow(at, item.rights().get(at), false, false, null, 0))
                    .toList();
        }
        var ordered = item.kind() == QuizItem.Kind.ORDER;
        var shown = ordered && given.size() == item.options().size() ? given : question.order();
        var rows = new ArrayList<OptionRow>();
        for (int at : shown) {
            var option = item.options().get(at);
            rows.add(new OptionRow(
                    at,
                    option.text(),
                    given.contains(at),
                    ordered ? at == rows.size() : option.right(),
                    option.why(),
                    at + 1));
        }
        return rows;
    }

    private static List<PairRow> pairs(Sheet.Question question) {
        var item = question.item();
        var rights = item.rights();
        var given = ItemGrader.positions(question.answer());
        return IntStream.range(0, item.pairs().size())
                .mapToObj(i -> {
                    var pair = item.pairs().get(i);
                    int chosen = i < given.size() ? given.get(i) : -1;
                    return new PairRow(
                            pair.left(),
                            chosen,
                            chosen >= 0 && chosen < rights.size() ? rights.get(chosen) : null,
                            pair.right(),
                            chosen == rights.indexOf(pair.right()),
                            pair.why());
                })
                .toList();
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<GapRow> gaps(Sheet.Question question) {
        var item = question.item();
        var given = ItemGrader.fills(question.answer());
        return IntStream.range(0, item.gaps().size())
                .mapToObj(i -> {
                    var gap = item.gaps().get(i);
                    var chosen = given.getOrDefault(i, -1);
                    var options = new ArrayList<OptionRow>();
                    for (int at = 0; at < gap.choices().size(); at++)
                        options.add(new OptionRow(at, gap.choices().get(at), at == chosen, at == gap.right(), null, 0));
                    Collections.shuffle(options, new Random((item.id() + gap.id()).hashCode()));
                    return new GapRow(
                            gap.id(),
                            i,
                            options,
                            chosen >= 0 && chosen < gap.choices().size()
                                    ? gap.choices().get(chosen)
                                    : null,
                            gap.choices().get(gap.right()),
                            chosen == gap.right(),
                            gap.why());
                })
                .toList();
    }
}
