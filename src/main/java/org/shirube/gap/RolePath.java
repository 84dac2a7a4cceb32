package org.shirube.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.skillmap.JobRole;

/**
 * The courses of a job role's stage in the order in which to take them, without those that one need not take.
 *
 * @param take in order: what everybody takes, then the role's own, each behind the courses to take before it
 * @param leftOut in the same order, each with the reason
 * @param without open skills of the stage that no course to take brings further
 */
public record RolePath(
        JobRole role, Roadmap.Stage stage, List<Stop> take, List<Stop> leftOut, List<Roadmap.Item> without) {
    /** Why a course is on the path, or off it. */
    public enum Why {
        /** Everybody takes it. */
        EVERYBODY,
        /** Some of what the stage asks for is missing. */
        RAISES,
        /** Nothing that it teaches is known to be missing, but some is not assessed. */
        UNKNOWN,
        /** Completed. */
        DONE,
        /** Everything that it teaches for the stage is met. */
        MET,
        /** The stage asks for none of its skills. */
        LATER;

        public boolean isTaken() {
            return this == EVERYBODY || this == RAISES || this == UNKNOWN;
        }
    }

    /**
     * A course on the way.
     *
     * @param skills that the stage asks for and the course teaches, in the map's order
     * @param before codes of courses to take first that are neither completed nor earlier on the path
     */
    public record Stop(Course course, Why why, List<Raised> skills, List<String> before) {}

    /** @param to the level up to which the course teaches */
    public record Raised(Roadmap.Item item, int to) {
        /** Whether the course can bring the person further. */
        boolean isOpen() {
            return item.isOpen() && (isUnknown() || item.level().value() < to);
        }

        boolean isUnknown() {
            return item.level() == null || item.level().value() == null;
        }
    }

    /**
     * @param catalogue the latest courses; those in preparation can be on a path
     * @param completed codes of courses
     */
    static RolePath of(Roadmap way, int number, Collection<Course> catalogue, Set<String> completed) {
        var stage = way.stage(number);
        var take = new ArrayList<Stop>();
        var leftOut = new ArrayList<Stop>();
        var passed = new java.util.HashSet<>(completed);
        for (var course : inOrder(way.role(), catalogue)) {
            var skills = stage.items().stream()
                    .filter(item -> course.teaches(item.skill().code()).isPresent())
                    .map(item ->
                            new Raised(item, course.teaches(item.skill().code()).orElseThrow()))
                    .toList();
            var why = why(course, skills, completed);
            var before = course.prerequisites().stream()
                    .filter(first -> !passed.contains(first))
                    .toList();
            (why.isTaken() ? take : leftOut).add(new Stop(course, why, skills, why.isTaken() ? before : List.of()));
            passed.add(course.code()); // left out because it is known: it need not be asked for again
        }
        return new RolePath(way.role(), stage, List.copyOf(take), List.copyOf(leftOut), without(stage, take));
    }

    private static Why why(Course course, List<Raised> skills, Set<String> completed) {
        if (completed.contains(course.code())) return Why.DONE;
        if (course.mandatory()) return Why.EVERYBODY;
        if (skills.isEmpty()) return Why.LATER;
        var open = skills.stream().filter(Raised::isOpen).toList();
        if (open.isEmpty()) return Why.MET;
        return open.stream().allMatch(Raised::isUnknown) ? Why.UNKNOWN : Why.RAISES;
    }

    /** Mandatory courses and the role's own, each behind its prerequisites that are among them. */
    private static List<Course> inOrder(JobRole role, Collection<Course> catalogue) {
        var own = new LinkedHashMap<String, Course>();
        catalogue.stream()
                .filter(Course::mandatory)
                .sorted(Comparator.comparing(Course::code))
                .forEach(course -> own.put(course.code(), course));
        for (var code : role.courses()) {
            catalogue.stream()
                    .filter(course -> course.code().equals(code))
                    .forEach(course -> own.putIfAbsent(code, course));
        }
        var ordered = new LinkedHashMap<String, Course>();
        own.values().forEach(course -> add(course, own, ordered, new java.util.HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private static void add(Course course, Map<String, Course> own, Map<String, Course> ordered, Set<String> begun) {
        if (ordered.containsKey(course.code()) || !begun.add(course.code())) return;
        course.prerequisites().stream()
                .filter(own::containsKey)
                .forEach(first -> add(own.get(first), own, ordered, begun));
        ordered.put(course.code(), course);
    }

    private static List<Roadmap.Item> without(Roadmap.Stage stage, List<Stop> take) {
        return stage.open().stream()
                .filter(item -> take.stream()
                        .flatMap(stop -> stop.skills().stream())
                        .noneMatch(raised -> raised.item().equals(item) && raised.isOpen()))
                .toList();
    }

    /** Of the courses to take. */
    public int minutes() {
        return minutes(take);
    }

    /** That are saved by leaving courses out. */
    public int savedMinutes() {
        return minutes(leftOut.stream()
                .filter(stop -> stop.why() == Why.DONE || stop.why() == Why.MET)
                .toList());
    }

    private static int minutes(List<Stop> stops) {
        return stops.stream().mapToInt(stop -> stop.course().minutes()).sum();
    }
}
