package org.shirube.skillmap;

/** What can be wrong with a draft. */
public enum Flaw {
    NOTHING_ASKED(true),
    LICENCE_MISSING(true),
    TEXT_MISSING(true),
    TRANSLATION_MISSING(true),
    ROLE_UNDESCRIBED(true),
    SCALE_FALLS(true),
    NAME_TWICE(true),
    SAME_BEHAVIOUR(true),
    BEHAVIOUR_MISSING(false),
    TRANSLATION_OUTDATED(false),
    TARGET_FALLS(false),
    ROLE_TOO_LARGE(false),
    NO_COURSE(false),
    NO_CHECK(false),
    CLAIMS_LEFT(false),
    SCALE_IN_USE(false);

    private final boolean stops;

    Flaw(boolean stops) {
        this.stops = stops;
    }

    /** Whether a draft with it cannot be published. */
    public boolean stopsPublishing() {
        return stops;
    }
}
