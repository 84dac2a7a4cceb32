package org.shirube.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Step;
import org.shirube.course.search.CourseSearch;
import org.shirube.course.search.Excerpt;
import org.shirube.course.search.Passage;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.web.ActiveLocale;

/** Behind {@code /course/find.xhtml}: places in one course. */
@Named
@RequestScoped
public class CourseFindPage {
    private static final int MOST = 40;

    @Inject
    private Courses courses;

    @Inject
    private CourseSearch search;

    @Inject
    private ActiveLocale locale;

    private String code;
    private String q;
    private Course course;
    private List<Excerpt> found = List.of();

    public void load() {
        course = courses.find(code).orElseThrow(() -> new NotFound("course"));
        if (q != null) found = search.within(code, q, locale.getLanguage(), MOST);
    }

    /** Where the passage stands, with what was asked, so that the reader can mark it there. */
    public String address(Passage passage, String asked) {
        var step = passage.step();
        if (step.startsWith(Step.LAB_PREFIX))
            return "/learning/lab.xhtml?course=" + passage.course() + "&lab="
                    + step.substring(Step.LAB_PREFIX.length());
        return "/learning/lesson.xhtml?course=" + passage.course() + "&step=" + step
                + (asked == null ? "" : "&find=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                + (passage.anchor() == null ? "" : "#" + passage.anchor());
    }

    public Course getCourse() {
        return course;
    }

    public List<Excerpt> getFound() {
        return found;
    }

    /** For the address of another page; empty for none. */
    public String getEncodedQ() {
        return q == null ? "" : URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q == null || q.isBlank() ? null : q.strip();
    }
}
