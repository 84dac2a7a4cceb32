/**
 * Required minus held: where each person stands in each required skill, and the sums over units.
 *
 * <p>Doors: {@link org.shirube.gap.Standings} (people), {@link org.shirube.gap.Tallies} (units),
 * {@link org.shirube.gap.RoleSupply}, {@link org.shirube.gap.SkilledPeople} (search), {@link org.shirube.gap.Roadmaps} and
 * {@link org.shirube.gap.RoleWishes} (every role beside one's own levels, its path of courses, and what to take for a skill),
 * {@link org.shirube.gap.Workloads}, {@link org.shirube.gap.CycleHealths} and {@link org.shirube.gap.CycleSnapshots} (a cycle
 * before, while and after it runs). {@link org.shirube.gap.Standing} and {@link org.shirube.gap.Tally} are derived: they
 * can be thrown away and made again from claims, posts and roles, and a test does so and compares. They are written in
 * the very transaction that changes what they derive from.
 *
 * <p>Decided: tallies are kept for every unit on the line up to the root, so that a page costs the same whatever the
 * number of staff; the root's rows are hot, but a rating holds them for milliseconds (measured 2,809 a second,
 * shared/stack-app.md 6). Rows are locked in one order.
 *
 * <p>Decided: a roadmap counts skills and gives no score, and roles stand in the map's order, not by nearness. A wish for a
 * role is the person's alone: it leaves no trace in the audit log before it is shared, and another role is private again.
 * A path leaves out a course that is completed, and one whose skills are met for the stage or already at the course's level;
 * unknown is not met. What everybody takes stays until it is completed, because permits hang on it.
 * A search for a skill finds only levels that are confirmed, not lapsed and required of the person.
 *
 * <p>Decided: what a review confirmed reaches the person on the day of disclosure; until then the person's own pages, files
 * and API answers are derived without it ({@link org.shirube.assessment.Claims#undisclosed}), while leaders, HR and all sums
 * count it. A cycle is frozen as of the day on which it is closed, by two statements over the standings; it can be derived
 * anew from claims, roles and the map of that day, and a page compares.
 *
 * <p>Decided about gates ({@link org.shirube.gap.Gates}, {@link org.shirube.gap.GateQueue}): what a gate asks is one rule for
 * every role's first, second and further stages; what no record shows (work shown, a peer review, coaching, the interview)
 * is said by whoever confirms. Who confirms is read from the words of the map; what a role owner or a panel decided is written
 * down by HR with the names, because neither needs an account; a panel that was called here has to agree first (decision 0027). A level counts until six months past its validity, as everywhere. A
 * passed gate changes neither stage nor level by itself, stays with the person through moves, and is not undone by a later
 * version of the map; nobody confirms the own gate. Time in a stage is shown beside what is usual and is no condition.
 */
package org.shirube.gap;
