package org.shirube.genai;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text after the guard.
 *
 * @param findings in the order of the text; two kinds may have found the same place
 * @param masked what may go out; null when nothing may
 */
public record Guarded(String text, List<Finding> findings, GuardDecision decision, Masked masked) {
    /** Kinds and how many of each: {@code PHONE=2 MAIL=1}; empty for none. */
    String tally() {
        var counts = new EnumMap<Sensitive, Integer>(Sensitive.class);
        for (var finding : findings) counts.merge(finding.kind(), 1, Integer::sum);
        return counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
    }

    public boolean isBlocked() {
        return decision == GuardDecision.BLOCKED;
    }
}
