package org.shirube.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.shirube.assessment.Source;

/** What is on record in a body at one moment of a simulated year, and what has to hold of it whatever happened. */
public final class YearSample {
    private YearSample() {}

    /** @param all every column, as words @param reviewOf the cycle in whose review it was made; null for any other */
    public record Said(
            long person,
            String skill,
            Source source,
            Integer level,
            LocalDate on,
            LocalDate lastUsed,
            Long cycle,
            Long reviewOf,
            String all) {
        /** What the body of a claim says, for counting. */
        String words() {
            return said(person, skill, source, level, cycle);
        }
    }

    static String said(long person, String skill, Source source, Integer level, Long cycle) {
        return person + " " + skill + " " + source + " " + (level == null ? "n/a" : level)
                + (cycle == null ? "" : " in " + cycle);
    }

    public record Place(long person, String skill) {}

    /** A required skill, but for the layer that asks, of which several may ask alike. */
    public record Stand(
            int target,
            int next,
            boolean core,
            Integer level,
            State state,
            Source source,
            Integer self,
            LocalDate provedOn,
            LocalDate validUntil) {
        static Stand of(StandingRow row) {
            return new Stand(
                    row.target(),
                    row.nextTarget(),
                    row.core(),
                    row.level(),
                    row.state(),
                    row.source(),
                    row.self(),
                    row.provedOn(),
                    row.validUntil());
        }
    }

    /** Somebody asked to see or act for somebody. @param may by the table @param did by the door */
    public record View(String what, String viewer, long subject, boolean may, boolean did) {}

    /** Something with a deadline was tried. @param inTime by the days on record */
    public record Attempt(String what, boolean inTime, boolean taken) {}

    /**
     * One moment.
     *
     * @param claims by id
     * @param confirmed what the doors said they took, and how often
     * @param derived from the claims, by the rule
     * @param stored in the table that the screens read
     * @param counted by unit and dimension, from the claims
     * @param tallies the same as stored, without what is all zero
     * @param ownDerived one person's own, from what that person may know
     * @param frozen what closed cycles hold, as words
     */
    public record Facts(
            LocalDate day,
            Map<Long, Said> claims,
            Map<String, Integer> confirmed,
            Map<Place, Stand> derived,
            Map<Place, Stand> stored,
            Map<Long, Map<String, Counts>> counted,
            Map<Long, Map<String, Counts>> tallies,
            Map<Place, Stand> ownDerived,
            Map<Place, Stand> ownSeen,
            List<View> views,
            List<Attempt> attempts,
            Map<Long, String> frozen) {}

    /** Each by its name; what is broken, in words. */
    static final Map<String, BiFunction<Facts, Facts, List<String>>> RULES = rules();

    private static Map<String, BiFunction<Facts, Facts, List<String>>> rules() {
        var rules = new LinkedHashMap<String, BiFunction<Facts, Facts, List<String>>>();
        rules.put("claims never change", YearSample::claimsNeverChange);
        rules.put("what was confirmed is there, once", (before, now) -> confirmedOnce(now));
        rules.put("levels recompute equal", (before, now) -> differences(now.derived(), now.stored()));
        rules.put("no unknown becomes zero", (before, now) -> unknownIsNotZero(now));
        rules.put("tallies equal the claims", (before, now) -> differences(now.counted(), now.tallies()));
        rules.put("nobody sees what the table forbids", (before, now) -> forbidden(now));
        rules.put(
                "before the disclosure one's own confirmation is hidden",
                (before, now) -> differences(now.ownDerived(), now.ownSeen()));
        rules.put("what has its time is taken in its time only", (before, now) -> outOfTime(now));
        rules.put("a closed cycle stays as it was", YearSample::closedStays);
        return rules;
    }

    /** What is broken, each line with the name of the rule. @param before null at the beginning */
    static List<String> broken(Facts before, Facts now) {
        var all = new ArrayList<String>();
        RULES.forEach((name, rule) -> rule.apply(before == null ? now : before, now).stream()
                .limit(5)
                .forEach(what -> all.add(name + ": " + what)));
        return all;
    }

    private static List<String> claimsNeverChange(Facts before, Facts now) {
        return before.claims().entrySet().stream()
                .filter(claim -> !claim.getValue().equals(now.claims().get(claim.getKey())))
                .map(claim -> claim.getValue() + " is now " + now.claims().get(claim.getKey()))
                .toList();
    }

    private static List<String> confirmedOnce(Facts now) {
        var there = new LinkedHashMap<String, Integer>();
        now.claims().values().forEach(claim -> there.merge(claim.words(), 1, Integer::sum));
        return differences(now.confirmed(), there);
    }

    private static List<String> unknownIsNotZero(Facts now) {
        var known = new HashSet<Place>();
        var zero = new HashSet<Place>();
        for (var claim : now.claims().values()) {
            if (claim.source() == Source.SELF
                    || claim.level() == null
                    || claim.on().isAfter(now.day())) continue;
            known.add(new Place(claim.person(), claim.skill()));
            if (claim.level() == 0) zero.add(new Place(claim.person(), claim.skill()));
        }
        return now.stored().entrySet().stream()
                .filter(one -> {
                    var stand = one.getValue();
                    boolean assessed = stand.state().isAssessed();
                    boolean unknown = !known.contains(one.getKey());
                    return (unknown && (stand.level() != null || assessed))
                            || (assessed && stand.level() == null)
                            || (stand.level() != null && stand.level() == 0 && !zero.contains(one.getKey()));
                })
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    private static List<String> forbidden(Facts now) {
        return now.views().stream()
                .filter(view -> view.may() != view.did())
                .map(View::toString)
                .toList();
    }

    private static List<String> outOfTime(Facts now) {
        return now.attempts().stream()
                .filter(attempt -> attempt.inTime() != attempt.taken())
                .map(Attempt::toString)
                .toList();
    }

    private static List<String> closedStays(Facts before, Facts now) {
        return before.frozen().entrySet().stream()
                .filter(cycle -> !cycle.getValue().equals(now.frozen().get(cycle.getKey())))
                .map(cycle -> "cycle " + cycle.getKey())
                .toList();
    }

    /** Where two sides say different things of one key. */
    private static <K, V> List<String> differences(Map<K, V> expected, Map<K, V> found) {
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
                .map(key -> key + " should be " + expected.get(key) + " and is " + found.get(key))
                .toList();
    }
}
