package org.shirube.learning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.shirube.course.QuizItem;

/**
 * A sitting as the learner sees it.
 *
 * @param courseCode null for a check
 * @param submittedAt null while open
 * @param right 0 while open
 * @param passed null while open, and for a check, whose threshold is the assessment's
 * @param results empty while open
 */
public record Sheet(
        long sittingId,
        Purpose purpose,
        String courseCode,
        List<Question> questions,
        Instant submittedAt,
        int right,
        Boolean passed,
        List<SkillResult> results)
        implements Serializable {

    /**
     * @param number from 1
     * @param order positions of the options, or of a pair's right sides, as shown
     * @param answer as {@link ItemGrader} reads it; empty when there is none
     * @param right false while open
     */
    public record Question(int number, QuizItem item, List<Integer> order, String answer, boolean right)
            implements Serializable {
        public boolean isAnswered() {
            return !answer.isEmpty();
        }
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    public int answered() {
        return (int) questions.stream().filter(Question::isAnswered).count();
    }
}
