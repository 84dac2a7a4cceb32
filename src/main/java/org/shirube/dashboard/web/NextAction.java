package org.shirube.dashboard.web;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The one thing to do next.
 *
 * @param kind names the messages {@code next.<kind>.title}, {@code .text} and {@code .go}
 * @param link page of ours, from the root
 * @param done and total progress, both 0 where there is none
 * @param minutes a guess of the time needed; 0 where there is none
 * @param dueOn null where there is no deadline
 * @param subject what it is about, in the reader's language; may be empty
 */
public record NextAction(
        Kind kind, String link, int done, int total, int minutes, LocalDate dueOn, long daysLeft, String subject)
        implements Serializable {
    public enum Kind {
        SELF_START,
        SELF_CONTINUE,
        SELF_SUBMIT,
        COURSE_START,
        COURSE_CONTINUE,
        RESULT,
        APPEAL,
        REVIEW,
        AGREE,
        QUALIFICATION,
        GATE,
        PANEL,
        PANEL_AGREE,
        OPINION,
        OPINION_AGREE,
        CHECK,
        CHECK_AGAIN,
        PLAN,
        NOTHING
    }

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
