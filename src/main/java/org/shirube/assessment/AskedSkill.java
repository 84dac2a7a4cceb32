package org.shirube.assessment;

import java.io.Serializable;
import org.shirube.skillmap.Requirement;

/** A required skill in a self-assessment. @param reason why it is asked now; or why not */
public record AskedSkill(Requirement requirement, Level level, Reason reason) implements Serializable {
    public enum Reason {
        NEVER_ASSESSED,
        EXPIRED,
        BELOW_TARGET,
        /** Not asked: confirmed, valid until after the cycle, and enough. */
        STILL_VALID,
        /** Not asked: more than 18 at once would be too many; the next cycle asks. */
        NEXT_TIME;

        public boolean isAsked() {
            return this == NEVER_ASSESSED || this == EXPIRED || this == BELOW_TARGET;
        }
    }

    public String skill() {
        return requirement.skill();
    }
}
