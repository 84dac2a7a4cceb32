package org.shirube.learning;

/** What a sitting is for. */
public enum Purpose {
    /** Part of a course; may be taken again at once. */
    COURSE_QUIZ,
    /** Opened by the assessment; its result can become a claim. */
    CHECK
}
