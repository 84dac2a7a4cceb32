package org.shirube.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.learning.Sittings.Wanted;
import org.shirube.learning.SkillResult;
import org.shirube.skillmap.Scale;

/**
 * What a knowledge check asks, when it is passed and when it may be taken again. Sources: skills-and-roles.md a.1, decision
 * 0028. Levels are the usual ones from 1 to {@value Scale#HIGHEST_USUAL}.
 */
final class CheckRule {
    static final int ITEMS_A_SKILL = 5;
    static final int MOST_ITEMS = 25;
    static final int PAUSE_DAYS = 14;

    /** So that after the first stage there are items left to go up or down with. */
    static final int MOST_SKILLS = 3;

    /** With fewer items one lucky guess would decide. */
    static final int FEWEST_ITEMS = 4;

    private CheckRule() {}

    /** By skill the highest level passed, 0 where none was. */
    static Map<String, Integer> shown(Collection<SkillResult> results, CutScores.Cuts cuts) {
        var shown = new TreeMap<String, Integer>();
        for (var result : results) shown.merge(result.skill(), cuts.isPassed(result) ? result.level() : 0, Math::max);
        return shown;
    }

    /**
     * The level to ask for: the last one shown or the next above it that has enough items, else the highest that has.
     *
     * @param last level of the last check or confirmation; null when there is none
     * @param items number of items by level
     */
    static Optional<Integer> levelToAsk(Integer last, NavigableMap<Integer, Integer> items) {
        int from = Math.max(1, last == null ? 1 : last);
        return lowest(items.tailMap(from, true)).or(() -> highest(items.headMap(from, false)));
    }

    private static Optional<Integer> lowest(NavigableMap<Integer, Integer> items) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_ITEMS)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Integer> highest(NavigableMap<Integer, Integer> items) {
        return lowest(items.descendingMap());
    }

    /**
     * What the next stage asks, from how all stages so far were answered. A skill goes one level down while nothing of it was
     * passed, and one up after a pass while its limit is higher; levels without enough items are passed over. Skills of which
     * nothing is passed come first, then those furthest from their limit, then by code, as long as a whole block fits into
     * {@value #MOST_ITEMS} items.
     *
     * @param limits by skill the level beyond which nobody needs to know: the target of the roles
     * @param items by skill the number of items by level
     * @return empty when the check is over
     */
    static List<Wanted> next(
            Collection<SkillResult> results,
            CutScores.Cuts cuts,
            Map<String, Integer> limits,
            Function<String, NavigableMap<Integer, Integer>> items) {
        var bySkill =
                results.stream().collect(Collectors.groupingBy(SkillResult::skill, TreeMap::new, Collectors.toList()));
        var shown = shown(results, cuts);
        int left = MOST_ITEMS - results.stream().mapToInt(SkillResult::asked).sum();
        var wanted = new ArrayList<Wanted>();
        var order = Comparator.comparing((String skill) -> shown.get(skill) > 0)
                .thenComparing(skill -> shown.get(skill) - limit(limits, skill))
                .thenComparing(Comparator.naturalOrder());
        for (var skill : bySkill.keySet().stream().sorted(order).toList()) {
            var bank = items.apply(skill);
            var level = nextLevel(bySkill.get(skill), shown.get(skill), limit(limits, skill), cuts, bank);
            if (level.isEmpty()) continue;
            int size = Math.min(ITEMS_A_SKILL, bank.get(level.get()));
            if (size > left) continue;
            wanted.add(new Wanted(skill, level.get(), size));
            left -= size;
        }
        return wanted;
    }

    private static int limit(Map<String, Integer> limits, String skill) {
        return limits.getOrDefault(skill, Scale.HIGHEST_USUAL);
    }

    private static Optional<Integer> nextLevel(
            List<SkillResult> results, int shown, int limit, CutScores.Cuts cuts, NavigableMap<Integer, Integer> bank) {
        var failed = results.stream()
                .filter(result -> !cuts.isPassed(result))
                .map(SkillResult::level)
                .min(Comparator.naturalOrder());
        if (shown == 0) return failed.flatMap(level -> highest(bank.headMap(level, false)));
        if (failed.isPresent() || shown >= limit) return Optional.empty();
        return lowest(bank.tailMap(shown, false));
    }

    /** The first day on which a skill may be checked again. */
    static LocalDate againOn(LocalDate lastCheck) {
        return lastCheck.plusDays(PAUSE_DAYS);
    }
}
