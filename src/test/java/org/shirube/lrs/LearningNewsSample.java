package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shirube.Today;
import org.shirube.course.Courses;
import org.shirube.learning.CourseCompleted;
import org.shirube.learning.LabSubmitted;
import org.shirube.learning.Purpose;
import org.shirube.learning.SittingSubmitted;

/** News as learning fires them, each call in a transaction of its own. */
@ApplicationScoped
@Transactional
public class LearningNewsSample {
    private static final String COURSE = "GA01";

    @Inject
    private Courses catalogue;

    @Inject
    private Event<LabSubmitted> labs;

    @Inject
    private Event<SittingSubmitted> sittings;

    @Inject
    private Event<CourseCompleted> courses;

    /** A lab tried, then passed; the quiz passed with 12 of 15, the course completed. */
    public void courseTaken(long organisationId, long personId) {
        labTried(organisationId, personId);
        sittings.fire(new SittingSubmitted(
                1,
                organisationId,
                personId,
                Purpose.COURSE_QUIZ,
                COURSE,
                version(),
                List.of(),
                12,
                15,
                true,
                Today.date(),
                java.time.Instant.EPOCH));
        courses.fire(new CourseCompleted(organisationId, personId, COURSE, version(), Today.date()));
    }

    /** A lab tried with 2 of 5 and passed with 5 of 5: news that nobody else waits for. */
    public void labTried(long organisationId, long personId) {
        lab(organisationId, personId, 2, false);
        lab(organisationId, personId, 5, true);
    }

    private void lab(long organisationId, long personId, int right, boolean passed) {
        labs.fire(new LabSubmitted(
                organisationId, personId, COURSE, version(), "find-errors", right, 5, passed, Today.date()));
    }

    private String version() {
        return catalogue.find(COURSE).orElseThrow().version();
    }

    public void courseTakenInVain(long organisationId, long personId) {
        courseTaken(organisationId, personId);
        throw new IllegalStateException("rolled back");
    }
}
