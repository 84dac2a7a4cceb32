/**
 * A learner's way through courses: enrolments, finished steps, notes, quizzes, knowledge checks and labs.
 *
 * <p>Doors: {@link org.shirube.learning.Learning}, {@link org.shirube.learning.Sittings} (quizzes and checks: one engine),
 * {@link org.shirube.learning.LabAttempts}, {@link org.shirube.learning.LearningHistory} (bulk),
 * {@link org.shirube.learning.ItemFigures} (what answers say about items; decision 0028),
 * {@link org.shirube.learning.BankItems} (items that a body writes itself; decision 0034). Graders are pure:
 * {@link org.shirube.learning.Grade} and its kinds, {@link org.shirube.learning.ItemGrader},
 * {@link org.shirube.learning.Draw}.
 *
 * <p>News, fired inside the transaction: {@link org.shirube.learning.StepFinished},
 * {@link org.shirube.learning.CourseCompleted}, {@link org.shirube.learning.LabSubmitted},
 * {@link org.shirube.learning.LabPassed}, {@link org.shirube.learning.SittingSubmitted}; for bulk
 * {@link org.shirube.learning.HistoryTaken} alone.
 *
 * <p>Invariants: an enrolment stays with the version of the course it began with; it is completed on the day on which its
 * last step - lesson, lab or quiz - is finished, and never becomes uncompleted; a submitted sitting or attempt never
 * changes.
 *
 * <p>Decided: percent and remaining time go by minutes, not by the number of steps, because steps differ in length. A course
 * may be taken again once completed (permits expire); the earlier enrolment stays as history. The quiz is open from the
 * start, for those who know the matter already. What is marked in a lab counts in characters of the language in which it
 * was marked. Which rows a lab draws follows from the person, the lab and the number of the attempt, so that a lost draft
 * never shows other rows. Looking at how a text, a graph or a search stands is free; only handing in counts. What is shown
 * of a submission is worked out again from its answer, while whether it passed is stored and never changes.
 */
package org.shirube.learning;
