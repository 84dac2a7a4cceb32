package org.shirube.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Lab;

/**
 * A lab as the learner finds it.
 *
 * @param answer the draft, else what was handed in last
 * @param savedAt when the draft was saved; null when there is none
 * @param leftToday submissions that are left today
 * @param last the newest grade
 * @param passed whether any submission passed
 */
public record LabDesk(
        Course course,
        Lab lab,
        Set<String> answer,
        Instant savedAt,
        int leftToday,
        Optional<LabGrade> last,
        boolean passed) {}
