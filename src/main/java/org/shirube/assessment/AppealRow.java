package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** An appeal. @param levelThen null for none @param outcome and what follows: null while it is open */
public record AppealRow(
        long id,
        long cycleId,
        long personId,
        String skill,
        Integer levelThen,
        String text,
        Instant madeAt,
        LocalDate answerBy,
        Appeal.Outcome outcome,
        Integer levelNow,
        String answer,
        String answeredBy,
        Instant answeredAt)
        implements Serializable {
    public boolean isOpen() {
        return outcome == null;
    }

    /** Still without an answer after its day. */
    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(answerBy);
    }
}
