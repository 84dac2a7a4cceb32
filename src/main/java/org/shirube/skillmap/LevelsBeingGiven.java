package org.shirube.skillmap;

import java.time.LocalDate;
import java.util.Optional;

/** Where levels are being given that are not on record yet, and would be mistaken for steps of another scale. */
public interface LevelsBeingGiven {
    /** The last day of it; empty when nobody gives any. */
    Optional<LocalDate> until(long organisationId);
}
