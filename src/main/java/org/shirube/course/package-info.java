/**
 * The catalogue: courses as files, their lessons, item banks and labs, and the skills that each teaches.
 *
 * <p>Door: {@link org.shirube.course.Courses}. A published version never changes; it is kept in the database as the files
 * it was read from, and in memory as records, so that asking for a course costs no statement.
 *
 * <p>Invariants: both languages are always there; the last step of a published course is its quiz; step ids are unique in
 * a course.
 *
 * <p>Decided: a course's code is its folder's name. Minutes of a published course are computed from its content and never
 * written by hand. Prerequisites are shown and not enforced: whoever knows the matter already may go on. A stored course
 * is read again without asking whether its skills still exist, because maps move on and a course taken stays taken.
 */
package org.shirube.course;
