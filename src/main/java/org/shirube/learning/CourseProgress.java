package org.shirube.learning;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.course.Course;

/**
 * How far a person is in a course.
 *
 * @param percent of the course's minutes, 0 to 99 while under way, 100 when completed
 * @param minutesLeft 0 when completed
 * @param completedOn null while under way
 * @param stalled under way, and nothing happened for {@value #STALLED_DAYS} days or more
 */
public record CourseProgress(
        long personId,
        String courseCode,
        String courseVersion,
        int percent,
        int stepsDone,
        int stepsTotal,
        int minutesLeft,
        LocalDate startedOn,
        LocalDate lastActiveOn,
        LocalDate completedOn,
        boolean stalled)
        implements Serializable {
    public static final int STALLED_DAYS = 14;

    static CourseProgress of(
            long personId,
            String courseCode,
            String courseVersion,
            LocalDate startedOn,
            LocalDate lastActiveOn,
            LocalDate completedOn,
            int stepsDone,
            int minutesDone,
            Course course,
            LocalDate today) {
        var completed = completedOn != null;
        var minutes = Math.max(1, course.minutes());
        return new CourseProgress(
                personId,
                courseCode,
                courseVersion,
                completed ? 100 : Math.min(99, minutesDone * 100 / minutes),
                stepsDone,
                course.steps().size(),
                completed ? 0 : Math.max(0, minutes - minutesDone),
                startedOn,
                lastActiveOn,
                completedOn,
                !completed && isStalled(lastActiveOn, today));
    }

    static boolean isStalled(LocalDate lastActiveOn, LocalDate today) {
        return !lastActiveOn.plusDays(STALLED_DAYS).isAfter(today);
    }

    public boolean isCompleted() {
        return completedOn != null;
    }
}
