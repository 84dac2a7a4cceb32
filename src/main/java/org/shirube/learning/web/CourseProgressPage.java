package org.shirube.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.security.CurrentUser;

/** The signed-in person's own progress, shown inside the catalogue. */
@Named
@RequestScoped
public class CourseProgressPage {
    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private CurrentUser user;

    private Map<String, CourseProgress> byCourse = Map.of();

    @PostConstruct
    void load() {
        var person = user.required().personId();
        if (person == null) return;
        var codes = courses.catalogue().stream().map(Course::code).toList();
        byCourse = learning.progressOf(List.of(person), codes).stream()
                .collect(Collectors.toMap(CourseProgress::courseCode, Function.identity()));
    }

    /** Null for a course that was not begun. */
    public CourseProgress of(String courseCode) {
        return byCourse.get(courseCode);
    }
}
