package org.shirube.skillmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/**
 * What one can do, with the behaviour that shows each level.
 *
 * @param validMonths months until a confirmed level asks for a re-check
 * @param behaviours by level from 1; a level may be missing
 * @param examples one scene from the work by level; may be empty
 */
public record Skill(
        String code,
        String category,
        Text name,
        List<String> references,
        Set<Method> methods,
        int validMonths,
        Map<Integer, Text> behaviours,
        Map<Integer, Text> examples) {

    /** How a level can be proved. */
    public enum Method {
        CHECK,
        LAB,
        EVIDENCE
    }

    Skill with(Map<Integer, Text> otherBehaviours, Map<Integer, Text> otherExamples) {
        return new Skill(code, category, name, references, methods, validMonths, otherBehaviours, otherExamples);
    }

    public Optional<Text> behaviour(int level) {
        return Optional.ofNullable(behaviours.get(level));
    }

    public Optional<Text> example(int level) {
        return Optional.ofNullable(examples.get(level));
    }

    /** The level, or the next lower one that has a behaviour: nobody can show what is not described. 0 always counts. */
    public int describedAtMost(int level) {
        var described = level;
        while (described > 0 && !behaviours.containsKey(described)) described--;
        return described;
    }
}
