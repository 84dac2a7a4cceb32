/**
 * What waits for whom, and telling people so: on the home page, as notices in the application, as one mail a day, and as a
 * calendar that a person's own programs fetch.
 *
 * <p>Doors: {@link org.shirube.notice.OpenWork}, {@link org.shirube.notice.Notices}, {@link org.shirube.notice.MailChoices},
 * {@link org.shirube.notice.MailOffice}, {@link org.shirube.notice.Calendars}. Rules without a store:
 * {@link org.shirube.notice.Deadlines}, {@link org.shirube.notice.Escalation}, {@link org.shirube.notice.WorkingHours},
 * {@link org.shirube.notice.Rhythm}, {@link org.shirube.notice.Digest}, {@link org.shirube.notice.Patience}.
 *
 * <p>Invariants: a notice is there once for a person, an event and a step of its deadline, and goes when a deadline of one's
 * own is moved, so that the new one is told of; a person gets one mail a day at most; a mail holds counts, days and links, and
 * never a level, a skill or another person's name.
 *
 * <p>Decided: a feature of its own below {@code dashboard}, because it reads from everything below and nothing but the home
 * page reads from it; notices are made by a job from what the tables say, in statements over a whole body, and not from events,
 * so that a deadline that was moved, an import of thousands and a server that stood still come out alike. A mail that was
 * handed to the server when a kill came is not sent again (decision 0023). Whoever leads somebody is found as
 * {@link org.shirube.organisation.People#managerOf} does, but for all units at once.
 */
package org.shirube.notice;
