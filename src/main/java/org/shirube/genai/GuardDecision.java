package org.shirube.genai;

/** What the guard made of a whole text. */
public enum GuardDecision {
    /** Nothing was found. */
    CLEAR,
    /** What was found may go out. */
    ALLOWED,
    MASKED,
    BLOCKED
}
