package org.shirube.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Checklists;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.OnPaper;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.web.ActiveLocale;

/** Behind {@code /course/checklists.xhtml}: sheets to take away, of one course or of all. */
@Named
@RequestScoped
public class CourseChecklistsPage {
    /** @param number over the whole page, for anchors @param html safe to write as it is */
    public record Sheet(int number, Course course, String title, String lesson, String html) {}

    @Inject
    private Courses courses;

    @Inject
    private Checklists checklists;

    @Inject
    private ActiveLocale locale;

    private String code;
    private Course course;
    private List<Sheet> sheets = List.of();

    public void load() {
        if (code != null) course = courses.find(code).orElseThrow(() -> new NotFound("course"));
        var all = new ArrayList<Sheet>();
        for (var one : course == null ? checklists.courses() : List.of(course)) {
            for (var list : checklists.of(one)) {
                int number = all.size() + 1;
                var title = locale.of(list.title());
                all.add(new Sheet(
                        number,
                        one,
                        title,
                        locale.of(list.lesson()),
                        OnPaper.of(locale.of(list.html()), "sheet" + number, one.code() + " " + title, 1)));
            }
        }
        sheets = all;
    }

    /** Whether a course has any, for links to here. */
    public boolean isThere(Course one) {
        return !checklists.of(one).isEmpty();
    }

    /** Null for all courses. */
    public Course getCourse() {
        return course;
    }

    public List<Sheet> getSheets() {
        return sheets;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }
}
