/**
 * Who takes which course by when, and why: recommendations from gaps, the individual plan, assignments.
 *
 * <p>Doors: {@link org.shirube.assignment.Recommendations}, {@link org.shirube.assignment.Plans},
 * {@link org.shirube.assignment.Assignments}. The arithmetic is {@link org.shirube.assignment.Priority}, the choice of
 * courses {@link org.shirube.assignment.CourseChoice}; both are pure and shown to the person.
 *
 * <p>Decided: a course in preparation is recommended, so that one sees what is coming, but can be neither planned nor
 * assigned. A skill past its validity but at its target asks for a check, not for a course.
 */
package org.shirube.assignment;
