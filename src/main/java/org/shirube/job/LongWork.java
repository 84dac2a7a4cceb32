package org.shirube.job;

import java.time.Instant;
import java.util.Set;
import org.shirube.platform.error.RuleBroken;

/** Kinds of work that are done part by part. Implemented by the feature whose work it is. */
public interface LongWork {
    /**
     * Work to be done.
     *
     * @param subject id of what it is on; null for none
     * @param content what is to be done, for the kind alone to read; null when the subject says it
     * @param total units in all, for showing how far it is
     */
    record Order(String kind, Long subject, String content, int total) {}

    /** The same while it is done. @param at where the part before ended; 0 at first @param askedBy account */
    record Task(String kind, Long subject, String content, long at, String askedBy, Instant askedAt) {}

    /** What one part did. @param at where it ended @param further units that it did */
    record Part(long at, int further, boolean finished) {}

    Set<String> kinds();

    /**
     * Does the next part, a second's work or so, within the caller's transaction.
     *
     * @throws RuleBroken when it cannot be done; then it ends, and what the parts before did stays
     */
    Part next(Task task);
}
