package org.shirube.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.shirube.course.OwnCourses;

/** Tells the catalogue what is under way and what is completed. One statement. */
@ApplicationScoped
class BegunCourses implements OwnCourses {
    @Inject
    private Learning learning;

    @Override
    public Map<State, Set<String>> of(long personId) {
        return learning.begunBy(personId).stream()
                .collect(groupingBy(
                        progress -> progress.isCompleted() ? State.DONE : State.BEGUN,
                        mapping(CourseProgress::courseCode, toSet())));
    }
}
