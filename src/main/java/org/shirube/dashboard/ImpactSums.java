package org.shirube.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;

/**
 * Adds up what a draft does to people, and gives out only what {@link SmallGroups} allows. An effect is a partition of those
 * whom it touches, by unit or by role and stage, with their number as the sum; effects tell nothing about one another.
 */
final class ImpactSums {
    private static final int EFFECTS = Effect.values().length;

    /** People, and those among them whom each effect touches. */
    private static final class Sum {
        private int people;
        private final int[] touched = new int[EFFECTS];

        private int of(int column) {
            return column == EFFECTS ? people : touched[column];
        }
    }

    private final Sum total = new Sum();
    private final Map<String, Sum> byRole = new HashMap<>();
    private final Map<HeldStage, Sum> byStage = new HashMap<>();
    private final Map<Long, Sum> byUnit = new HashMap<>();
    private final Map<Long, Sum> directly = new HashMap<>();
    private final Map<String, Integer> seats = new HashMap<>();
    private long carried;
    private long rechecked;
    private long kept;
    private long unknown;
    private int peopleWhoKeep;

    /** @param line the people's unit and every unit above it @param courses newly recommended to each of them */
    void add(
            List<Long> line,
            Set<HeldStage> roles,
            ImpactRule.Outcome outcome,
            Map<Effect, Set<HeldStage>> effects,
            Set<String> courses,
            int people) {
        total.people += people;
        for (var unit : line) sum(byUnit, unit).people += people;
        long own = line.get(line.size() - 1);
        sum(directly, own).people += people;
        for (var held : roles) sum(byStage, held).people += people;
        roles.stream().map(HeldStage::role).distinct().forEach(role -> sum(byRole, role).people += people);
        effects.forEach((effect, owed) -> {
            int column = effect.ordinal();
            total.touched[column] += people;
            for (var unit : line) sum(byUnit, unit).touched[column] += people;
            sum(directly, own).touched[column] += people;
            for (var stage : owed) sum(byStage, stage).touched[column] += people;
            owed.stream().map(HeldStage::role).distinct().forEach(role -> sum(byRole, role).touched[column] += people);
        });
        for (var course : courses) seats.merge(course, people, Integer::sum);
        carried += (long) people * outcome.carried();
        rechecked += (long) people * outcome.rechecked();
        kept += (long) people * outcome.kept();
        unknown += (long) people * outcome.unknown();
        if (outcome.kept() > 0) peopleWhoKeep += people;
    }

    private static <K> Sum sum(Map<K, Sum> sums, K of) {
        return sums.computeIfAbsent(of, any -> new Sum());
    }

    Impact.Line total(UnitRow root) {
        return line(null, null, root.id(), root.name(), total, shownTotals(total), List.of(), false);
    }

    private static boolean[] shownTotals(Sum sum) {
        var shown = new boolean[EFFECTS + 1];
        for (int column = 0; column <= EFFECTS; column++) shown[column] = SmallGroups.parts(sum.of(column), 0)[0];
        return shown;
    }

