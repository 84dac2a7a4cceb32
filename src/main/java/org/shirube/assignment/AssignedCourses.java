package org.shirube.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.OwnCourses;

/** Tells the catalogue what is assigned and not completed. One statement. */
@ApplicationScoped
class AssignedCourses implements OwnCourses {
    @Inject
    private Assignments assignments;

    @Override
    public Map<State, Set<String>> of(long personId) {
        return Map.of(
                State.ASSIGNED,
                assignments.openOf(personId).stream()
                        .map(AssignmentRow::courseCode)
                        .collect(Collectors.toSet()));
    }
}
