package org.shirube.skillmap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The versions by which a body worked, one after the other, and where a skill of an earlier one is found in the last.
 *
 * <p>A skill stays what it was along a chain of exact links, and wherever a version says it again in the very same words under
 * the same code. Along every other way it is still found, but from the day of the change on it no longer says what was meant.
 * Immutable, and asked without a statement.
 */
public final class Lineage {
    /** @param meantUntil the last day on which the skill meant what it did; null while it still does */
    public record Place(String skill, LocalDate meantUntil) implements Serializable {
        public boolean isExact() {
            return meantUntil == null;
        }

        private boolean isBetterThan(Place other) {
            if (isExact() || other.isExact()) return isExact() && !other.isExact();
            return meantUntil.isAfter(other.meantUntil);
        }
    }

    /** A decision. @param from id of the version that the first code is of */
    record Link(long from, String fromCode, String toCode, boolean exact) {}

    /**
     * A version.
     *
     * @param shared whether it came as files, where nobody could decide anything: equal codes are taken as exact
     */
    record Step(long id, SkillMap map, LocalDate effectiveOn, boolean shared, List<Link> links) {}

    private record Origin(int step, String code) {}

    /** Words in which a skill was said. @param steps how many its map had */
    private record Said(Skill skill, int steps) {}

    private final List<Step> steps;
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Origin, List<Place>> found = new ConcurrentHashMap<>();

