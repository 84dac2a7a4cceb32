package org.shirube.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.job.LongWork;

/**
 * Records a large 星取表 part by part: whole people, so that each one's levels are derived once. A first line says the source, the
 * day and who is named as the rater; then person, skill and level of one claim a line.
 */
@ApplicationScoped
@Transactional
class StarWork implements LongWork {
    static final String KIND = "stars";
    static final String NONE = "n";
    private static final int PART = 1_500;

    @Inject
    private Claims claims;

    static Order order(List<StarPreview.Line> lines, StarAnswers answers, String rater) {
        var content = lines.stream()
                .sorted(Comparator.comparing(StarPreview.Line::personId)) // stable: the file's order within a person
                .map(line -> line.personId() + " " + line.skill() + " " + (line.level() == null ? NONE : line.level()))
                .collect(Collectors.joining("\n"));
        return new Order(
                KIND, null, answers.source() + " " + answers.on() + " " + rater + "\n" + content, lines.size());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Part next(Task task) {
        return next(task, PART);
    }

    /** @param size claims at least, and those that the last person has besides */
    Part next(Task task, int size) {
        var lines = task.content().split("\n");
        var head = lines[0].split(" ", 3);
        int from = (int) task.at() + 1;
        int to = Math.min(from + size, lines.length);
        while (to < lines.length && person(lines[to]).equals(person(lines[to - 1]))) to++;
        var some = new ArrayList<NewClaim>();
        for (int i = from; i < to; i++) some.add(claim(lines[i], Source.valueOf(head[0]), LocalDate.parse(head[1])));
        claims.recordAll(some, head[2]);
        return new Part(to - 1, some.size(), to == lines.length);
    }

    private static String person(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static NewClaim claim(String line, Source source, LocalDate on) {
        var words = line.split(" ");
        return NewClaim.of(
                Long.parseLong(words[0]),
                words[1],
                source,
                words[2].equals(NONE) ? null : Integer.valueOf(words[2]),
                on);
    }
}
