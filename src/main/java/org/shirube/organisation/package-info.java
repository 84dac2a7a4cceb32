/**
 * Organisations, their units, people and posts over time, who holds which job role, and whose data a user may see.
 *
 * <p>Doors: {@link org.shirube.organisation.Organisations}, {@link org.shirube.organisation.Units},
 * {@link org.shirube.organisation.People}, {@link org.shirube.organisation.RoleAssignments},
 * {@link org.shirube.organisation.Transfers} (moves from a day on), {@link org.shirube.organisation.Handovers}, {@link org.shirube.organisation.Deputies},
 * {@link org.shirube.organisation.Viewings},
 * {@link org.shirube.organisation.Staffing} (whole staff lists of programs), {@link
 * org.shirube.organisation.StaffImports} (staff lists as people's files), {@link org.shirube.organisation.FirstRun} (an empty
 * database), {@link org.shirube.organisation.Visible}.
 *
 * <p>Invariants: everything dated is half-open in days, {@code from} inclusive, {@code until} exclusive and null while it
 * lasts; a person has one main post on any day; a thing of another organisation is answered as not found.
 *
 * <p>Decided: job roles are named by code only; what a role requires is the skill map's business. The page of accounts
 * has its bean here, because it names people, and the page of one person has its bean in skillmap, because it names job
 * roles. The one-time code of the first run lives in the memory of the node that printed it.
 *
 * <p>Decided about staff files: a file says where people are on its effective day. What a line leaves empty stays; a post in
 * force that a person's lines do not have ends on the day; later posts that are entered already stay, and each main post
 * ends where the next begins; a post that never had a day is dropped with its roles. Another title in the same unit takes
 * the post's roles along, another unit does not. Units are never removed by a file, and people only by a last day or by a
 * list that is said to be complete and confirmed by the number of leavers. A last day (退職日) is the last in office; the
 * person's {@code leftOn} is the day after. What was looked at is compared anew when it is taken over, and refused when
 * it would now write anything else.
 *
 * <p>Decided about moves: a move that waits is a post that has not begun, so it needs no table of its own, and a staff list
 * that brings the same move shows in the same inbox. A line of a file of moves says nothing about the person's other posts,
 * unlike a line of a staff list. A move on the day on which a post began corrects that post. A late move changes what is
 * asked as of a past day; what closed rounds ended with stays as it was reported. A handover note is read by the person,
 * the leader of the day and HR, and never changed; the leader before may write it for two months after the move.
 *
 * <p>Decided about deputies: whoever stands in has the manager's permission in that time, asked for at each request, so that
 * nobody has to change an account twice. A deputy sees the unit as its leader does, an absent leader included; two people
 * do not stand in for one unit at once.
 *
 * <p>Decided about who saw what: a look at somebody's levels by name is noted in the transaction that reads them
 * ({@link org.shirube.organisation.Viewings}), once for each viewer, person, day and reason, so that a matrix of 51 people
 * costs one statement and a second look no row. Lists of names alone, progress in courses and the status of a round are no
 * levels.
 */
package org.shirube.organisation;
