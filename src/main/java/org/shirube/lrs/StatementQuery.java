package org.shirube.lrs;

import java.time.Instant;

/**
 * Which statements are wanted; what is null asks for all.
 *
 * @param verb IRI
 * @param activity IRI
 * @param since stored after it
 * @param until stored then or before
 * @param after where the page before this one ended
 * @param limit 1 to {@value #MOST}
 */
public record StatementQuery(
        Agent agent,
        boolean relatedAgents,
        String verb,
        String activity,
        boolean relatedActivities,
        String registration,
        Instant since,
        Instant until,
        Place after,
        boolean ascending,
        int limit) {
    public static final int MOST = 100;

    /** Where a statement stands in the order of storing. */
    public record Place(Instant stored, long row) {}

    boolean isFiltered() {
        return agent != null || verb != null || activity != null || registration != null;
    }
}
