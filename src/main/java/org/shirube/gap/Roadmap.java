package org.shirube.gap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.Level;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** A job role as one person's way: what each stage asks, and what of it is met. */
public record Roadmap(JobRole role, List<Stage> stages) {
    /** @param level null where nothing was ever recorded */
    public record Item(Skill skill, int target, boolean core, Level level, State state) {
        /** Missing, unknown or to be shown again: something can be done here. */
        public boolean isOpen() {
            return !state.isMet();
        }
    }

    /**
     * One stage.
     *
     * @param number from 1
     * @param items in the map's order, without skills that do not apply to the person's work
     */
    public record Stage(int number, JobRole.Stage described, List<Item> items) {
        public int asked() {
            return items.size();
        }

        public long met() {
            return items.stream().filter(item -> item.state().isMet()).count();
        }

        public long below() {
            return items.stream().filter(item -> item.state().isBelow()).count();
        }

        public long recheck() {
            return items.stream().filter(item -> item.state() == State.RECHECK).count();
        }

        /** Unknown, which is neither met nor missing. */
        public long notAssessed() {
            return items.stream()
                    .filter(item -> item.state() == State.NOT_ASSESSED)
                    .count();
        }

        /** A level counts until six months past its validity. */
        List<GateRule.Target> beforeGate() {
            return items.stream()
                    .map(item -> new GateRule.Target(
                            item.skill().code(),
                            item.core(),
                            item.level() != null && item.level().holds(item.target())))
                    .toList();
        }

        public List<Item> open() {
            return items.stream().filter(Item::isOpen).toList();
        }
    }

    /** @param levels by skill; a skill without a record is missing */
    static Roadmap of(SkillMap map, JobRole role, Map<String, Level> levels) {
        var stages = new ArrayList<Stage>();
        for (int number = 1; number <= role.stages().size(); number++) {
            var items = new ArrayList<Item>();
            for (var skill : map.skills()) {
                int target = skill.describedAtMost(role.target(skill.code(), number));
                if (target == 0) continue;
                var level = levels.get(skill.code());
                var state = level == null ? State.NOT_ASSESSED : State.of(level, target);
                if (state != State.NOT_APPLICABLE)
                    items.add(new Item(skill, target, role.isCore(skill.code()), level, state));
            }
            stages.add(new Stage(number, role.stages().get(number - 1), List.copyOf(items)));
        }
        return new Roadmap(role, List.copyOf(stages));
    }

    /** @param number from 1; a number that the role does not have is the nearest one */
    public Stage stage(int number) {
        return stages.get(Math.max(1, Math.min(number, stages.size())) - 1);
    }

    /**
     * The shortest way along the map's routes, both ends included; empty where the map knows none.
     *
     * @param from roles that are held
     */
    static List<JobRole> route(SkillMap map, Collection<String> from, String to) {
        var cameFrom = new HashMap<String, String>();
        var waiting = new ArrayDeque<String>();
        for (var start : from) {
            if (map.role(start).isPresent() && cameFrom.putIfAbsent(start, "") == null) waiting.add(start);
        }
        while (!waiting.isEmpty()) {
            var here = waiting.remove();
            if (here.equals(to)) return way(map, cameFrom, to);
            for (var next : map.role(here).orElseThrow().next()) {
                if (map.role(next).isPresent() && cameFrom.putIfAbsent(next, here) == null) waiting.add(next);
            }
        }
        return List.of();
    }

    private static List<JobRole> way(SkillMap map, Map<String, String> cameFrom, String to) {
        var way = new LinkedList<JobRole>();
        for (var here = to; !here.isEmpty(); here = cameFrom.get(here))
            way.addFirst(map.role(here).orElseThrow());
        return List.copyOf(way);
    }
}
