package org.shirube.learning;

import java.io.Serializable;

/**
 * What is added up over the answers to one item. The rest of an answer is the share of the other items of the same block
 * that the person had right, from 0 to 1: those of the same level and skill in a check, all others in a quiz.
 *
 * @param answers how often it was asked in a sitting that was handed in
 * @param blanks how often it was left out, which counts as wrong
 * @param rights how often it was right
 * @param rest sum of the rests
 * @param restSquares sum of their squares
 * @param restOfRight sum of the rests of those who had it right
 */
public record ItemSums(int answers, int blanks, int rights, double rest, double restSquares, double restOfRight)
        implements Serializable {
    static final ItemSums NONE = new ItemSums(0, 0, 0, 0, 0, 0);

    /** @param right how many of the block were right, this one included @param asked items of the block, 2 or more */
    ItemSums plus(boolean isRight, boolean isBlank, int right, int asked) {
        double share = (right - (isRight ? 1 : 0)) / (double) (asked - 1);
        return new ItemSums(
                answers + 1,
                blanks + (isBlank ? 1 : 0),
                rights + (isRight ? 1 : 0),
                rest + share,
                restSquares + share * share,
                restOfRight + (isRight ? share : 0));
    }

    /** Share of those who had it right, 0 to 1: the higher, the easier. Source: Crocker and Algina 1986, chapter 14. */
    public double difficulty() {
        return rights / (double) answers;
    }

    /**
     * How well the item tells apart those who have the other items right from those who have not: the correlation of the item
     * with the rest of its block, −1 to 1 (corrected item-total correlation, Henrysson 1963). With few items in a block it
     * stays lower than in a long test.
     *
     * <p>r = (n·Σxy − Σx·Σy) ÷ √((n·Σx² − (Σx)²) · (n·Σy² − (Σy)²)), x = 1 for right and else 0, y the rest.
     *
     * @return NaN where all answers, or all rests, are the same: then nothing can be said
     */
    public double discrimination() {
        double ofItem = (double) answers * rights - (double) rights * rights;
        double ofRest = answers * restSquares - rest * rest;
        if (ofItem <= 0 || ofRest <= 1e-9) return Double.NaN;
        return (answers * restOfRight - rights * rest) / Math.sqrt(ofItem * ofRest);
    }
}
