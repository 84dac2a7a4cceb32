package org.shirube.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.assessment.CheckableRow;
import org.shirube.assessment.Checks;
import org.shirube.course.Courses;

/** What is left to do when a course is completed: to show what was learned. Stands inside the page of the course. */
@Named
@RequestScoped
public class AfterCoursePage {
    @Inject
    private Checks checks;

    @Inject
    private Courses courses;

    private boolean completed;
    private List<CheckableRow> toCheck = List.of();

    /** Three statements for a completed course, else none. */
    public void load(String courseCode, boolean isCompleted) {
        completed = isCompleted;
        if (!completed) return;
        var course = courses.find(courseCode).orElseThrow();
        toCheck = checks.checkable().stream()
                .filter(row -> row.suggestedBy() != null && row.againOn() == null)
                .filter(row -> course.teaches(row.skill()).isPresent())
                .toList();
    }

    public boolean isCompleted() {
        return completed;
    }

    /** Skills of the course that no check has asked for since; empty when there is nothing to check. */
    public List<CheckableRow> getToCheck() {
        return toCheck;
    }
}
