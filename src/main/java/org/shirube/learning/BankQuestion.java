package org.shirube.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.course.QuizItem;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Scale;

/**
 * What an own item says. An English text may be empty; people then see the Japanese one.
 *
 * @param level a usual one
 * @param objective what somebody who answers right can do; may be empty
 * @param options as {@link QuizItem} has them, and so are pairs, numeric and gaps; reasons may be empty
 * @param outdated English texts whose Japanese changed since they were written
 */
public record BankQuestion(
        QuizItem.Kind kind,
        String skill,
        int level,
        Text objective,
        Text stem,
        List<QuizItem.Option> options,
        List<QuizItem.Pair> pairs,
        QuizItem.Numeric numeric,
        List<QuizItem.Gap> gaps,
        Text explanation,
        String source,
        Set<String> outdated)
        implements Serializable {

    public enum Translation {
        COMPLETE,
        MISSING,
        OUTDATED
    }

    static final int LONGEST_STEM = 2_000;
    static final int LONGEST = 1_000;
    static final int MOST_OPTIONS = 8;
    static final int MOST_CHOICES = 5;

    public boolean isChoosing() {
        return kind == QuizItem.Kind.SINGLE || kind == QuizItem.Kind.MULTIPLE;
    }

    public Translation translation() {
        if (texts().stream().anyMatch(text -> text.en().isBlank())) return Translation.MISSING;
        return outdated.isEmpty() ? Translation.COMPLETE : Translation.OUTDATED;
    }

    /** Why each thing that can be chosen is right or wrong. */
    List<Text> reasons() {
        return Stream.of(
                        options.stream().filter(option -> isChoosing()).map(QuizItem.Option::why),
                        gaps.stream().map(QuizItem.Gap::why))
                .flatMap(why -> why)
                .toList();
    }

    /** Everything that somebody wrote in Japanese at least. */
    List<Text> texts() {
        var texts = new ArrayList<>(List.of(objective, stem, explanation));
        for (var option : options) texts.addAll(List.of(option.text(), option.why()));
        for (var pair : pairs) texts.addAll(List.of(pair.left(), pair.right(), pair.why()));
        if (numeric != null) texts.add(numeric.unit());
        for (var gap : gaps) {
            texts.addAll(gap.choices());
            texts.add(gap.why());
        }
        texts.removeIf(text -> text.ja().isBlank());
        return texts;
    }

    /** Marks what English stayed as it was while its Japanese changed. */
    BankQuestion after(BankQuestion before) {
        var known = new HashSet<>(before.texts());
        var english = known.stream().map(Text::en).collect(Collectors.toSet());
        var old = texts().stream()
                .filter(text -> !text.en().isBlank())
                .filter(text ->
                        known.contains(text) ? before.outdated.contains(text.en()) : english.contains(text.en()))
                .map(Text::en)
                .collect(Collectors.toCollection(TreeSet::new));
        return withOutdated(old);
    }

    /** As translated: somebody read the English again and it is right. */
    public BankQuestion translated() {
        return withOutdated(Set.of());
    }

    private BankQuestion withOutdated(Set<String> old) {
        return new BankQuestion(
                kind,
                skill,
                level,
                objective,
                stem,
                options,
                pairs,
                numeric,
                gaps,
                explanation,
                source,
                Set.copyOf(old));
    }

    /** As it is asked, both languages there. */
    public QuizItem item(String id, int version) {
        return new QuizItem(
                id,
                version,
                skill,
                level,
                1,
                kind,
                Set.of(),
                both(stem),
                options.stream()
                        .map(one -> new QuizItem.Option(both(one.text()), one.right(), both(one.why())))
                        .toList(),
                pairs.stream()
                        .map(one -> new QuizItem.Pair(both(one.left()), both(one.right()), both(one.why())))
                        .toList(),
                numeric == null
                        ? null
                        : new QuizItem.Numeric(numeric.answer(), numeric.tolerance(), both(numeric.unit())),
                gaps.stream()
                        .map(one -> new QuizItem.Gap(
                                one.id(),
                                one.right(),
                                one.choices().stream().map(BankQuestion::both).toList(),
                                both(one.why())))
                        .toList(),
                both(explanation),
                source);
    }

    private static Text both(Text text) {
        return Text.typed(text.ja(), text.en());
    }

    /** @throws RuleBroken learning.bank… which says what keeps it from being asked */
    public void require() {
        if (stem.ja().isBlank()) throw new RuleBroken("learning.bankStem");
        if (stem.ja().length() > LONGEST_STEM || stem.en().length() > LONGEST_STEM || source.length() > LONGEST)
            throw new RuleBroken("learning.bankLong", LONGEST);
        for (var text : texts()) {
            if (!text.equals(stem) && (text.ja().length() > LONGEST || text.en().length() > LONGEST))
                throw new RuleBroken("learning.bankLong", LONGEST);
        }
        if (level < 1 || level > Scale.HIGHEST_USUAL) throw new RuleBroken("learning.bankLevel", Scale.HIGHEST_USUAL);
        switch (kind) {
            case SINGLE, MULTIPLE, ORDER -> requireOptions();
            case MATCH -> requirePairs();
            case NUMERIC -> requireNumber();
            case CLOZE -> requireGaps();
        }
    }

    private void requireOptions() {
        int fewest = kind == QuizItem.Kind.ORDER ? 3 : 2;
        if (options.size() < fewest || options.size() > MOST_OPTIONS)
            throw new RuleBroken("learning.bankOptions", fewest, MOST_OPTIONS);
        requireDifferent(options.stream().map(option -> option.text().ja()).toList());
        long right = options.stream().filter(QuizItem.Option::right).count();
        if (kind == QuizItem.Kind.SINGLE && right != 1) throw new RuleBroken("learning.bankOneRight");
        if (kind == QuizItem.Kind.MULTIPLE && (right < 1 || right == options.size()))
            throw new RuleBroken("learning.bankSomeRight");
    }

    private static void requireDifferent(List<String> shown) {
        if (shown.stream().anyMatch(String::isBlank)) throw new RuleBroken("learning.bankEmpty");
        if (Set.copyOf(shown).size() != shown.size()) throw new RuleBroken("learning.bankAlike");
    }

    private void requirePairs() {
        if (pairs.size() < 2 || pairs.size() > MOST_OPTIONS)
            throw new RuleBroken("learning.bankOptions", 2, MOST_OPTIONS);
        requireDifferent(pairs.stream().map(pair -> pair.left().ja()).toList());
        var rights = pairs.stream().map(pair -> pair.right().ja()).collect(Collectors.toSet());
        if (rights.contains("")) throw new RuleBroken("learning.bankEmpty");
        if (rights.size() < 2) throw new RuleBroken("learning.bankRights");
    }

    private void requireNumber() {
        if (numeric == null || !Double.isFinite(numeric.answer())) throw new RuleBroken("learning.bankNumber");
        if (!(numeric.tolerance() >= 0) || Double.isInfinite(numeric.tolerance()))
            throw new RuleBroken("learning.bankTolerance");
    }

    private void requireGaps() {
        var ids = gaps.stream().map(QuizItem.Gap::id).sorted().toList();
        if (ids.isEmpty() || ids.size() > MOST_OPTIONS) throw new RuleBroken("learning.bankNoGap", MOST_OPTIONS);
        for (var words : stem.en().isBlank() ? List.of(stem.ja()) : List.of(stem.ja(), stem.en())) {
            if (!QuizItem.gapsIn(words).stream().sorted().toList().equals(ids))
                throw new RuleBroken("learning.bankGaps", String.join(", ", ids));
        }
        for (var gap : gaps) {
            if (gap.choices().size() < 2 || gap.choices().size() > MOST_CHOICES)
                throw new RuleBroken("learning.bankChoices", gap.id(), MOST_CHOICES);
            requireDifferent(gap.choices().stream().map(Text::ja).toList());
            if (gap.right() < 0 || gap.right() >= gap.choices().size())
                throw new RuleBroken("learning.bankGapKey", gap.id());
        }
    }
}
