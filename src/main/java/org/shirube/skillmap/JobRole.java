package org.shirube.skillmap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/**
 * A job role with its roadmap.
 *
 * @param targets skill to one target a stage, in the order of the stages; 0 = this stage does not ask for it
 * @param core skills that may not be missed when a stage is passed
 * @param courses the default path, besides what everybody takes
 * @param next codes of the roles this one leads to
 */
public record JobRole(
        String code,
        Text name,
        Text shortName,
        Group group,
        List<String> anchors,
        Text summary,
        List<Stage> stages,
        Map<String, List<Integer>> targets,
        Set<String> core,
        List<String> courses,
        List<String> next) {

    /** Three groups of staff. Source: 総務省 自治体DX推進のための人材確保・育成 (names only). */
    public enum Group {
        GENERAL,
        PROMOTER,
        SPECIALIST
    }

    /** @param time usual time in role @param gate what must be shown to pass the stage */
    public record Stage(Text name, Text time, Text gate, Text confirmedBy) {
        /** As a draft begins one. */
        static final Stage EMPTY = new Stage(new Text("", ""), new Text("", ""), new Text("", ""), new Text("", ""));
    }

    /** @param stage from 1 @return 0 where the stage does not ask for the skill */
    public int target(String skill, int stage) {
        var levels = targets.get(skill);
        return levels == null || stage > levels.size() ? 0 : levels.get(stage - 1);
    }

    /** @throws RuleBroken skillmap.noSuchStage */
    public void requireStage(int stage) {
        if (stage < 1 || stage > stages.size()) throw new RuleBroken("skillmap.noSuchStage", name, stages.size());
    }

    public boolean isCore(String skill) {
        return core.contains(skill);
    }

    JobRole with(List<Stage> otherStages, Map<String, List<Integer>> otherTargets, Set<String> otherCore) {
        return new JobRole(
                code,
                name,
                shortName,
                group,
                anchors,
                summary,
                List.copyOf(otherStages),
                otherTargets,
                Set.copyOf(otherCore),
                courses,
                next);
    }

    JobRole leadingTo(List<String> others) {
        return new JobRole(
                code, name, shortName, group, anchors, summary, stages, targets, core, courses, List.copyOf(others));
    }
}
