package org.shirube.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Course;
import org.shirube.course.OnPaper;
import org.shirube.course.Step;
import org.shirube.learning.Learning;
import org.shirube.platform.web.ActiveLocale;

/** Behind {@code /learning/book.xhtml}: a course in the learner's version on one page, to print or to save as a PDF. */
@Named
@RequestScoped
public class LearningBookPage {
    private static final int BELOW_LESSON_TITLE = 2;

    public record Chapter(int number, String title, String aim, List<Part> parts) {}

    /** A step. @param html safe to write as it is; empty for what is done on screen @param text task of a lab, else empty */
    public record Part(String id, Step.Kind kind, String title, int minutes, String aim, String html, String text) {}

    @Inject
    private Learning learning;

    @Inject
    private ActiveLocale locale;

    private String code;
    private Course course;
    private List<Chapter> chapters = List.of();

    public void load() {
        course = learning.way(code).course();
        var all = new ArrayList<Chapter>();
        for (var module : course.modules()) {
            all.add(new Chapter(
                    all.size() + 1,
                    locale.of(module.title()),
                    locale.of(module.aim()),
                    module.steps().stream().map(this::part).toList()));
        }
        chapters = all;
    }

    private Part part(Step step) {
        var title = locale.of(step.title());
        return switch (step.kind()) {
            case LESSON -> {
                var lesson = course.lesson(step.id()).orElseThrow();
                yield new Part(
                        step.id(),
                        step.kind(),
                        title,
                        step.minutes(),
                        locale.of(lesson.aim()),
                        OnPaper.of(locale.of(lesson.html()), step.id(), title, BELOW_LESSON_TITLE),
                        "");
            }
            case LAB ->
                new Part(
                        step.labId(),
                        step.kind(),
                        title,
                        step.minutes(),
                        "",
                        "",
                        locale.of(course.lab(step.labId()).orElseThrow().task()));
            case QUIZ -> new Part(step.id(), step.kind(), title, step.minutes(), "", "", "");
        };
    }

    public Course getCourse() {
        return course;
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
