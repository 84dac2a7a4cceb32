/**
 * Organisations, their units, people and posts over time, who holds which job role, and whose data a user may see.
 *
 * <p>Doors: {@link org.shirube.organisation.Organisations}, {@link org.shirube.organisation.Units},
 * {@link org.shirube.organisation.People}, {@link org.shirube.organisation.RoleAssignments},
 * {@link org.shirube.organisation.Staffing} (whole staff lists), {@link org.shirube.organisation.FirstRun} (an empty
 * database), {@link org.shirube.organisation.Visible}.
 *
 * <p>Invariants: everything dated is half-open in days, {@code from} inclusive, {@code until} exclusive and null while it
 * lasts; a person has one main post on any day; a thing of another organisation is answered as not found.
 *
 * <p>Decided: job roles are named by code only; what a role requires is the skill map's business. The page of accounts
 * has its bean here, because it names people, and the page of one person has its bean in skillmap, because it names job
 * roles. The one-time code of the first run lives in the memory of the node that printed it.
 */
package org.shirube.organisation;
