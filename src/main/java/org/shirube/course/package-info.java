/**
 * The catalogue: courses as files, their lessons, item banks and labs, and the skills that each teaches.
 *
 * <p>Doors: {@link org.shirube.course.Courses}, {@link org.shirube.course.search.CourseSearch} (full text and glossary;
 * what it is made of stands beside it), {@link org.shirube.course.TaskCards}, {@link org.shirube.course.Checklists}. Plug:
 * {@link org.shirube.course.OwnCourses}, by which the features that know a person's courses tell the catalogue. A published
 * version never changes; it is kept in the database as the files it was read from, and in memory as records, so that
 * asking for a course costs no statement.
 *
 * <p>Invariants: both languages are always there; the last step of a published course is its quiz; step ids are unique in
 * a course.
 *
 * <p>Decided: a course's code is its folder's name. Minutes of a published course are computed from its content and never
 * written by hand. Prerequisites are shown and not enforced: whoever knows the matter already may go on. A stored course
 * is read again without asking whether its skills still exist, because maps move on and a course taken stays taken.
 *
 * <p>Decided: the search index is kept in memory and made from the latest versions, in seconds and beside the start; it holds
 * about 2,000 passages a language. Words are compared in their base form and by the groups of
 * {@code courses/search/synonyms.yaml}. A course is found when it has all that was asked, wherever it stands; when none
 * has, those with a part of it are shown and the page says so. Questions, answers and the material of labs are not indexed:
 * found out of place they mislead or give away. A filter by language chooses the texts that are searched, because every
 * course is there in both.
 */
package org.shirube.course;
