package org.shirube.skillmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** One act of an editor: from a map to the map after it. */
public sealed interface MapEdit {
    /**
     * @throws RuleBroken when the map cannot become so
     * @throws NotFound for a code that the map does not have
     */
    SkillMap apply(SkillMap map);

    /** What a draft lists in an order of its own. */
    enum Thing {
        CATEGORY,
        SKILL,
        ROLE
    }

    /** Texts, targets and other values as they are typed; fields in which others wrote meanwhile stay as they are. */
    record Write(List<MapChange> changes) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            return FieldWriter.write(map, changes).map();
        }

        /** The fields that somebody else has changed since: {@code before} is what stands there, {@code after} what was typed. */
        public List<MapChange> conflicts(SkillMap map) {
            return FieldWriter.write(map, changes).conflicts();
        }
    }

    record AddCategory(String code, Text name) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            var codes = map.categories().stream().map(SkillMap.Category::code).toList();
            requireNew(code, codes);
            return map.withCategories(plus(map.categories(), new SkillMap.Category(code, name, name)));
        }
    }

    /** @param category of this map; the skill becomes its last */
    record AddSkill(String code, String category, Text name) implements MapEdit {
        private static final int A_YEAR = 12;

        @Override
        public SkillMap apply(SkillMap map) {
            requireNew(code, map.skills().stream().map(Skill::code).toList());
            if (map.categories().stream().noneMatch(one -> one.code().equals(category))) throw new NotFound("category");
            var skills = new ArrayList<>(map.skills());
            int place = skills.size();
            while (place > 0 && !skills.get(place - 1).category().equals(category)) place--;
            var skill = new Skill(
                    code, category, name, List.of(), Set.of(Skill.Method.EVIDENCE), A_YEAR, Map.of(), Map.of());
            skills.add(place == 0 ? skills.size() : place, skill);
            return map.withSkills(skills);
        }
    }

    /** The new role has one stage and asks for nothing yet. */
    record AddRole(String code, Text name) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            requireNew(code, map.roles().stream().map(JobRole::code).toList());
            var role = new JobRole(
                    code,
                    name,
                    name,
                    JobRole.Group.GENERAL,
                    List.of(),
                    new Text("", ""),
                    List.of(JobRole.Stage.EMPTY),
                    new LinkedHashMap<>(),
                    Set.of(),
                    List.of(),
                    List.of());
            var grown = map.withRoles(plus(map.roles(), role));
            return map.roles().isEmpty() ? grown.with(withBaseline(map.head(), code)) : grown;
        }
    }

    /** Takes it out with everything in the map that refers to it; a category must be empty, the baseline role stays. */
    record Remove(Thing thing, String code) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            return switch (thing) {
                case CATEGORY -> withoutCategory(map);
                case SKILL -> withoutSkill(map);
                case ROLE -> withoutRole(map);
            };
        }

        private SkillMap withoutCategory(SkillMap map) {
            if (!map.skillsOf(code).isEmpty())
                throw new RuleBroken(
                        "skillmap.categoryNotEmpty", map.skillsOf(code).size());
            return map.withCategories(without(map.categories(), SkillMap.Category::code, code));
        }

        private SkillMap withoutSkill(SkillMap map) {
            var roles = map.roles().stream()
                    .map(role -> {
                        var targets = new LinkedHashMap<>(role.targets());
                        targets.remove(code);
                        var core = new java.util.HashSet<>(role.core());
                        core.remove(code);
                        return role.with(role.stages(), targets, core);
                    })
                    .toList();
            return map.withSkills(without(map.skills(), Skill::code, code)).withRoles(roles);
        }

        private SkillMap withoutRole(SkillMap map) {
            if (map.baseline().equals(code)) throw new RuleBroken("skillmap.baselineStays");
            var roles = without(map.roles(), JobRole::code, code).stream()
                    .map(role -> role.leadingTo(
                            role.next().stream().filter(to -> !to.equals(code)).toList()))
                    .toList();
            return map.withRoles(roles);
        }
    }

    /**
     * To another place among its like: skills among those of their category.
     *
     * @param place from 1; beyond the ends means the end
     */
    record Move(Thing thing, String code, int place) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            return switch (thing) {
                case CATEGORY -> map.withCategories(moved(map.categories(), SkillMap.Category::code));
                case ROLE -> map.withRoles(moved(map.roles(), JobRole::code));
                case SKILL -> {
                    var category = map.skill(code)
                            .orElseThrow(() -> new NotFound("skill"))
                            .category();
                    var among = moved(map.skillsOf(category), Skill::code).iterator();
                    yield map.withSkills(map.skills().stream()
                            .map(skill -> skill.category().equals(category) ? among.next() : skill)
                            .toList());
                }
            };
        }

        private <T> List<T> moved(List<T> all, Function<T, String> codeOf) {
            var rest = new ArrayList<>(without(all, codeOf, code));
            var one = all.stream()
                    .filter(other -> codeOf.apply(other).equals(code))
                    .findFirst()
                    .orElseThrow();
            rest.add(Math.max(0, Math.min(place - 1, rest.size())), one);
            return rest;
        }
    }

    /** One more stage at the end, with the targets of the stage before. */
    record AddStage(String role) implements MapEdit {
        private static final int MOST = 6;

        @Override
        public SkillMap apply(SkillMap map) {
            return change(map, role, old -> {
                if (old.stages().size() >= MOST) throw new RuleBroken("skillmap.stagesEnough", MOST);
                var targets = new LinkedHashMap<String, List<Integer>>();
                old.targets()
                        .forEach((skill, levels) -> targets.put(skill, plus(levels, levels.get(levels.size() - 1))));
                return old.with(plus(old.stages(), JobRole.Stage.EMPTY), targets, old.core());
            });
        }
    }

    /** @param stage from 1; its targets go with it; the last one stays */
    record RemoveStage(String role, int stage) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            return change(map, role, old -> {
                if (stage < 1 || stage > old.stages().size()) throw new NotFound("stage");
                if (old.stages().size() == 1) throw new RuleBroken("skillmap.lastStage");
                var targets = new LinkedHashMap<String, List<Integer>>();
                old.targets().forEach((skill, levels) -> targets.put(skill, withoutAt(levels, stage - 1)));
                return old.with(withoutAt(old.stages(), stage - 1), targets, old.core());
            });
        }
    }

    /** One more step at the top of the scale, which stands for the same as the one below it. */
    record AddLevel() implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            if (map.levels().size() >= Scale.MOST) throw new RuleBroken("skillmap.scaleSize", Scale.FEWEST, Scale.MOST);
            var last = map.levels().get(map.highestLevel());
            var none = new Text("", "");
            return map.withLevels(
                    plus(map.levels(), new SkillMap.Level(last.value() + 1, none, none, Math.max(1, last.usual()))));
        }
    }

    /**
     * Takes a step out with its behaviours; what asked for it asks for the step below.
     *
     * @param level from 1
     */
    record RemoveLevel(int level) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            if (level < 1 || level > map.highestLevel()) throw new NotFound("level");
            if (map.levels().size() <= Scale.FEWEST)
                throw new RuleBroken("skillmap.scaleSize", Scale.FEWEST, Scale.MOST);
            var rest = withoutAt(map.levels(), level);
            var levels = new ArrayList<SkillMap.Level>();
            for (var one : rest) levels.add(one.at(levels.size()));
            return map.relevelled(
                    levels,
                    old -> old == level ? -1 : old > level ? old - 1 : old,
                    old -> old >= level ? old - 1 : old);
        }
    }

    /**
     * Exchanges a step with the one above or below, with its behaviours; targets follow their step. What the places stand for
     * stays.
     *
     * @param level from 1
     * @param by 1 or -1
     */
    record MoveLevel(int level, int by) implements MapEdit {
        @Override
        public SkillMap apply(SkillMap map) {
            int other = level + by;
            if (level < 1 || level > map.highestLevel()) throw new NotFound("level");
            if (other < 1 || other > map.highestLevel()) return map;
            var levels = new ArrayList<>(map.levels());
            var one = levels.get(level);
            var its = levels.get(other);
            levels.set(other, one.at(other).standingFor(its.usual()));
            levels.set(level, its.at(level).standingFor(one.usual()));
            IntUnaryOperator swap = old -> old == level ? other : old == other ? level : old;
            return map.relevelled(levels, swap, swap);
        }
    }

    private static SkillMap change(SkillMap map, String code, UnaryOperator<JobRole> change) {
        if (map.role(code).isEmpty()) throw new NotFound("job role");
        return map.withRoles(map.roles().stream()
                .map(role -> role.code().equals(code) ? change.apply(role) : role)
                .toList());
    }

    private static SkillMap.Head withBaseline(SkillMap.Head head, String code) {
        return new SkillMap.Head(
                head.id(),
                head.version(),
                head.edition(),
                head.effectiveOn(),
                head.title(),
                head.summary(),
                head.source(),
                code);
    }

    private static void requireNew(String code, List<String> codes) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) throw new RuleBroken("skillmap.badCode", code);
        if (codes.contains(code)) throw new RuleBroken("skillmap.codeTaken", code);
    }

    private static <T> List<T> without(List<T> all, Function<T, String> codeOf, String code) {
        var rest = all.stream().filter(one -> !codeOf.apply(one).equals(code)).toList();
        if (rest.size() == all.size()) throw new NotFound(code);
        return rest;
    }

    private static <T> List<T> withoutAt(List<T> all, int place) {
        var rest = new ArrayList<>(all);
        rest.remove(place);
        return List.copyOf(rest);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
