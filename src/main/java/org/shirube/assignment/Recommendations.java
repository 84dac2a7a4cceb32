package org.shirube.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.TaskCard;
import org.shirube.course.TaskCards;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;
import org.shirube.learning.Completion;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.organisation.Organisations;
import org.shirube.security.Allowed;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** What to learn next, by the rule that the screen shows. */
@ApplicationScoped
@Transactional
public class Recommendations {
    @Inject
    private SkillMaps maps;

    @Inject
    private Courses courses;

    @Inject
    private TaskCards cards;

    @Inject
    private Learning learning;

    @Inject
    private Organisations organisations;

    /**
     * Recommendations for gaps, highest priority first. Three statements.
     *
     * @param standings where the person stands; the caller has been found allowed to see it
     */
    @Allowed
    public List<Recommendation> of(long personId, List<StandingRow> standings) {
        return of(
                maps.current(),
                organisations.own().priorityFields(),
                standings,
                completed(personId),
                percents(personId));
    }

    /** Courses for one gap of a person whom the caller has been found allowed to see; empty without a gap. Two statements. */
    @Allowed
    public List<CourseChoice> choices(StandingRow gap) {
        if (gap.missing() == 0) return List.of();
        return CourseChoice.of(
                gap.skill(),
                gap.level(),
                maps.current().scale(),
                courses.teaching(gap.skill()),
                completed(gap.personId()),
                percents(gap.personId()),
                Set.of());
    }

    private Set<String> completed(long personId) {
        return learning.completedBy(personId).stream()
                .map(Completion::courseCode)
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> percents(long personId) {
        var codes = courses.catalogue().stream().map(Course::code).toList();
        return learning.progressOf(List.of(personId), codes).stream()
                .filter(progress -> !progress.isCompleted())
                .collect(Collectors.toMap(CourseProgress::courseCode, CourseProgress::percent));
    }

    private List<Recommendation> of(
            SkillMap map,
            Set<String> priorityFields,
            List<StandingRow> standings,
            Set<String> completed,
            Map<String, Integer> percents) {
        var gaps = standings.stream().filter(row -> row.missing() > 0).toList();
        var below = gaps.stream().map(StandingRow::skill).collect(Collectors.toSet());
        var unranked = new ArrayList<Recommendation>();
        for (var gap : gaps) {
            var category = map.skill(gap.skill()).orElseThrow().category();
            var priority = new Priority(
                    gap.missing(), gap.core(), priorityFields.contains(category), gap.state() == State.RECHECK);
            var others = new HashSet<>(below);
            others.remove(gap.skill());
            var choices = CourseChoice.of(
                    gap.skill(), gap.level(), map.scale(), courses.teaching(gap.skill()), completed, percents, others);
            unranked.add(new Recommendation(
                    0, gap.skill(), gap.level(), gap.target(), priority, choices, tasks(map.scale(), gap, choices)));
        }
        unranked.sort(
                Comparator.comparing((Recommendation one) -> one.priority().value())
                        .reversed()
                        .thenComparing(Recommendation::skill));
        return ranked(unranked);
    }

    private List<TaskCard> tasks(Scale scale, StandingRow gap, List<CourseChoice> choices) {
        return choices.stream().anyMatch(CourseChoice::assignable)
                ? List.of()
                : cards.of(gap.skill(), scale.toUsual(gap.level() + 1));
    }

    /** Equal priorities share a rank, as in 1, 1, 3. */
    static List<Recommendation> ranked(List<Recommendation> sorted) {
        var ranked = new ArrayList<Recommendation>();
        for (var one : sorted) {
            boolean same = !ranked.isEmpty()
                    && ranked.get(ranked.size() - 1)
                            .priority()
                            .value()
                            .equals(one.priority().value());
            int rank = same ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1;
            ranked.add(new Recommendation(
                    rank, one.skill(), one.level(), one.target(), one.priority(), one.choices(), one.tasks()));
        }
        return ranked;
    }
}
