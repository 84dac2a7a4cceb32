package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.shirube.course.Step;
import org.shirube.learning.CourseCompleted;
import org.shirube.learning.LabSubmitted;
import org.shirube.learning.Purpose;
import org.shirube.learning.SittingSubmitted;
import org.shirube.learning.StepFinished;

/** Notes what was learnt, in the transaction in which it was: one insert, and nothing is read. */
@ApplicationScoped
class NewsDesk {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    void finished(@Observes StepFinished step) {
        if (step.kind() != Step.Kind.LESSON) return; // labs and quizzes come with their results
        note(
                step.organisationId(),
                step.personId(),
                new Learnt(
                        LearningNews.Kind.LESSON,
                        step.courseCode(),
                        step.courseVersion(),
                        step.stepId(),
                        null,
                        null,
                        null));
    }

    void submitted(@Observes LabSubmitted lab) {
        note(
                lab.organisationId(),
                lab.personId(),
                new Learnt(
                        LearningNews.Kind.LAB,
                        lab.courseCode(),
                        lab.courseVersion(),
                        lab.labId(),
                        lab.right(),
                        lab.asked(),
                        lab.passed()));
    }

    void submitted(@Observes SittingSubmitted sitting) {
        note(
                sitting.organisationId(),
                sitting.personId(),
                new Learnt(
                        sitting.purpose() == Purpose.CHECK ? LearningNews.Kind.CHECK : LearningNews.Kind.QUIZ,
                        sitting.courseCode(),
                        sitting.courseVersion(),
                        null,
                        sitting.right(),
                        sitting.asked(),
                        sitting.passed()));
    }

    void completed(@Observes CourseCompleted course) {
        note(
                course.organisationId(),
                course.personId(),
                new Learnt(
                        LearningNews.Kind.COURSE, course.courseCode(), course.courseVersion(), null, null, null, null));
    }

    private void note(long organisationId, long personId, Learnt learnt) {
        em.persist(new LearningNews(organisationId, personId, learnt, clock.instant()));
    }
}
