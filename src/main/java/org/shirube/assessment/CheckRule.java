package org.shirube.assessment;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.shirube.learning.SkillResult;

/** What a knowledge check asks, when it is passed and when it may be taken again. Source: skills-and-roles.md a.1. */
final class CheckRule {
    static final int PASS_PERCENT = 80;
    static final int ITEMS_A_SKILL = 5;
    static final int MOST_ITEMS = 25;
    static final int PAUSE_DAYS = 14;

    /** With fewer items one lucky guess would decide. */
    static final int FEWEST_ITEMS = 4;

    private CheckRule() {}

    /** The level that is shown: the one asked for, or 0 when too little was right. */
    static int shown(SkillResult result) {
        return result.right() * 100 >= PASS_PERCENT * result.asked() ? result.level() : 0;
    }

    /**
     * The level to ask for: the last one shown or the next above it that has enough items, else the highest that has.
     *
     * @param last level of the last check or confirmation; null when there is none
     * @param items number of items by level
     */
    static Optional<Integer> levelToAsk(Integer last, NavigableMap<Integer, Integer> items) {
        int from = Math.max(1, last == null ? 1 : last);
        return items.tailMap(from, true).entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_ITEMS)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .or(() -> items.headMap(from, false).descendingMap().entrySet().stream()
                        .filter(entry -> entry.getValue() >= FEWEST_ITEMS)
                        .map(java.util.Map.Entry::getKey)
                        .findFirst());
    }

    /** The first day on which a skill may be checked again. */
    static LocalDate againOn(LocalDate lastCheck) {
        return lastCheck.plusDays(PAUSE_DAYS);
    }
}
