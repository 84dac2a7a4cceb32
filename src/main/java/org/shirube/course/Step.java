package org.shirube.course;

import org.shirube.platform.i18n.Text;

/**
 * What is finished one at a time.
 *
 * @param id unique in its course; {@code lab:} and the lab's id for a lab, {@value #QUIZ_ID} for the quiz
 * @param minutes 1 or more
 */
public record Step(Kind kind, String id, Text title, int minutes) {
    public static final String QUIZ_ID = "quiz";
    public static final String LAB_PREFIX = "lab:";

    public enum Kind {
        LESSON,
        LAB,
        QUIZ
    }

    public static String ofLab(String labId) {
        return LAB_PREFIX + labId;
    }

    /** The lab's own id. @throws IllegalStateException for a step that is no lab */
    public String labId() {
        if (kind != Kind.LAB) throw new IllegalStateException(id + " is no lab");
        return id.substring(LAB_PREFIX.length());
    }
}
