package org.shirube.assessment;

/**
 * An answer as it is typed.
 *
 * @param level null while nothing is chosen, and when not applicable
 * @param done what was really done in the last six months, 200 characters at most; null when empty
 * @param lastUsed null when not said
 * @param knownVersion version of the answer that the page showed; -1 when there was none yet
 */
public record AnswerDraft(
        String skill, Integer level, boolean notApplicable, String done, LastUsed lastUsed, int knownVersion)
        implements java.io.Serializable {}
