package org.shirube.assessment;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the raters of one board gave levels: how they are spread, and how lenient they are against knowledge checks and
 * against the other raters. Describes ratings, says nothing about who is right.
 */
public final class RaterComparison {
    private final Collection<Given> given;
    private final Set<Long> fewChecked;

    public RaterComparison(Collection<Given> given) {
        this.given = given;
        var raters = given.stream().map(Given::rater).distinct().sorted().toList();
        fewChecked =
                SmallUnits.hidden(raters.stream()
                                .map(rater -> people(checked(one -> one.rater() == rater)))
                                .toList())
                        .stream()
                        .map(raters::get)
                        .collect(Collectors.toSet());
    }

    /**
     * One rating.
     *
     * @param rater the unit whose head or deputy gave it
     * @param checked the highest level that a knowledge check showed; null without one
     * @param worked whether a lab, work product or panel stands behind it
     */
    public record Given(long rater, long personId, String skill, int level, Integer checked, boolean worked) {
        static Given of(long rater, Rating rating) {
            return new Given(
                    rater, rating.personId(), rating.skill(), rating.level(), rating.checked(), rating.worked());
        }

        boolean hasProof() {
            return checked != null || worked;
        }
    }

    /**
     * @param levels how often each level was given, from 0
     * @param mean of all levels given
     * @param spread standard deviation of the levels given, in levels
     * @param compared ratings that have a knowledge check beside them; null where one to four people took one, or where they
     *     would follow from the total
     * @param againstChecks mean of level minus check over those; null without any, too
     * @param againstOthers mean of level minus what the other raters gave on average in the same skill; null where nobody
     *     else rated any of the skills, and where fewer than five people stand on either side
     * @param withoutProof ratings of 1 or more without check, lab, work product or panel
     */
    public record Figures(
            int ratings,
            List<Integer> levels,
            double mean,
            double spread,
            Integer compared,
            Double againstChecks,
            Double againstOthers,
            int withoutProof)
            implements Serializable {}

    /** How many people each rater rated. */
    public Map<Long, Integer> people() {
        return given.stream()
                .collect(Collectors.groupingBy(
                        Given::rater, Collectors.collectingAndThen(Collectors.toList(), RaterComparison::people)));
    }

    /** Of one rater. @param highest the highest level of the scale */
    public Figures of(long rater, int highest) {
        return figures(one -> one.rater() == rater, highest, fewChecked.contains(rater), againstOthers(rater));
    }

    /** Of all together. */
    public Figures all(int highest) {
        int checked = people(checked(one -> true));
        return figures(one -> true, highest, checked > 0 && checked < SmallUnits.FEWEST, null);
    }

    private Figures figures(Predicate<Given> whose, int highest, boolean fewChecked, Double againstOthers) {
        var own = given.stream().filter(whose).toList();
        double mean = mean(own);
        double squares = own.stream()
                .mapToDouble(one -> (one.level() - mean) * (one.level() - mean))
                .sum();
        var checked = checked(whose);
        return new Figures(
                own.size(),
                IntStream.rangeClosed(0, highest)
                        .mapToObj(level -> (int)
                                own.stream().filter(one -> one.level() == level).count())
                        .toList(),
                mean,
                own.isEmpty() ? 0 : Math.sqrt(squares / own.size()),
                fewChecked ? null : Integer.valueOf(checked.size()),
                fewChecked || checked.isEmpty()
                        ? null
                        : Double.valueOf(checked.stream()
                                .mapToInt(one -> one.level() - one.checked())
                                .average()
                                .orElseThrow()),
                againstOthers,
                (int) own.stream()
                        .filter(one -> one.level() > 0 && !one.hasProof())
                        .count());
    }

    private List<Given> checked(Predicate<Given> whose) {
        return given.stream().filter(whose.and(one -> one.checked() != null)).toList();
    }

    /** Skill by skill, so that whoever rates harder skills is not taken for a severe rater. */
    private Double againstOthers(long rater) {
        var mine = given.stream().filter(one -> one.rater() == rater).toList();
        var theirs = given.stream().filter(one -> one.rater() != rater).collect(Collectors.groupingBy(Given::skill));
        var compared = mine.stream()
                .filter(one -> theirs.containsKey(one.skill()))
                .collect(Collectors.groupingBy(Given::skill));
        var own = compared.values().stream().flatMap(List::stream).toList();
        var others = compared.keySet().stream()
                .flatMap(skill -> theirs.get(skill).stream())
                .toList();
        if (people(own) < SmallUnits.FEWEST || people(others) < SmallUnits.FEWEST) return null;
        return compared.entrySet().stream()
                        .mapToDouble(skill ->
                                skill.getValue().size() * (mean(skill.getValue()) - mean(theirs.get(skill.getKey()))))
                        .sum()
                / own.size();
    }

    private static int people(Collection<Given> some) {
        return (int) some.stream().map(Given::personId).distinct().count();
    }

    private static double mean(Collection<Given> some) {
        return some.stream().mapToInt(Given::level).average().orElse(0);
    }
}
