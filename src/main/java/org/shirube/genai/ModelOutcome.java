package org.shirube.genai;

/** How a call to a language model ended. */
public enum ModelOutcome {
    /** It began, and its end was never noted: it runs, or the server was stopped. */
    OPEN,
    ANSWERED,
    /** Whoever asked had enough of it. */
    STOPPED,
    TIMED_OUT,
    /** The answer was longer than we read. */
    CUT,
    /** No connection, a refusal, or something that is no answer. */
    FAILED,
    /** The guard held it back; nothing went out. */
    HELD
}
