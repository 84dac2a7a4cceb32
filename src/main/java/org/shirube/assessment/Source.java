package org.shirube.assessment;

/** By whom or what a level is claimed. */
public enum Source {
    SELF,
    MANAGER,
    CHECK,
    LAB,
    EVIDENCE,
    QUALIFICATION,
    PANEL,
    IMPORT;

    /** Whether the source shows something rather than states an opinion. */
    boolean isProof() {
        return this == CHECK || this == LAB || this == EVIDENCE || this == QUALIFICATION;
    }

    /** Whether somebody responsible says that the level is held. */
    boolean isConfirmation() {
        return this == MANAGER || this == PANEL || this == IMPORT;
    }
}
