/**
 * Required minus held: where each person stands in each required skill, and the sums over units.
 *
 * <p>Doors: {@link org.shirube.gap.Standings} (people), {@link org.shirube.gap.Tallies} (units),
 * {@link org.shirube.gap.RoleSupply}. {@link org.shirube.gap.Standing} and {@link org.shirube.gap.Tally} are derived: they
 * can be thrown away and made again from claims, posts and roles, and a test does so and compares. They are written in
 * the very transaction that changes what they derive from.
 *
 * <p>Decided: tallies are kept for every unit on the line up to the root, so that a page costs the same whatever the
 * number of staff; the root's rows are hot, but a rating holds them for milliseconds (measured 2,809 a second,
 * shared/stack-app.md 6). Rows are locked in one order.
 */
package org.shirube.gap;
