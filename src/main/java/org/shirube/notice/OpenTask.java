package org.shirube.notice;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Something that waits for one person.
 *
 * @param ref a course's code, a sitting's id; empty where the kind has one place for all of them
 * @param amount how many: people, appeals, plans, skills, questions
 * @param minutes a guess of the time needed in all; 0 where nobody can guess
 * @param dueOn the earliest deadline among them; null where there is none
 * @param detail a course's skill; null when there is none
 */
public record OpenTask(Kind kind, String ref, int amount, int minutes, LocalDate dueOn, String detail)
        implements Serializable {
    /** Among tasks of the same day in this order. */
    public enum Kind {
        SELF("/assessment/self.xhtml", 0),
        RESULT("/assessment/result.xhtml", 5),
        APPEAL("/assessment/appeals.xhtml", 10),
        REVIEW("/assessment/review.xhtml", 0),
        AGREE("/assignment/team.xhtml", 10),
        GATE("/assessment/gates.xhtml", 10),
        PANEL("/assessment/panels.xhtml", 20),
        PANEL_AGREE("/assessment/panels.xhtml", 20),
        OPINION("/assessment/opinions.xhtml", 3),
        OPINION_AGREE("/assessment/opinions.xhtml", 1),
        QUALIFICATION("/assessment/qualification-list.xhtml", 3),
        COURSE("/course/view.xhtml?code=", 0),
        CHECK("/assessment/check.xhtml", 1),
        CHECK_AGAIN("/assessment/check.xhtml", 5);

        private final String page;
        private final int minutesEach;

        Kind(String page, int minutesEach) {
            this.page = page;
            this.minutesEach = minutesEach;
        }

        int minutesFor(int amount) {
            return minutesEach * amount;
        }
    }

    /** Looking at one answer beside its proof. The same assumption as in the workload of a cycle. */
    private static final int SECONDS_AN_ANSWER = 30;

    private static final Comparator<OpenTask> URGENT_FIRST = Comparator.comparing(
                    OpenTask::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenTask::kind)
            .thenComparing(OpenTask::ref);

    static OpenTask of(Kind kind, String ref, int amount, LocalDate dueOn, String detail) {
        return new OpenTask(kind, ref, amount, kind.minutesFor(amount), dueOn, detail);
    }

    /** @param answers of all these people that nobody has looked at */
    static OpenTask review(int people, int answers, LocalDate dueOn) {
        return new OpenTask(Kind.REVIEW, "", people, (answers * SECONDS_AN_ANSWER + 59) / 60, dueOn, null);
    }

    /** The same with another guess of the time. */
    public OpenTask taking(int guess) {
        return new OpenTask(kind, ref, amount, guess, dueOn, detail);
    }

    /** The nearest deadline first, and so whatever is late before all else; what has none comes last. */
    public static List<OpenTask> sorted(List<OpenTask> tasks) {
        return tasks.stream().sorted(URGENT_FIRST).toList();
    }

    /** True from the day after the deadline: the day itself is still in time. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }

    /** A page of ours, from the root. */
    public String link() {
        return kind == Kind.COURSE ? kind.page + ref : kind.page;
    }
}
