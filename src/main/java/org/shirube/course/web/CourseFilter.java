package org.shirube.course.web;

import org.shirube.course.Course;
import org.shirube.skillmap.SkillMap;

/**
 * Which courses of the catalogue are wanted; null or 0 leaves a thing open.
 *
 * @param level up to which the course teaches the skill, or any skill when none is chosen
 * @param role courses of the role's path, with those that everybody takes
 * @param minutes the longest that a course may be
 * @param kind {@code mandatory}, {@code published} or {@code preparing}
 */
record CourseFilter(String skill, int level, String role, int minutes, String kind) {
    boolean takes(Course course, SkillMap map) {
        return teaches(course) && isOnPath(course, map) && isShortEnough(course) && isOfKind(course);
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
