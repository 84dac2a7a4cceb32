package org.shirube.learning;

import java.time.Instant;
import java.util.Optional;
import org.shirube.course.Course;
import org.shirube.course.Lab;

/**
 * A lab as the learner finds it.
 *
 * @param lab as it is drawn for the attempt under way or the next
 * @param answer the draft, else what was handed in last as far as it fits this draw
 * @param savedAt when the draft was saved; null when there is none
 * @param leftToday submissions that are left today
 * @param last the newest grade
 * @param passed whether any submission passed
 */
public record LabDesk(
        Course course,
        Lab lab,
        Answer answer,
        Instant savedAt,
        int leftToday,
        Optional<LabGrade> last,
        boolean passed) {

    /** Whether the model answer may be read: after a pass, or when nothing can be handed in any more today. */
    public boolean isModelOpen() {
        return passed || (leftToday == 0 && last.isPresent());
    }
}
