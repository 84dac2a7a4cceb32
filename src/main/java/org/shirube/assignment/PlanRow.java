package org.shirube.assignment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A plan as it stands. @param sentAt null before it was sent @param agreedAt null before it was agreed */
public record PlanRow(
        long personId,
        int fiscalYear,
        Plan.Status status,
        int budgetMinutes,
        Instant sentAt,
        Instant agreedAt,
        List<Course> courses,
        List<Task> tasks)
        implements Serializable {
    /** @param skill the gap that it is for; null when there is none */
    public record Course(String code, String skill) implements Serializable {}

    /** @param cardId of the task card that it is taken from; null for a task of one's own */
    public record Task(Long id, String skill, String body, String cardId) implements Serializable {}

    public boolean includesCard(String cardId) {
        return tasks.stream().anyMatch(task -> cardId.equals(task.cardId()));
    }

    public boolean includes(String courseCode) {
        return courses.stream().anyMatch(course -> course.code().equals(courseCode));
    }
}
