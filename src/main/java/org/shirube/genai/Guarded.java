package org.shirube.genai;

import java.util.List;

/**
 * A text after the guard.
 *
 * @param findings in the order of the text; two kinds may have found the same place
 * @param masked what may go out; null when nothing may
 */
public record Guarded(String text, List<Finding> findings, GuardDecision decision, Masked masked) {
    public boolean isBlocked() {
        return decision == GuardDecision.BLOCKED;
    }
}
