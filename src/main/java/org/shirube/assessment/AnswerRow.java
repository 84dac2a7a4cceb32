package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;

/** A saved answer. @param level null when not chosen or not applicable @param done null when empty */
public record AnswerRow(
        String skill,
        Integer level,
        boolean notApplicable,
        String done,
        LastUsed lastUsed,
        Instant savedAt,
        int version)
        implements Serializable {
    public boolean isAnswered() {
        return level != null || notApplicable;
    }
}
