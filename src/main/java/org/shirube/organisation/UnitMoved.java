package org.shirube.organisation;

import java.util.List;

/**
 * A unit hangs below another one now, with everything below it; fired inside the transaction that moved it, before any
 * person moves.
 *
 * @param before ids of the units above it until now, root first
 * @param after the same from now on
 */
public record UnitMoved(long organisationId, long unitId, List<Long> before, List<Long> after) {}
