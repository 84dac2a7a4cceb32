package org.shirube.assessment.web;

import java.io.Serializable;
import org.shirube.assessment.AnswerRow;
import org.shirube.assessment.AskedSkill;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMap;

/**
 * A skill in the list at the left, and in the list of all answers.
 *
 * @param number from 1; 0 for a skill that is not asked
 * @param answer null while there is none
 * @param chosen what the answer says, as a sentence; null while nothing is chosen, and for "does not apply"
 */
public record ItemRow(
        int number,
        String skill,
        Text name,
        AskedSkill.Reason reason,
        boolean current,
        AnswerRow answer,
        Text levelName,
        Text chosen,
        int works)
        implements Serializable {
    static ItemRow of(int number, AskedSkill asked, AnswerRow answer, SkillMap map, boolean current, int works) {
        var described = map.skill(asked.skill()).orElseThrow();
        var level = answer == null ? null : answer.level();
        return new ItemRow(
                number,
                asked.skill(),
                described.name(),
                asked.reason(),
                current,
                answer,
                level == null ? null : map.levelName(level),
                level == null ? null : described.behaviour(level).orElse(null),
                works);
    }

    public boolean isAnswered() {
        return answer != null && answer.isAnswered();
    }
}
