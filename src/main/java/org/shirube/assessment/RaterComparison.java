package org.shirube.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How the raters of one board gave levels: how they are spread, and how lenient they are against knowledge checks and
 * against the other raters. Describes ratings, says nothing about who is right.
 */
public final class RaterComparison {
    private final Collection<Given> given;

    public RaterComparison(Collection<Given> given) {
        this.given = given;
    }

    /**
     * Equal ratings by one rater.
     *
     * @param rater the unit whose head or deputy gave them
     * @param checked the highest level that a knowledge check showed; null without one
     * @param worked whether a lab, work product or panel stands behind it
     */
    public record Given(long rater, String skill, int level, Integer checked, boolean worked, int count) {
        boolean hasProof() {
            return checked != null || worked;
        }
    }

    /**
     * @param levels how often each level was given, from 0
     * @param mean of all levels given
     * @param spread standard deviation of the levels given, in levels
     * @param compared ratings that have a knowledge check beside them
     * @param againstChecks mean of level minus check over those; null without any
     * @param againstOthers mean of level minus what the other raters gave on average in the same skill; null where nobody
     *     else rated any of the skills
     * @param withoutProof ratings of 1 or more without check, lab, work product or panel
     */
    public record Figures(
            int ratings,
            List<Integer> levels,
            double mean,
            double spread,
            int compared,
            Double againstChecks,
            Double againstOthers,
            int withoutProof)
            implements Serializable {}

    /** Of one rater. @param highest the highest level of the scale */
    public Figures of(long rater, int highest) {
        return figures(one -> one.rater() == rater, highest, againstOthers(rater));
    }

    /** Of all together. */
    public Figures all(int highest) {
        return figures(one -> true, highest, null);
    }

    private Figures figures(Predicate<Given> whose, int highest, Double againstOthers) {
        var own = given.stream().filter(whose).toList();
        int ratings = count(own);
        double mean = mean(own);
        double squares = own.stream()
                .mapToDouble(one -> one.count() * (one.level() - mean) * (one.level() - mean))
                .sum();
        var checked = own.stream().filter(one -> one.checked() != null).toList();
        int compared = count(checked);
        return new Figures(
                ratings,
                IntStream.rangeClosed(0, highest)
                        .mapToObj(level -> count(
                                own.stream().filter(one -> one.level() == level).toList()))
                        .toList(),
                mean,
                ratings == 0 ? 0 : Math.sqrt(squares / ratings),
                compared,
                compared == 0
                        ? null
                        : checked.stream()
                                        .mapToDouble(one -> one.count() * (one.level() - one.checked()))
                                        .sum()
                                / compared,
                againstOthers,
                count(own.stream()
                        .filter(one -> one.level() > 0 && !one.hasProof())
                        .toList()));
    }

    /** Skill by skill, so that whoever rates harder skills is not taken for a severe rater. */
    private Double againstOthers(long rater) {
        Map<String, List<Given>> mine = new HashMap<>();
        Map<String, List<Given>> theirs = new HashMap<>();
        given.forEach(one -> (one.rater() == rater ? mine : theirs)
                .computeIfAbsent(one.skill(), skill -> new ArrayList<>())
                .add(one));
        double sum = 0;
        int compared = 0;
        for (var skill : mine.entrySet()) {
            var others = theirs.get(skill.getKey());
            if (others == null) continue;
            int count = count(skill.getValue());
            sum += count * (mean(skill.getValue()) - mean(others));
            compared += count;
        }
        return compared == 0 ? null : Double.valueOf(sum / compared);
    }

    private static int count(Collection<Given> some) {
        return some.stream().mapToInt(Given::count).sum();
    }

    private static double mean(Collection<Given> some) {
        int count = count(some);
        return count == 0
                ? 0
                : (double) some.stream()
                                .mapToInt(one -> one.count() * one.level())
                                .sum()
                        / count;
    }
}
