package org.shirube.dashboard;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.assessment.Level;
import org.shirube.gap.State;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Layer;
import org.shirube.skillmap.Lineage;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * What another version of the map does to somebody who holds certain roles and levels. Only skills that the two versions treat
 * differently are looked at. Not for several threads at once: it remembers what roles require.
 */
final class ImpactRule {
    /**
     * A level.
     *
     * @param value null when not assessed
     * @param recheck past its validity, or meant otherwise
     */
    record Held(Integer value, boolean applicable, boolean recheck) implements Serializable {
        static final Held NOT_ASSESSED = new Held(null, true, false);

        State against(int target) {
            return State.of(
                    new Level(value, applicable, null, null, null, null, recheck, false, null, List.of()), target);
        }
    }

    /**
     * What a person brings along in one skill of today's map.
     *
     * @param later the same under the later version's validity; differs from {@code now} only where that was changed
     */
    record Brought(Held now, Held later) {}

    /**
     * A skill that is not what it was for the person.
     *
     * @param skill of the later version; of today's where it is no longer asked
     * @param before null where it was not asked
     * @param after null where it is not asked
     * @param because the roles and stages that ask, or asked
     */
    record Change(
            String skill,
            Integer targetBefore,
            State before,
            Integer targetAfter,
            State after,
            Integer level,
            Set<HeldStage> because) {
        Set<Effect> effects() {
            var effects = EnumSet.noneOf(Effect.class);
            if (after.isBelow() && !before.isBelow()) effects.add(Effect.GAINS);
            if (before.isBelow() && (after.isMet() || after == State.NOT_REQUIRED)) effects.add(Effect.LOSES);
            if (after == State.RECHECK && before != State.RECHECK) effects.add(Effect.RECHECK);
            if (after == State.NOT_ASSESSED && before != State.NOT_ASSESSED) effects.add(Effect.UNKNOWN);
            return effects;
        }
    }

    /** A gap for which a course may be recommended. */
    record Gap(String skill, int level) {}

    /**
     * What becomes of one person.
     *
     * @param carried levels that stay what they are
     * @param rechecked levels that newly ask for a re-check
     * @param kept levels that nobody asks for any more; they stay on record
     */
    record Outcome(
            List<Change> changes, int carried, int rechecked, int kept, Set<Gap> gapsBefore, Set<Gap> gapsAfter) {
        /** The stages to which each effect is owed. */
        Map<Effect, Set<HeldStage>> effects() {
            var effects = new EnumMap<Effect, Set<HeldStage>>(Effect.class);
            for (var change : changes) {
                for (var effect : change.effects())
                    effects.computeIfAbsent(effect, any -> new LinkedHashSet<>())
                            .addAll(change.because());
            }
            return effects;
        }

        int unknown() {
            return (int) changes.stream()
                    .filter(change -> change.effects().contains(Effect.UNKNOWN))
                    .count();
        }
    }

    private record Source(String skill, boolean exact) {}

    private record Required(Map<String, Requirement> before, Map<String, Requirement> after) {}

    private final SkillMap before;
    private final SkillMap after;
    private final Map<String, List<Lineage.Place>> places = new HashMap<>();
    private final Map<String, List<Source>> sources = new HashMap<>();
    private final Set<String> touchedBefore = new LinkedHashSet<>();
    private final Set<String> touchedAfter = new LinkedHashSet<>();
    private final Map<Set<HeldStage>, Required> required = new HashMap<>();

