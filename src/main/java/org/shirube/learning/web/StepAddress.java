package org.shirube.learning.web;

import org.shirube.course.Step;
import org.shirube.learning.Way;

/** Where a step is worked on. */
final class StepAddress {
    private StepAddress() {}

    static String of(String courseCode, Step step) {
        return switch (step.kind()) {
            case LESSON -> "/learning/lesson.xhtml?course=" + courseCode + "&step=" + step.id();
            case LAB -> "/learning/lab.xhtml?course=" + courseCode + "&lab=" + step.labId();
            case QUIZ -> "/learning/quiz.xhtml?course=" + courseCode;
        };
    }

    /** The first unfinished step, or the course's own page when all are finished. */
    static String next(Way way) {
        var code = way.course().code();
        return way.next().map(step -> of(code, step)).orElse(ofCourse(code));
    }

    /** The next unfinished step behind a step, or the course's own page. */
    static String after(Way way, String stepId) {
        var code = way.course().code();
        return way.nextAfter(stepId).map(step -> of(code, step)).orElse(ofCourse(code));
    }

    static String ofCourse(String courseCode) {
        return "/course/view.xhtml?code=" + courseCode;
    }

    /** As a Faces outcome. */
    static String go(String address) {
        return address + (address.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
