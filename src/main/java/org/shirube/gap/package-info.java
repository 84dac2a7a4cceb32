/**
 * Required minus held: where each person stands in each required skill, and the sums over units.
 *
 * <p>Doors: {@link org.shirube.gap.Standings} (people), {@link org.shirube.gap.Tallies} (units),
 * {@link org.shirube.gap.RoleSupply}, {@link org.shirube.gap.SkilledPeople} (search), {@link org.shirube.gap.Roadmaps} and
 * {@link org.shirube.gap.RoleWishes} (every role beside one's own levels). {@link org.shirube.gap.Standing} and {@link org.shirube.gap.Tally} are derived: they
 * can be thrown away and made again from claims, posts and roles, and a test does so and compares. They are written in
 * the very transaction that changes what they derive from.
 *
 * <p>Decided: tallies are kept for every unit on the line up to the root, so that a page costs the same whatever the
 * number of staff; the root's rows are hot, but a rating holds them for milliseconds (measured 2,809 a second,
 * shared/stack-app.md 6). Rows are locked in one order.
 *
 * <p>Decided: a roadmap counts skills and gives no score, and roles stand in the map's order, not by nearness. A wish for a
 * role is the person's alone: it leaves no trace in the audit log before it is shared, and another role is private again.
 *
 * <p>Decided about gates ({@link org.shirube.gap.Gates}, {@link org.shirube.gap.GateQueue}): what a gate asks is one rule for
 * every role's first, second and further stages; what no record shows (work shown, a peer review, coaching, the interview)
 * is said by whoever confirms. Who confirms is read from the words of the map; what a role owner or a panel decided is written
 * down by HR with the names, because neither needs an account. A level counts until six months past its validity, as everywhere. A
 * passed gate changes neither stage nor level by itself, stays with the person through moves, and is not undone by a later
 * version of the map; nobody confirms the own gate. Time in a stage is shown beside what is usual and is no condition.
 *
 * <p>Decided: a search for a skill finds only levels that are confirmed, not lapsed and required of the person.
 */
package org.shirube.gap;
