package org.shirube.notice;

import java.util.Arrays;
import java.util.List;

/** What people are told of. */
public enum NoticeKind {
    CYCLE_OPENED(Subject.ASSESSMENT, true, "/assessment/self.xhtml"),
    SELF_DUE(Subject.ASSESSMENT, true, "/assessment/self.xhtml"),
    SELF_LATE(Subject.ASSESSMENT, true, "/assessment/self.xhtml"),
    DISCLOSED(Subject.ASSESSMENT, true, "/assessment/result.xhtml"),
    APPEAL_ANSWERED(Subject.ASSESSMENT, true, "/assessment/result.xhtml"),
    PANEL_AGREED(Subject.ASSESSMENT, true, "/assessment/result.xhtml"),
    COURSE_ASSIGNED(Subject.COURSES, false, "/dashboard/home.xhtml#courses-head"),
    COURSE_DUE(Subject.COURSES, false, "/dashboard/home.xhtml#courses-head"),
    COURSE_LATE(Subject.COURSES, false, "/dashboard/home.xhtml#courses-head"),
    COURSE_STALLED(Subject.COURSES, false, "/dashboard/home.xhtml#courses-head"),
    REVIEW_DUE(Subject.TEAM, false, "/assessment/review.xhtml"),
    APPEAL_WAITS(Subject.TEAM, true, "/assessment/appeals.xhtml"),
    PLAN_WAITS(Subject.TEAM, false, "/assignment/team.xhtml"),
    TEAM_SELF_LATE(Subject.TEAM, false, "/dashboard/team.xhtml#missing-head"),
    TEAM_COURSES_LATE(Subject.TEAM, false, "/assignment/team.xhtml"),
    OPINION_ASKED(Subject.ASSESSMENT, true, "/assessment/opinions.xhtml"),
    PANEL_CALLED(Subject.TEAM, true, "/assessment/panels.xhtml"),
    DEPUTY_BEGINS(Subject.TEAM, true, "/dashboard/team.xhtml"),
    PERMIT_EXPIRES(Subject.EXPIRY, false, "/dashboard/home.xhtml#permit-head"),
    QUALIFICATION_EXPIRES(Subject.EXPIRY, false, "/assessment/qualifications.xhtml"),
    LEVELS_EXPIRE(Subject.EXPIRY, false, "/assessment/check.xhtml");

    /** What a person chooses a rhythm for. */
    public enum Subject {
        ASSESSMENT,
        COURSES,
        TEAM,
        EXPIRY
    }

    private final Subject subject;
    private final boolean mandatory;
    private final String page;

    NoticeKind(Subject subject, boolean mandatory, String page) {
        this.subject = subject;
        this.mandatory = mandatory;
        this.page = page;
    }

    public Subject subject() {
        return subject;
    }

    /** Comes by mail whatever a person chose: a duty of the cycle, a right with a deadline, a say, or power over others. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** From the root. */
    public String page() {
        return page;
    }

    /** Of a subject, those that a person may do without. */
    static List<NoticeKind> optional(Subject subject) {
        return Arrays.stream(values())
                .filter(kind -> kind.subject == subject && !kind.mandatory)
                .toList();
    }

    static List<NoticeKind> mandatory() {
        return Arrays.stream(values()).filter(kind -> kind.mandatory).toList();
    }
}
