package org.shirube.learning;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.course.QuizItem;

/**
 * A sitting as the learner sees it.
 *
 * @param courseCode null for a check
 * @param stage the one that is open, or the last; from 1
 * @param questions those of the open stage; all of them once it is submitted
 * @param asked how many there were in all stages so far
 * @param submittedAt null while open
 * @param right 0 while open
 * @param passed null while open, and for a check, whose threshold is the assessment's
 * @param results empty while open
 */
public record Sheet(
        long sittingId,
        Purpose purpose,
        String courseCode,
        int stage,
        List<Question> questions,
        int asked,
        Instant openedAt,
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

    /**
     * What a form says about each question, by item; null for one that is not answered.
     *
     * @param fields by name {@code q-ITEM}, several values for several positions
     */
    public Map<String, String> answersIn(Map<String, List<String>> fields) {
        var answers = new HashMap<String, String>();
        for (var question : questions) {
            var answer =
                    String.join(",", fields.getOrDefault("q-" + question.item().id(), List.of()));
            answers.put(question.item().id(), answer.matches("[-,]*") ? null : answer);
        }
        return answers;
    }

    /**
     * Changes with what is saved, so that a copy kept elsewhere can tell whether the sitting went on without it; what stands
     * before the dash names the stage, whose answers belong to no other.
     */
    public String base() {
        return sittingId + "." + stage + "-"
                + questions.stream().map(Question::answer).toList().hashCode();
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    public int answered() {
        return (int) questions.stream().filter(Question::isAnswered).count();
    }
}
