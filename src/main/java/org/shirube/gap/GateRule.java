package org.shirube.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shirube.genai.PermitRule;

/**
 * What a stage's gate asks for, whatever the role. Source: shared/domain/skills-and-roles.md, a.3, roadmap rule for every
 * role; a role's fourth stage and further ones ask what the third asks.
 *
 * @param percent of the targets that have to be met; with {@code coreApart}, of the targets that are not core
 * @param core whether every core skill has to be met
 * @param coreApart whether core skills are left out of the percentage
 * @param courses that have to be completed, by code
 * @param permit whether the AI-use permit has to be in force
 * @param works how many reviewed work products there have to be
 * @param attested what no record shows and whoever confirms says
 */
public record GateRule(
        int percent,
        boolean core,
        boolean coreApart,
        List<String> courses,
        boolean permit,
        int works,
        List<Gate.Kind> attested) {
    private static final int ALL = 100;

    private static final GateRule FIRST =
            new GateRule(ALL, false, false, PermitRule.COURSES, true, 0, List.of(Gate.Kind.SHOWN));
    private static final GateRule SECOND =
            new GateRule(90, true, false, List.of(), false, 3, List.of(Gate.Kind.SHOWN, Gate.Kind.PEER_REVIEW));
    private static final GateRule THIRD = new GateRule(
            80, true, true, List.of(), false, 0, List.of(Gate.Kind.SHOWN, Gate.Kind.COACHED, Gate.Kind.INTERVIEW));

    /** A target of the stage. @param met reached, by a level that is valid or less than six months past its validity */
    public record Target(String skill, boolean core, boolean met) {}

    /**
     * What else is on record about somebody.
     *
     * @param courses codes of completed courses
     * @param permit whether the AI-use permit is in force
     * @param works reviewed work products
     */
    public record OnRecord(Set<String> courses, boolean permit, int works) {}

    /** @param stage from 1 */
    public static GateRule of(int stage) {
        return switch (stage) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            default -> THIRD;
        };
    }

    /** Whether the levels are enough; a stage that asks for no skill is never passed by levels. */
    boolean levelsSuffice(Collection<Target> targets) {
        return !targets.isEmpty() && levels(targets).stream().allMatch(Gate.Condition::met);
    }

    /** Every condition, met or not, in the order in which people think of them. */
    List<Gate.Condition> conditions(Collection<Target> targets, OnRecord known) {
        var conditions = new ArrayList<>(levels(targets));
        if (!courses.isEmpty()) {
            var missing = courses.stream()
                    .filter(course -> !known.courses().contains(course))
                    .toList();
            conditions.add(
                    new Gate.Condition(Gate.Kind.COURSES, courses.size() - missing.size(), courses.size(), missing));
        }
        if (permit) conditions.add(new Gate.Condition(Gate.Kind.PERMIT, known.permit() ? 1 : 0, 1, List.of()));
        if (works > 0) conditions.add(new Gate.Condition(Gate.Kind.WORKS, known.works(), works, List.of()));
        return List.copyOf(conditions);
    }

    private List<Gate.Condition> levels(Collection<Target> targets) {
        var conditions = new ArrayList<Gate.Condition>();
        var counted =
                targets.stream().filter(target -> !coreApart || !target.core()).toList();
        conditions.add(new Gate.Condition(
                coreApart ? Gate.Kind.OTHER_TARGETS : Gate.Kind.TARGETS,
                (int) counted.stream().filter(Target::met).count(),
                (counted.size() * percent + ALL - 1) / ALL,
                missing(counted)));
        var cores = targets.stream().filter(Target::core).toList();
        if (core && !cores.isEmpty())
            conditions.add(new Gate.Condition(
                    Gate.Kind.CORE, (int) cores.stream().filter(Target::met).count(), cores.size(), missing(cores)));
        return conditions;
    }

    private static List<String> missing(Collection<Target> targets) {
        return targets.stream()
                .filter(target -> !target.met())
                .map(Target::skill)
                .toList();
    }
}
