package org.shirube.assessment;

import java.io.Serializable;
import java.util.List;
import org.shirube.learning.SkillResult;

/**
 * What a check showed of one skill.
 *
 * @param shown the highest level passed, as a step of the map; 0 where none was
 * @param lines in the usual levels, one for each level asked, lowest first
 */
public record CheckResult(String skill, int shown, List<Line> lines) implements Serializable {
    /** @param cut what was needed */
    public record Line(SkillResult result, CutRow cut, boolean passed) implements Serializable {
        public int needed() {
            return cut.needed(result.asked());
        }
    }
}
