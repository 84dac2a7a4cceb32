package org.shirube.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.job.LongWork;

/** Assigns a course to many, part by part: a line each for its code, the day, the skill and every person. */
@ApplicationScoped
@Transactional
class AssignmentWork implements LongWork {
    static final String KIND = "assign";
    private static final String NONE = "-";
    private static final int HEAD = 3;

    @Inject
    private Assignments assignments;

    @Inject
    private Clock clock;

    /** @param skill of the map in force; null for none */
    static Order order(Collection<Long> people, String course, LocalDate dueOn, String skill) {
        var head = Stream.<Object>of(course, dueOn, skill == null ? NONE : skill);
        var lines = Stream.concat(head, people.stream()).map(String::valueOf).collect(Collectors.joining("\n"));
        return new Order(KIND, null, lines, people.size());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Part next(Task task) {
        var lines = task.content().split("\n");
        int from = HEAD + (int) task.at();
        int to = Math.min(from + Assignments.QUICK, lines.length);
        var some = Arrays.stream(lines, from, to).map(Long::valueOf).toList();
        assignments.assignPart(
                some,
                lines[0],
                LocalDate.parse(lines[1]),
                lines[2].equals(NONE) ? null : lines[2],
                LocalDate.ofInstant(task.askedAt(), clock.getZone()));
        return new Part(to - (long) HEAD, some.size(), to == lines.length);
    }
}
