package org.shirube.course.web;

import java.util.Map;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.OwnCourses;
import org.shirube.skillmap.SkillMap;

/**
 * Which courses of the catalogue are wanted; null or 0 leaves a thing open.
 *
 * @param level up to which the course teaches the skill, or any skill when none is chosen
 * @param role courses of the role's path, with those that everybody takes
 * @param minutes the longest that a course may be
 * @param kind {@code mandatory}, {@code published} or {@code preparing}
 * @param own how it stands with the signed-in person
 * @param standing codes by state; asked only when a state is chosen
 */
record CourseFilter(
        String skill,
        int level,
        String role,
        int minutes,
        String kind,
        OwnCourses.State own,
        Map<OwnCourses.State, Set<String>> standing) {
    boolean takes(Course course, SkillMap map) {
        return teaches(course)
                && isOnPath(course, map)
                && isShortEnough(course)
                && isOfKind(course)
                && standsAsWanted(course);
    }

    private boolean standsAsWanted(Course course) {
        if (own == null) return true;
        if (own != OwnCourses.State.OPEN) return is(own, course);
        return course.isPublished() && !is(OwnCourses.State.BEGUN, course) && !is(OwnCourses.State.DONE, course);
    }

    private boolean is(OwnCourses.State state, Course course) {
        return standing.getOrDefault(state, Set.of()).contains(course.code());
    }

    private boolean teaches(Course course) {
        return course.outcomes().stream()
                .anyMatch(outcome ->
                        (skill == null || outcome.skill().equals(skill)) && (level == 0 || outcome.level() == level));
    }

    private boolean isOnPath(Course course, SkillMap map) {
        return role == null
                || course.mandatory()
                || map.role(role)
                        .map(one -> one.courses().contains(course.code()))
                        .orElse(false);
    }

    private boolean isShortEnough(Course course) {
        return minutes == 0 || course.minutes() <= minutes;
    }

    private boolean isOfKind(Course course) {
        if (kind == null) return true;
        return switch (kind) {
            case "mandatory" -> course.mandatory();
            case "published" -> course.isPublished();
            case "preparing" -> !course.isPublished();
            default -> true;
        };
    }
}
