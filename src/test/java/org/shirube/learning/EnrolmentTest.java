package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.learning.SampleCourse.LAB;
import static org.shirube.learning.SampleCourse.LESSON;
import static org.shirube.learning.SampleCourse.QUIZ;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.course.Course;

class EnrolmentTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final Course course = SampleCourse.course();
    private final Enrolment enrolment = new Enrolment(1, 2, course, 1, MONDAY);

    @Test
    void theLastOfLessonsLabsAndQuizCompletesTheCourse() {
        assertThat(enrolment.finish(course, QUIZ, MONDAY)).isFalse();
        assertThat(enrolment.finish(course, LESSON, MONDAY.plusDays(1))).isFalse();
        assertThat(enrolment.completedOn()).isNull();
        assertThat(enrolment.finish(course, LAB, MONDAY.plusDays(2))).isTrue();
        assertThat(enrolment.completedOn()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void aStepFinishedAgainChangesNothing() {
        enrolment.finish(course, LESSON, MONDAY);
        enrolment.finish(course, LESSON, MONDAY.plusDays(3));
        var progress = enrolment.progress(course, MONDAY.plusDays(3));
        assertThat(progress.stepsDone()).isEqualTo(1);
        assertThat(progress.lastActiveOn()).isEqualTo(MONDAY.plusDays(3));
        assertThat(enrolment.done()).containsEntry("one", MONDAY);
    }

    @Test
    void aCompletedCourseIsNotCompletedAgain() {
        for (var step : course.steps()) enrolment.finish(course, step, MONDAY);
        assertThat(enrolment.finish(course, QUIZ, MONDAY.plusDays(9))).isFalse();
        assertThat(enrolment.completedOn()).isEqualTo(MONDAY);
    }

    @Test
    void progressGoesByMinutes() {
        enrolment.finish(course, LESSON, MONDAY);
        var progress = enrolment.progress(course, MONDAY);
        assertThat(progress.percent()).isEqualTo(16);
        assertThat(progress.minutesLeft()).isEqualTo(50);
        assertThat(progress.stepsTotal()).isEqualTo(3);
    }

    @Test
    void fourteenDaysWithoutActivityStallTheCourse() {
        assertThat(enrolment.progress(course, MONDAY.plusDays(13)).stalled()).isFalse();
        assertThat(enrolment.progress(course, MONDAY.plusDays(14)).stalled()).isTrue();
        enrolment.touch(MONDAY.plusDays(14));
        assertThat(enrolment.progress(course, MONDAY.plusDays(14)).stalled()).isFalse();
    }

    @Test
    void aCompletedCourseNeverStalls() {
        for (var step : course.steps()) enrolment.finish(course, step, MONDAY);
        var progress = enrolment.progress(course, MONDAY.plusYears(1));
        assertThat(progress.stalled()).isFalse();
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.minutesLeft()).isZero();
    }

    @Test
    void onesWayGoesToTheNextOpenStepAndThenBackToWhatWasSkipped() {
        var way = new Way(course, Optional.empty(), Set.of("lab:find"));
        assertThat(way.next()).contains(LESSON);
        assertThat(way.nextAfter("one")).contains(QUIZ);
        assertThat(way.nextAfter(QUIZ.id())).contains(LESSON);
        assertThat(new Way(course, Optional.empty(), Set.of("one", "lab:find")).nextAfter(QUIZ.id()))
                .isEmpty();
    }
}
