package org.shirube.assignment;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.skillmap.Scale;

/**
 * A course for a gap.
 *
 * @param teachesTo level of the map up to which it teaches the skill
 * @param why what speaks for it, strongest reason first
 * @param missingFirst prerequisites not completed yet, by code
 * @param percent how far the person is; 0 when not started
 */
public record CourseChoice(
        String course, int teachesTo, int minutes, Why why, List<String> missingFirst, int percent, boolean assignable)
        implements Serializable {
    public enum Why {
        MANDATORY,
        UNDER_WAY,
        ONLY_ONE,
        ALSO_HELPS,
        SHORTEST,
        NEXT_STEP
    }

    /**
     * Courses that take the skill further than {@code level}, best first: mandatory, under way, ready, the smallest step,
     * the shortest. A course begins one level below the one it teaches to, so two levels up is as far as it reaches.
     *
     * @param scale in which the level speaks; courses speak in the usual levels
     * @param completed codes of completed courses, which are left out
     * @param percents progress by course code
     * @param otherGaps other skills in which the person is below target
     */
    public static List<CourseChoice> of(
            String skill,
            int level,
            Scale scale,
            Collection<Course> teaching,
            Set<String> completed,
            Map<String, Integer> percents,
            Set<String> otherGaps) {
        var fitting = teaching.stream()
                .filter(course -> !completed.contains(course.code()))
                .filter(course -> reaches(course, skill, scale.toUsual(level)))
                .sorted(Comparator.comparing((Course course) -> !course.mandatory())
                        .thenComparing(course -> !percents.containsKey(course.code()))
                        .thenComparing(course -> !course.isPublished())
                        .thenComparing(course -> course.teaches(skill).orElseThrow())
                        .thenComparing(Course::minutes)
                        .thenComparing(Course::code))
                .toList();
        return fitting.stream()
                .map(course -> new CourseChoice(
                        course.code(),
                        scale.highestFor(course.teaches(skill).orElseThrow()),
                        course.minutes(),
                        why(course, fitting, percents, otherGaps),
                        course.prerequisites().stream()
                                .filter(first -> !completed.contains(first))
                                .toList(),
                        percents.getOrDefault(course.code(), 0),
                        course.isPublished()))
                .toList();
    }

    private static boolean reaches(Course course, String skill, int level) {
        int to = course.teaches(skill).orElse(0);
        return to > level && to <= level + 2;
    }

    private static Why why(Course course, List<Course> fitting, Map<String, Integer> percents, Set<String> otherGaps) {
        if (course.mandatory()) return Why.MANDATORY;
        if (percents.containsKey(course.code())) return Why.UNDER_WAY;
        if (fitting.size() == 1) return Why.ONLY_ONE;
        if (course.outcomes().stream().anyMatch(outcome -> otherGaps.contains(outcome.skill()))) return Why.ALSO_HELPS;
        boolean shortest = fitting.stream().allMatch(other -> other.minutes() >= course.minutes());
        return shortest ? Why.SHORTEST : Why.NEXT_STEP;
    }
}
