package org.shirube.course;

import java.util.Map;
import java.util.Optional;

/**
 * How a course's quiz is drawn and passed.
 *
 * @param draw items in one sitting
 * @param passPercent share that must be right, in percent
 * @param always tag to the least number of items that carry it
 * @param mustBeRight items with this tag must all be right
 */
public record QuizRule(int draw, int passPercent, Map<String, Integer> always, Optional<String> mustBeRight) {
    /** Thinking time of one item in minutes. */
    private static final double ITEM_MINUTES = 1.5;

    public int minutes() {
        return (int) Math.ceil(draw * ITEM_MINUTES);
    }
}
