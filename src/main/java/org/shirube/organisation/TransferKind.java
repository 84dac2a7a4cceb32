package org.shirube.organisation;

/** What the beginning of a post means to the person. */
public enum TransferKind {
    MOVES,
    /** Another title or headship in the same unit. */
    TITLE,
    SECOND,
    JOINS
}
