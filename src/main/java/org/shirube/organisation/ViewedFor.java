package org.shirube.organisation;

/** What somebody opened another person's levels for. */
public enum ViewedFor {
    /** The team's matrix, its list of things to do, one cell of it. */
    TEAM,
    /** Confirming levels after a self-assessment. */
    REVIEW,
    /** The person's whole record or profile. */
    RECORD,
    /** A search for people by role, stage or level. */
    SEARCH,
    /** A stage gate, or the list of those who may be confirmed. */
    GATE,
    /** The individual plan. */
    PLAN,
    /** A work product. */
    EVIDENCE,
    /** An appeal. */
    APPEAL,
    /** A panel's dossier. */
    PANEL,
    /** Comparing the results of a closed cycle. */
    SNAPSHOT,
    /** The people behind a figure of what publishing a draft would do. */
    IMPACT,
    /** A file that left the system. */
    EXPORT
}