    /** @param found where a skill of {@code before} is in {@code after} */
    ImpactRule(SkillMap before, SkillMap after, Function<String, List<Lineage.Place>> found) {
        this.before = before;
        this.after = after;
        for (var skill : before.skills()) {
            places.put(skill.code(), found.apply(skill.code()));
            for (var place : places.get(skill.code()))
                sources.computeIfAbsent(place.skill(), any -> new ArrayList<>())
                        .add(new Source(skill.code(), place.isExact()));
        }
        after.skills().stream().filter(this::isTouched).map(Skill::code).forEach(touchedAfter::add);
        for (var skill : before.skills()) {
            boolean leadsToTouched =
                    places.get(skill.code()).stream().anyMatch(place -> touchedAfter.contains(place.skill()));
            if (after.skill(skill.code()).isEmpty() || touchedAfter.contains(skill.code()) || leadsToTouched)
                touchedBefore.add(skill.code());
        }
    }

    private boolean isTouched(Skill skill) {
        var was = before.skill(skill.code());
        return was.isEmpty()
                || !before.hasAsManySteps(after)
                || !sources.getOrDefault(skill.code(), List.of()).equals(List.of(new Source(skill.code(), true)))
                || !was.get().behaviours().keySet().equals(skill.behaviours().keySet())
                || was.get().validMonths() != skill.validMonths()
                || isAskedOtherwise(skill.code());
    }

    private boolean isAskedOtherwise(String skill) {
        return stages().anyMatch(stage -> target(before, skill, stage) != target(after, skill, stage));
    }

    private Stream<HeldStage> stages() {
        return Stream.of(before, after)
                .flatMap(map -> map.roles().stream())
                .flatMap(role -> Stream.iterate(1, no -> no + 1)
                        .limit(role.stages().size())
                        .map(no -> new HeldStage(role.code(), no)));
    }

    private static int target(SkillMap map, String skill, HeldStage stage) {
        return map.role(stage.role())
                .filter(role -> stage.stage() <= role.stages().size())
                .map(role -> role.target(skill, stage.stage()))
                .orElse(0);
    }

    /** Skills of today's map whose people have to be looked at. */
    Set<String> touchedBefore() {
        return touchedBefore;
    }

    Set<String> touchedAfter() {
        return touchedAfter;
    }