    /** @param steps oldest first, at least one */
    Lineage(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) places.put(steps.get(i).id(), i);
    }

    /** True when there is one version alone, so that every code is itself. */
    public boolean isPlain() {
        return steps.size() == 1;
    }

    public SkillMap last() {
        return steps.get(steps.size() - 1).map();
    }

    /** Whether a version is part of it. @param version null for the oldest */
    boolean knows(Long version) {
        return version == null || places.containsKey(version);
    }

    /** A step of a version that is part of it, as the step of the last version that it is read as. */
    int step(Long version, int step) {
        return last().stepOf(
                        steps.get(version == null ? 0 : places.get(version)).map(), step);
    }

    /**
     * Where a skill is found in the last version, the best way of each; empty when it is not there any more.
     *
     * @param version id of the version that the code is of; null for the oldest. A version that is not part of the lineage, such
     *     as a later one, is taken to be the last
     */
    public List<Place> of(Long version, String code) {
        int step = version == null ? 0 : places.getOrDefault(version, steps.size() - 1);
        return found.computeIfAbsent(new Origin(step, code), this::follow);
    }

    /** A skill that the last version does not have, as the last one that had it said it. */
    public Optional<Skill> gone(String code) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            var skill = steps.get(i).map().skill(code);
            if (skill.isPresent()) return skill;
        }
        return Optional.empty();
    }

    /** Every code that some version had for what is now this skill, itself included where it was there. */
    public Set<String> codesOf(String skill) {
        var codes = new HashSet<String>();
        for (var step : steps) {
            for (var earlier : step.map().skills()) {
                if (of(step.id(), earlier.code()).stream()
                        .anyMatch(place -> place.skill().equals(skill))) codes.add(earlier.code());
            }
        }
        return codes;
    }

    /**
     * Skills of this lineage's last version whose levels ask for a re-check after a change of meaning, and no longer would in a
     * lineage that goes on from this one.
     */
    public Set<String> restoredBy(Lineage further) {
        var restored = new HashSet<String>();
        for (var step : steps) {
            for (var earlier : step.map().skills()) {
                if (further.of(step.id(), earlier.code()).stream().noneMatch(Place::isExact)) continue;
                of(step.id(), earlier.code()).stream()
                        .filter(place -> !place.isExact())
                        .forEach(place -> restored.add(place.skill()));
            }
        }
        return restored;
    }

    private List<Place> follow(Origin origin) {
        var history = new ArrayList<Map<String, Place>>();
        for (int i = 0; i < origin.step(); i++) history.add(Map.of());
        history.add(Map.of(origin.code(), new Place(origin.code(), null)));
        var meant = new ArrayList<Said>();
        var dormant = new HashSet<String>();
        recall(origin, meant, new HashSet<>());
        for (int i = origin.step() + 1; i < steps.size(); i++) {
            history.add(next(i, history, meant, dormant));
            remember(steps.get(i), history.get(i), meant);
        }
        return List.copyOf(history.get(steps.size() - 1).values());
    }

    /** The words in which this was said until here: what was decided to be exact is the same in both directions. */
    private void recall(Origin origin, List<Said> meant, Set<Origin> seen) {
        var step = steps.get(origin.step());
        var code = origin.code();
        step.map().skill(code).ifPresent(skill -> meant.add(said(skill, step)));
        if (origin.step() == 0 || !seen.add(origin)) return;
        var before = steps.get(origin.step() - 1);
        boolean stayed = before.map().skill(code).isPresent()
                && step.map().skill(code).isPresent()
                && step.links().stream().noneMatch(link -> isOwn(link, before, code))
                && staysByItself(before, step, code);
        if (stayed) recall(new Origin(origin.step() - 1, code), meant, seen);
        for (var link : step.links()) {
            var from = places.get(link.from());
            if (link.exact() && link.toCode().equals(code) && from != null && from < origin.step())
                recall(new Origin(from, link.fromCode()), meant, seen);
        }
    }

    private static void remember(Step step, Map<String, Place> there, List<Said> meant) {
        there.values().stream()
                .filter(Place::isExact)
                .forEach(place -> step.map().skill(place.skill()).ifPresent(skill -> meant.add(said(skill, step))));
    }

    private Map<String, Place> next(int i, List<Map<String, Place>> history, List<Said> meant, Set<String> dormant) {
        var step = steps.get(i);
        var before = steps.get(i - 1);
        var now = new LinkedHashMap<String, Place>();
        for (var place : history.get(i - 1).values()) {
            var code = place.skill();
            if (step.map().skill(code).isEmpty()) dormant.add(code);
            else if (step.links().stream().noneMatch(link -> isOwn(link, before, code)))
                put(now, code, place, staysByItself(before, step, code), step);
        }
        for (var link : step.links()) {
            var from = places.get(link.from());
            if (from == null || from >= i || step.map().skill(link.toCode()).isEmpty()) continue;
            var place = history.get(from).get(link.fromCode());
            if (place != null) put(now, link.toCode(), place, link.exact(), step);
        }
        dormant.stream()
                .filter(code -> step.map().skill(code).isPresent() && !now.containsKey(code))
                .forEach(code -> put(now, code, new Place(code, null), false, step));
        saidAgain(step, before, meant, now);
        dormant.removeAll(now.keySet());
        return now;
    }

    /** What was meant once and stands here in the same words again is what was meant, unless somebody decided otherwise. */
    private static void saidAgain(Step step, Step before, List<Said> meant, Map<String, Place> now) {
        for (var said : meant) {
            var skill = said.skill();
            var again = step.map().skill(skill.code());
            if (again.isEmpty() || !Meaning.same(skill, again.get())) continue;
            if (said.steps() != step.map().levels().size()) continue;
            boolean refused =
                    step.links().stream().anyMatch(link -> isOwn(link, before, skill.code()) && !link.exact());
            if (!refused) now.put(skill.code(), new Place(skill.code(), null));
        }
    }

    private static boolean isOwn(Link link, Step before, String code) {
        return link.from() == before.id()
                && link.fromCode().equals(code)
                && link.toCode().equals(code);
    }

    private static boolean staysByItself(Step before, Step step, String code) {
        return step.shared()
                || (before.map().hasAsManySteps(step.map())
                        && Meaning.same(
                                before.map().skill(code).orElseThrow(),
                                step.map().skill(code).orElseThrow()));
    }

    private static Said said(Skill skill, Step step) {
        return new Said(skill, step.map().levels().size());
    }

    private static void put(Map<String, Place> now, String code, Place from, boolean exact, Step step) {
        var ended = from.isExact() && !exact ? step.effectiveOn().minusDays(1) : from.meantUntil();
        var place = new Place(code, ended);
        now.merge(code, place, (known, other) -> other.isBetterThan(known) ? other : known);
    }
}
