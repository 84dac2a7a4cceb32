package org.shirube.platform;

/**
 * Fired once at start, after the database is migrated and before the first request is served. Observe it with one of the
 * priorities below; each observer opens its own transaction.
 */
public record Starting() {
    public static final int SECURITY = 100;
    public static final int SKILL_MAPS = 200;
    public static final int COURSES = 300;
    public static final int DEMO = 400;
    public static final int UPKEEP = 500;

    /**
     * What nobody waits for begins this much later, when the pages are there as well: beside the start it made the start
     * longer.
     */
    public static final int SECONDS_LEFT = 5;
}
