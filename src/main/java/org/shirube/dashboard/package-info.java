/**
 * Read models and charts over all: the team's matrix and work list, the manager's overview, the whole body's figures.
 *
 * <p>Doors: {@link org.shirube.dashboard.Matrices} (people by name), {@link org.shirube.dashboard.Figures} (sums only),
 * {@link org.shirube.dashboard.Impacts} (what publishing a draft would do). Nobody imports this feature.
 *
 * <p>Invariants: {@link org.shirube.dashboard.Figures} gives out nothing that {@link org.shirube.dashboard.SmallGroups} has
 * not seen, nor does {@link org.shirube.dashboard.Impacts}, so page, file and chart hide the same; names come only from {@link org.shirube.dashboard.Matrices}, which asks
 * {@link org.shirube.organisation.Visible}.
 *
 * <p>Decided: a matrix shows at most 100 people at once, and its totals are over the people shown, so that its cost has a
 * bound. The past is computed from claims when a cycle has closed, and kept; today's point comes from the tallies.
 *
 * <p>Decided: the impact of a draft is counted by role stages as they are held today (the highest stage of each role) and by the
 * levels that are counted already. The database groups people who are alike, and {@link org.shirube.dashboard.ImpactRule} judges
 * each group once; only people with claims in skills that nobody asked for until now are derived one by one. An effect is owed
 * to the roles that ask for the target. Seats follow the recommendation rule: the first course for a new gap, unless it was the
 * first course for a gap that is there already.
 */
package org.shirube.dashboard;
