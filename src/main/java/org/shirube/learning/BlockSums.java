package org.shirube.learning;

import java.io.Serializable;

/**
 * What is added up over those who answered the same number of items of one level of one skill.
 *
 * @param items of each person's block
 * @param rights sum of the right answers
 * @param rightSquares sum of the squares of each person's right answers
 */
public record BlockSums(int items, int people, long rights, long rightSquares) implements Serializable {
    BlockSums plus(int right) {
        return new BlockSums(items, people + 1, rights + right, rightSquares + (long) right * right);
    }

    /** Share of right answers over all, 0 to 1. */
    public double mean() {
        return rights / ((double) people * items);
    }

    /**
     * Reliability of the number of right answers: the share of its variance that is the people's, Cronbach's α by Hoyt's
     * analysis of variance (Psychometrika 6, 1941): α = 1 − MSw ÷ MSb. Because everybody gets other items of the bank, items
     * are nested in people, MSw is the mean square within people, and differences between easy and hard items count as error
     * (Lord and Novick 1968; for right and wrong the same as Kuder-Richardson formula 21, but for P ÷ (P−1)):
     *
     * <p>MSb = (Σt² ÷ k − (Σt)² ÷ (P·k)) ÷ (P − 1); MSw = (Σt − Σt² ÷ k) ÷ (P·(k − 1)), with t right of k items, P people.
     *
     * @return at most 1; below 0 where people differ less than chance would make them; NaN where they do not differ at all
     */
    public double alpha() {
        if (people < 2 || items < 2) return Double.NaN;
        double between =
                ((double) rightSquares / items - (double) rights * rights / ((double) people * items)) / (people - 1);
        double within = (rights - (double) rightSquares / items) / ((double) people * (items - 1));
        return between <= 1e-9 ? Double.NaN : 1 - within / between;
    }
}
