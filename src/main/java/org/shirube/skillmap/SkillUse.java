package org.shirube.skillmap;

import java.util.Map;

/** What other features have for skills. They implement it, since they know skill maps and not the other way round. */
public interface SkillUse {
    enum Help {
        /** Courses that raise the skill. */
        COURSE,
        /** Items of its knowledge check. */
        CHECK,
        /** Records of people's levels. */
        CLAIM
    }

    /** How many there are by skill code; a skill without any may be absent. */
    Map<String, Long> bySkill(Help kind, long organisationId);

    boolean knows(Help kind);
}
