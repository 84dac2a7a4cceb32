package org.shirube.learning;

import java.io.Serializable;
import java.util.List;
import org.shirube.course.Lab;

/**
 * The grader of a tuned search: the share of questions whose page is among the first few.
 *
 * @param hits of the questions that the learner saw, in their order
 * @param held of those kept back, in their order
 */
public record HitAtK(int k, List<Hit> hits, List<Hit> held) implements Grade {
    private static final int LOOKED_THROUGH = 20;

    /** @param pages found, best first, as many as count @param rank of the right page, from 1; 0 behind the first 20 */
    public record Hit(String question, List<String> pages, int rank) implements Serializable {
        public boolean isHit() {
            return rank > 0 && rank <= pages.size();
        }
    }

    public HitAtK {
        hits = List.copyOf(hits);
        held = List.copyOf(held);
    }

    static HitAtK of(Lab.Searching lab, String language, Tuning tuning) {
        var search = PageSearch.of(lab.pages(), language, tuning.chunk());
        return new HitAtK(
                lab.k(),
                hits(lab.questions(), lab.k(), language, tuning, search),
                hits(lab.held(), lab.k(), language, tuning, search));
    }

    private static List<Hit> hits(
            List<Lab.Question> questions, int k, String language, Tuning tuning, PageSearch search) {
        return questions.stream()
                .map(question -> {
                    var pages = search.find(question.text().in(language), tuning, LOOKED_THROUGH);
                    return new Hit(
                            question.id(),
                            List.copyOf(pages.subList(0, Math.min(k, pages.size()))),
                            pages.indexOf(question.page()) + 1);
                })
                .toList();
    }

    @Override
    public int right() {
        return (int) hits.stream().filter(Hit::isHit).count();
    }

    @Override
    public int asked() {
        return hits.size();
    }

    @Override
    public double score() {
        return (double) right() / asked();
    }

    /** The same share of the questions kept back; 0 when there are none. */
    public double heldScore() {
        return held.isEmpty() ? 0 : (double) held.stream().filter(Hit::isHit).count() / held.size();
    }

    @Override
    public boolean passes(Lab.Work work) {
        return score() >= ((Lab.Searching) work).hit() - NEAR;
    }
}
