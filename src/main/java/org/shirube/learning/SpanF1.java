package org.shirube.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import org.shirube.course.Lab;

/**
 * The grader of passages that were marked: how many of the sought passages were found, how many marks were right, and how
 * much was marked that should have stayed. All shares are 0 to 1.
 *
 * @param found sought passages that some mark touches
 * @param sought passages in the key
 * @param hits marks that touch a sought passage
 * @param marks marks made
 * @param covered share of the sought characters that are marked
 * @param overMarking share of the characters to be kept that are marked; 0 when nothing is to be kept
 */
public record SpanF1(int found, int sought, int hits, int marks, double covered, double overMarking) implements Grade {

    /**
     * @param key passages that should be marked
     * @param keep candidates that should not
     * @param marked what the learner marked; parts outside of key and keep count as no character
     */
    public static SpanF1 of(Collection<Range> key, Collection<Range> keep, Collection<Range> marked) {
        int found = (int) key.stream()
                .filter(one -> marked.stream().anyMatch(one::overlaps))
                .count();
        int hits = (int) marked.stream()
                .filter(one -> key.stream().anyMatch(one::overlaps))
                .count();
        var sought = characters(key);
        var kept = characters(keep);
        kept.andNot(sought);
        var both = characters(marked);
        return new SpanF1(found, key.size(), hits, marked.size(), share(sought, both), share(kept, both));
    }

    /**
     * Grades a whole lab, its cases as one text.
     *
     * @param language {@code ja} or {@code en}: characters are counted in the text that was marked
     * @param marked {@code case/candidate}; what the lab does not have counts as nothing
     */
    public static SpanF1 of(Lab.Marking lab, String language, Set<String> marked) {
        var key = new ArrayList<Range>();
        var keep = new ArrayList<Range>();
        var marks = new ArrayList<Range>();
        int at = 0;
        for (var one : lab.cases()) {
            for (var paragraph : one.paragraphs().get(language)) {
                for (var piece : paragraph) {
                    var range = new Range(at, at + piece.words().length());
                    at = range.until();
                    if (piece.span() == null) continue;
                    (one.spans().get(piece.span()).mark() ? key : keep).add(range);
                    if (marked.contains(one.id() + "/" + piece.span())) marks.add(range);
                }
            }
        }
        return of(key, keep, marks);
    }

    /** Share of the sought passages that were found; 1 when none was sought. */
    public double recall() {
        return sought == 0 ? 1 : (double) found / sought;
    }

    /** Share of the marks that were right; 1 when none was made, so that it blames nobody for a mark. */
    public double precision() {
        return marks == 0 ? 1 : (double) hits / marks;
    }

    /** Harmonic mean of recall and precision; 0 when nothing was found. */
    public double f1() {
        var sum = recall() + precision();
        return found == 0 && sought > 0 ? 0 : 2 * recall() * precision() / sum;
    }

    @Override
    public int right() {
        return found;
    }

    @Override
    public int asked() {
        return sought;
    }

    @Override
    public double score() {
        return f1();
    }

    @Override
    public boolean passes(Lab.Work work) {
        return passes(((Lab.Marking) work).pass());
    }

    public boolean passes(Lab.Pass pass) {
        return (pass.f1() == null || f1() >= pass.f1())
                && (pass.recall() == null || covered >= pass.recall())
                && (pass.overMarking() == null || overMarking <= pass.overMarking());
    }

    private static BitSet characters(Collection<Range> ranges) {
        var characters = new BitSet();
        ranges.forEach(range -> characters.set(range.from(), range.until()));
        return characters;
    }

    private static double share(BitSet whole, BitSet marked) {
        if (whole.isEmpty()) return 0;
        var part = (BitSet) whole.clone();
        part.and(marked);
        return (double) part.cardinality() / whole.cardinality();
    }
}
