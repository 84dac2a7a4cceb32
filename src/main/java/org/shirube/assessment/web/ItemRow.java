package org.shirube.assessment.web;

import java.io.Serializable;
import org.shirube.assessment.AnswerRow;
import org.shirube.assessment.AskedSkill;
import org.shirube.platform.i18n.Text;

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
    public boolean isAnswered() {
        return answer != null && answer.isAnswered();
    }
}
