package org.shirube.learning;

import java.util.Optional;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Step;

/** Where a learner stands in a course. @param progress empty before the course is begun @param done ids of finished steps */
public record Way(Course course, Optional<CourseProgress> progress, Set<String> done) {
    public boolean isStarted() {
        return progress.isPresent();
    }

    public boolean isCompleted() {
        return progress.map(CourseProgress::isCompleted).orElse(false);
    }

    public boolean isDone(String stepId) {
        return done.contains(stepId);
    }

    /** The first step that is not finished; empty when all are. */
    public Optional<Step> next() {
        return course.steps().stream().filter(step -> !done.contains(step.id())).findFirst();
    }

    /** The next unfinished step behind a step, else the first unfinished one; empty when all are finished. */
    public Optional<Step> nextAfter(String stepId) {
        var steps = course.steps();
        int at = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(stepId)) at = i;
        }
        return steps.stream()
                .skip(at + 1L)
                .filter(step -> !done.contains(step.id()))
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> !step.id().equals(stepId) && !done.contains(step.id()))
                        .findFirst());
    }
}
