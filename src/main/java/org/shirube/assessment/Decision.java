package org.shirube.assessment;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/**
 * What a manager decides on one skill.
 *
 * @param level null while nothing is chosen, and when not applicable
 * @param remark what is said to the person; null when empty
 * @param workSeen the manager has looked at the work products
 * @param held put off until the interview
 */
public record Decision(
        String skill, Integer level, boolean notApplicable, String remark, boolean workSeen, boolean held)
        implements Serializable {
    /** The level in short. */
    Text words() {
        if (notApplicable) return new Text("対象外", "not applicable");
        return Text.same(level == null ? "–" : level.toString());
    }
}
