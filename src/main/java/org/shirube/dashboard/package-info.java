/**
 * Read models and charts over all: the team's matrix and work list, the manager's overview, the whole body's figures.
 *
 * <p>Doors: {@link org.shirube.dashboard.Matrices} (people by name), {@link org.shirube.dashboard.Figures} (sums only).
 * Nobody imports this feature.
 *
 * <p>Invariants: {@link org.shirube.dashboard.Figures} gives out nothing that {@link org.shirube.dashboard.SmallGroups} has
 * not seen, so page, file and chart hide the same; names come only from {@link org.shirube.dashboard.Matrices}, which asks
 * {@link org.shirube.organisation.Visible}.
 *
 * <p>Decided: a matrix shows at most 100 people at once, and its totals are over the people shown, so that its cost has a
 * bound. The past is computed from claims when a cycle has closed, and kept; today's point comes from the tallies.
 */
package org.shirube.dashboard;
