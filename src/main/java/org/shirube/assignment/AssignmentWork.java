package org.shirube.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.job.LongWork;

/** Assigns a course to many, part by part: its code, the day and the skill, then the people, all with a blank between. */
@ApplicationScoped
@Transactional
class AssignmentWork implements LongWork {
    static final String KIND = "assign";
    private static final String NONE = "-";
    private static final int HEAD = 3;

    @Inject
    private Assignments assignments;

    static Order order(Collection<Long> people, String course, LocalDate dueOn, String skill) {
        var ids = people.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new Order(
                KIND, null, course + " " + dueOn + " " + (skill == null ? NONE : skill) + " " + ids, people.size());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Part next(Task task) {
        var words = task.content().split(" ");
        int from = HEAD + (int) task.at();
        int to = Math.min(from + Assignments.QUICK, words.length);
        var some = Arrays.stream(words, from, to).map(Long::valueOf).toList();
        assignments.assign(some, words[0], LocalDate.parse(words[1]), words[2].equals(NONE) ? null : words[2]);
        return new Part(to - (long) HEAD, some.size(), to == words.length);
    }
}
