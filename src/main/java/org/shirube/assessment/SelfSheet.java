package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One person's self-assessment in one cycle.
 *
 * @param asked skills to answer, in the map's order, eighteen at most
 * @param notAsked the other required skills, with the reason
 * @param answers saved answers by skill
 * @param last what the person's manager last confirmed, or else the last level in force, by skill
 * @param submittedAt null while it is open
 */
public record SelfSheet(
        CycleRow cycle,
        List<AskedSkill> asked,
        List<AskedSkill> notAsked,
        Map<String, AnswerRow> answers,
        Map<String, ClaimRow> last,
        Instant submittedAt)
        implements Serializable {
    public boolean isSubmitted() {
        return submittedAt != null;
    }

    public int answered() {
        return (int) asked.stream()
                .filter(skill -> answers.containsKey(skill.skill())
                        && answers.get(skill.skill()).isAnswered())
                .count();
    }
}
