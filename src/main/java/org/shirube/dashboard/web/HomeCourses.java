package org.shirube.dashboard.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.course.Courses;
import org.shirube.learning.CurrentCourse;
import org.shirube.notice.OpenTask;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMap;

/** Puts together the courses that a person has begun and those that wait to be begun. */
final class HomeCourses {
    private final Courses courses;
    private final SkillMap map;
    private final LocalDate today;

    HomeCourses(Courses courses, SkillMap map, LocalDate today) {
        this.courses = courses;
        this.map = map;
        this.today = today;
    }

    /**
     * The nearest deadline first, what has none at the end.
     *
     * @param due open assignments, the most urgent first
     * @param current courses under way, assigned or not
     */
    List<HomeCourse> of(List<OpenTask> due, List<CurrentCourse> current) {
        var all = new ArrayList<HomeCourse>();
        var dueByCourse =
                due.stream().collect(Collectors.toMap(OpenTask::ref, Function.identity(), (first, second) -> first));
        for (var course : current) all.add(started(course, dueByCourse.remove(course.courseCode())));
        dueByCourse.values().forEach(assignment -> all.add(waiting(assignment)));
        all.sort(Comparator.comparing(HomeCourse::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(HomeCourse::code));
        return all;
    }

    private HomeCourse started(CurrentCourse course, OpenTask due) {
        var progress = course.progress();
        return new HomeCourse(
                course.courseCode(),
                course.title(),
                progress.percent(),
                progress.stepsDone(),
                progress.stepsTotal(),
                progress.minutesLeft(),
                course.nextStep(),
                course.nextTitle(),
                due == null ? null : due.dueOn(),
                due != null && due.isLate(today),
                due == null ? null : due.detail(),
                due == null ? null : skillName(due.detail()),
                progress.stalled() ? ChronoUnit.DAYS.between(progress.lastActiveOn(), today) : 0,
                next(course));
    }

    private HomeCourse waiting(OpenTask assignment) {
        var course = courses.find(assignment.ref()).orElseThrow();
        return new HomeCourse(
                course.code(),
                course.title(),
                0,
                0,
                course.steps().size(),
                course.minutes(),
                null,
                null,
                assignment.dueOn(),
                assignment.isLate(today),
                assignment.detail(),
                skillName(assignment.detail()),
                0,
                assignment.link());
    }

    private Text skillName(String code) {
        return code == null ? null : map.skill(code).map(skill -> skill.name()).orElse(null);
    }

    private String next(CurrentCourse course) {
        var code = course.courseCode();
        var step = courses.find(code).flatMap(found -> found.step(course.nextStep()));
        if (step.isEmpty()) return "/course/view.xhtml?code=" + code;
        return switch (step.get().kind()) {
            case LESSON -> "/learning/lesson.xhtml?course=" + code + "&step=" + course.nextStep();
            case LAB ->
                "/learning/lab.xhtml?course=" + code + "&lab=" + step.get().labId();
            case QUIZ -> "/learning/quiz.xhtml?course=" + code;
        };
    }
}
