package org.shirube.genai;

import java.io.Serializable;
import java.time.Instant;

/**
 * One question to a language model as the log shows it.
 *
 * @param purpose e.g. {@code lab GA05/minutes}
 * @param findings kinds and how many, e.g. {@code PHONE=2 MAIL=1}; empty for none
 * @param questionHash SHA-256 of what went out; null for what was held back
 * @param answerHash SHA-256 of what came; null for nothing
 * @param tokensIn null where the model did not say, as is tokensOut
 * @param millis null before the end
 */
public record ModelCallRow(
        long id,
        Instant at,
        long personId,
        String login,
        String purpose,
        String model,
        GuardDecision decision,
        String findings,
        String questionHash,
        String answerHash,
        Integer tokensIn,
        Integer tokensOut,
        Long millis,
        ModelOutcome outcome)
        implements Serializable {
    /** Null before the end. */
    public Double seconds() {
        return millis == null ? null : Math.round(millis / 100.0) / 10.0;
    }
}
