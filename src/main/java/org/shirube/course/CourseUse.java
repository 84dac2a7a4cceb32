package org.shirube.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.skillmap.SkillUse;

/** Tells the map editor which skills have courses and check items. No statement. */
@ApplicationScoped
class CourseUse implements SkillUse {
    @Inject
    private Courses courses;

    @Override
    public boolean knows(Help kind) {
        return kind == Help.COURSE || kind == Help.CHECK;
    }

    @Override
    public Map<String, Long> bySkill(Help kind, long organisationId) {
        var published = courses.catalogue().stream().filter(Course::isPublished);
        Stream<String> skills = kind == Help.COURSE
                ? published.flatMap(course -> course.outcomes().stream().map(Outcome::skill))
                : published.flatMap(course -> course.items().stream().map(QuizItem::skill));
        return skills.collect(Collectors.groupingBy(skill -> skill, Collectors.counting()));
    }
}
