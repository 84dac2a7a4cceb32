package org.shirube.dashboard;

/** How another version of the map touches a person; one person may be touched in several ways. */
public enum Effect {
    /** At least one skill falls below target that did not before. */
    GAINS,
    /** At least one skill is no longer below target, because less is asked. */
    LOSES,
    /** At least one level asks for a re-check, because the skill means something else. */
    RECHECK,
    /** At least one skill is newly asked for, and nobody knows the level. */
    UNKNOWN
}
