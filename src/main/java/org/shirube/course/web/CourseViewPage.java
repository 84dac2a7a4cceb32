package org.shirube.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.platform.error.NotFound;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /course/view.xhtml}. */
@Named
@RequestScoped
public class CourseViewPage {
    @Inject
    private Courses courses;

    @Inject
    private SkillMaps maps;

    private String code;
    private Course course;
    private List<OutcomeRow> outcomes = List.of();
    private List<Course> before = List.of();
    private List<JobRole> roles = List.of();

    public void load() {
        course = courses.find(code).orElseThrow(() -> new NotFound("course"));
        var map = maps.current();
        outcomes = OutcomeRow.of(course, map);
        before = course.prerequisites().stream()
                .map(courses::find)
                .flatMap(Optional::stream)
                .toList();
        roles = map.roles().stream()
                .filter(role -> role.courses().contains(code))
                .toList();
    }

    /** After a button that stayed on the page. A view action on a postback would swallow the button's own action. */
    public void loadAgain() {
        if (course == null) load();
    }

    public Course getCourse() {
        return course;
    }

    public List<OutcomeRow> getOutcomes() {
        return outcomes;
    }

    /** Courses to take first. */
    public List<Course> getBefore() {
        return before;
    }

    /** Job roles whose path has this course. */
    public List<JobRole> getRoles() {
        return roles;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