    /** Every role that is touched, with its stages. */
    List<Impact.Line> roles(SkillMap before, SkillMap after) {
        var names = new LinkedHashMap<String, JobRole>();
        Stream.of(after, before)
                .flatMap(map -> map.roles().stream())
                .forEach(role -> names.putIfAbsent(role.code(), role));
        var codes = names.keySet().stream().filter(byRole::containsKey).toList();
        var shown = shown(codes.stream().map(byRole::get).toList(), shownTotals(total), false);
        var lines = new ArrayList<Impact.Line>();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var held = byStage.keySet().stream()
                    .filter(stage -> stage.role().equals(code))
                    .sorted(Comparator.comparing(HeldStage::stage))
                    .toList();
            var shownStages = shown(held.stream().map(byStage::get).toList(), shown.get(i), false);
            var parts = IntStream.range(0, held.size())
                    .mapToObj(no -> line(
                            code,
                            held.get(no).stage(),
                            null,
                            names.get(code).name(),
                            byStage.get(held.get(no)),
                            shownStages.get(no),
                            List.of(),
                            true))
                    .filter(Impact.Line::isTouched)
                    .toList();
            lines.add(line(code, null, null, names.get(code).name(), byRole.get(code), shown.get(i), parts, false));
        }
        return lines.stream().filter(Impact.Line::isTouched).toList();
    }

    /**
     * The units directly below the last of a line, and whoever sits in it.
     *
     * @return null when the unit itself is hidden
     */
    List<Impact.Line> units(List<UnitRow> line, Map<Long, List<UnitRow>> below) {
        var shownHere = shownTotals(total);
        List<Impact.Line> lines = List.of();
        for (int depth = 0; depth < line.size(); depth++) {
            var unit = line.get(depth);
            var children = below.getOrDefault(unit.id(), List.of());
            var sums = new ArrayList<Sum>();
            children.forEach(child -> sums.add(byUnit.getOrDefault(child.id(), new Sum())));
            if (!children.isEmpty() && directly.containsKey(unit.id())) sums.add(directly.get(unit.id()));
            var shown = shown(sums, shownHere, true);
            if (depth + 1 < line.size()) {
                shownHere = shown.get(children.indexOf(line.get(depth + 1)));
                if (!shownHere[EFFECTS]) return null;
                continue;
            }
            lines = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                var child = i < children.size() ? children.get(i) : null;
                lines.add(line(
                        null,
                        null,
                        child == null ? null : child.id(),
                        child == null ? null : child.name(),
                        sums.get(i),
                        shown.get(i),
                        List.of(),
                        child == null || !below.containsKey(child.id())));
            }
        }
        return lines;
    }

    /**
     * What may be shown of each part: by part, then by effect, the number of people last.
     *
     * @param wholly whether of a part that is too small nothing is told, not even that nobody is touched
     */
    private static List<boolean[]> shown(List<Sum> parts, boolean[] whole, boolean wholly) {
        var shown = new ArrayList<boolean[]>();
        parts.forEach(part -> shown.add(new boolean[EFFECTS + 1]));
        var none = new boolean[parts.size()];
        for (int column = EFFECTS; column >= 0; column--) {
            int of = column;
            var people = parts.stream().mapToInt(part -> part.of(of)).toArray();
            var hidden = none.clone();
            for (int i = 0; i < hidden.length; i++)
                hidden[i] = column < EFFECTS && !shown.get(i)[EFFECTS] && (wholly || people[i] > 0);
            var visible = whole[column] ? SmallGroups.parts(people, hidden) : new boolean[people.length];
            for (int i = 0; i < people.length; i++) shown.get(i)[column] = visible[i];
        }
        return shown;
    }

    private static Impact.Line line(
            String role,
            Integer stage,
            Long unitId,
            Text name,
            Sum sum,
            boolean[] shown,
            List<Impact.Line> parts,
            boolean leaf) {
        var cells = Stream.of(Effect.values())
                .map(effect -> new Impact.Cell(
                        effect, shown[effect.ordinal()] ? Integer.valueOf(sum.of(effect.ordinal())) : null))
                .toList();
        return new Impact.Line(
                role, stage, unitId, name, shown[EFFECTS] ? Integer.valueOf(sum.people) : null, leaf, cells, parts);
    }

    /** @param untouched levels in skills that stay as they are */
    Impact.Levels levels(long untouched) {
        boolean rechecksShown = isSayable(total.of(Effect.RECHECK.ordinal()));
        boolean keptShown = isSayable(peopleWhoKeep);
        return new Impact.Levels(
                rechecksShown && keptShown && isSayable(total.people) ? Long.valueOf(untouched + carried) : null,
                rechecksShown ? Long.valueOf(rechecked) : null,
                keptShown ? Long.valueOf(kept) : null,
                isSayable(total.of(Effect.UNKNOWN.ordinal())) ? Long.valueOf(unknown) : null);
    }

    private static boolean isSayable(int people) {
        return SmallGroups.parts(people, 0)[0];
    }

    /** @param minutes of each course */
    Impact.Training training(Map<String, Integer> minutes) {
        var codes = seats.keySet().stream()
                .sorted(Comparator.comparing(seats::get).reversed().thenComparing(code -> (String) code))
                .toList();
        var people = codes.stream().mapToInt(seats::get).toArray();
        var shown = SmallGroups.parts(people);
        var rows = IntStream.range(0, people.length)
                .mapToObj(i -> new Impact.Seats(
                        codes.get(i), minutes.get(codes.get(i)), shown[i] ? Integer.valueOf(people[i]) : null))
                .toList();
        long sum = codes.stream()
                .mapToLong(code -> (long) seats.get(code) * minutes.get(code))
                .sum();
        boolean anyShown = rows.isEmpty()
                || rows.stream().map(Impact.Seats::people).anyMatch(Objects::nonNull)
                || IntStream.of(people).sum() >= SmallGroups.FEWEST && people.length > 1;
        return new Impact.Training(anyShown ? Long.valueOf(sum) : null, rows);
    }
}