    /** Skills that some stage asks for anew: people may hold levels in them that nobody has counted. */
    Set<String> newlyAsked() {
        return touchedAfter.stream()
                .filter(skill -> stages().anyMatch(
                                stage -> target(before, skill, stage) == 0 && target(after, skill, stage) > 0))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @param roles everything that is asked of the person
     * @param brought what the person brings along, by skill of today's map; skills without an entry are not assessed
     * @param found levels under the later version by its skills, where they were derived anew from the claims; null to take
     *     them from what is brought along
     */
    Outcome of(Set<HeldStage> roles, Map<String, Brought> brought, Map<String, Held> found) {
        var asked = required.computeIfAbsent(roles, any -> new Required(require(before, roles), require(after, roles)));
        var changes = new ArrayList<Change>();
        for (var skill : touchedAfter) {
            var requirement = asked.after().get(skill);
            if (requirement == null) continue;
            var held = found == null ? later(skill, brought) : found.getOrDefault(skill, Held.NOT_ASSESSED);
            changes.add(change(requirement, held, asked, brought));
        }
        for (var skill : touchedBefore) {
            var requirement = asked.before().get(skill);
            if (requirement == null || isAsked(skill, asked.after())) continue;
            var held = now(skill, brought);
            changes.add(new Change(
                    skill,
                    requirement.target(),
                    held.against(requirement.target()),
                    null,
                    State.NOT_REQUIRED,
                    held.value(),
                    because(List.of(requirement))));
        }
        return counted(changes, asked, brought);
    }

    private Map<String, Requirement> require(SkillMap map, Set<HeldStage> roles) {
        return Requirements.of(
                map,
                roles.stream()
                        .map(role -> new HeldRole(0, role.role(), role.stage(), Layer.POST, LocalDate.EPOCH))
                        .toList());
    }

    private static Held now(String skill, Map<String, Brought> brought) {
        var one = brought.get(skill);
        return one == null ? Held.NOT_ASSESSED : one.now();
    }

    private boolean isAsked(String earlier, Map<String, Requirement> required) {
        return places.get(earlier).stream().anyMatch(place -> required.containsKey(place.skill()));
    }

    /** The best of what is brought along: what means the same before what does not, then the higher level. */
    private Held later(String skill, Map<String, Brought> brought) {
        var described = after.skill(skill).orElseThrow();
        return sources.getOrDefault(skill, List.of()).stream()
                .filter(source -> brought.containsKey(source.skill()))
                .map(source -> {
                    var held = brought.get(source.skill()).later();
                    if (held.value() == null) return source.exact() ? held : Held.NOT_ASSESSED;
                    int step = after.stepOf(before, held.value());
                    return new Held(described.describedAtMost(step), true, held.recheck() || !source.exact());
                })
                .max(Comparator.comparing((Held held) -> held.value() != null)
                        .thenComparing(held -> !held.recheck())
                        .thenComparing(held -> held.value() == null ? 0 : held.value())
                        .thenComparing(held -> !held.applicable()))
                .orElse(Held.NOT_ASSESSED);
    }

    private Change change(Requirement requirement, Held held, Required asked, Map<String, Brought> brought) {
        var was = sources.getOrDefault(requirement.skill(), List.of()).stream()
                .filter(source -> asked.before().containsKey(source.skill()))
                .sorted(Comparator.comparing((Source source) -> !source.exact())
                        .thenComparing(source -> !source.skill().equals(requirement.skill())))
                .map(source -> asked.before().get(source.skill()))
                .toList();
        var first = was.isEmpty() ? null : was.get(0);
        var stateBefore =
                first == null ? State.NOT_REQUIRED : now(first.skill(), brought).against(first.target());
        var stateAfter = held.against(requirement.target());
        boolean lessIsAsked = stateBefore.isBelow() && stateAfter.isMet();
        return new Change(
                requirement.skill(),
                first == null ? null : first.target(),
                stateBefore,
                requirement.target(),
                stateAfter,
                held.value(),
                because(lessIsAsked ? List.of(first, requirement) : List.of(requirement)));
    }

    private static Set<HeldStage> because(Collection<Requirement> requirements) {
        return requirements.stream()
                .flatMap(requirement -> requirement.because().stream())
                .map(role -> new HeldStage(role.roleCode(), role.stage()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Outcome counted(List<Change> changes, Required asked, Map<String, Brought> brought) {
        var states = changes.stream()
                .collect(Collectors.toMap(Change::skill, change -> change, (one, two) -> one, LinkedHashMap::new));
        int carried = 0;
        int rechecked = 0;
        int kept = 0;
        var gapsBefore = new LinkedHashSet<Gap>();
        for (var entry : brought.entrySet()) {
            var requirement = asked.before().get(entry.getKey());
            var held = entry.getValue().now();
            if (requirement == null || held.value() == null) continue;
            if (held.against(requirement.target()).isBelow()) gapsBefore.add(new Gap(entry.getKey(), held.value()));
            if (!touchedBefore.contains(entry.getKey())) continue;
            if (!isAsked(entry.getKey(), asked.after())) kept++;
            else if (asksForRecheck(entry.getKey(), states) && !held.recheck()) rechecked++;
            else carried++;
        }
        var gapsAfter = gapsBefore.stream()
                .filter(gap -> !touchedBefore.contains(gap.skill()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        changes.stream()
                .filter(change -> change.after().isBelow())
                .forEach(change -> gapsAfter.add(new Gap(change.skill(), change.level())));
        return new Outcome(List.copyOf(changes), carried, rechecked, kept, gapsBefore, gapsAfter);
    }

    private boolean asksForRecheck(String earlier, Map<String, Change> changes) {
        var asked = places.get(earlier).stream()
                .map(place -> changes.get(place.skill()))
                .filter(change -> change != null && change.targetAfter() != null)
                .toList();
        return !asked.isEmpty() && asked.stream().allMatch(change -> change.after() == State.RECHECK);
    }
}
