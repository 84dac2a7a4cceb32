package org.shirube.job;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.shirube.platform.i18n.Messages;

/**
 * How far some work is.
 *
 * @param subject id of what the work is on; null for none
 * @param done of {@code total}, in units of the kind's own
 * @param problem key of the rule that ended it; null when none did
 * @param arguments of the problem's message
 * @param finishedAt null while it lasts
 */
public record JobRow(
        long id,
        String kind,
        Long subject,
        int done,
        int total,
        String problem,
        List<Object> arguments,
        String askedBy,
        Instant askedAt,
        Instant finishedAt)
        implements Serializable {
    public boolean isRunning() {
        return finishedAt == null;
    }

    public boolean isFailed() {
        return problem != null;
    }

    /** Why it ended before its end, in the reader's language. */
    public String problemIn(Locale locale) {
        return Messages.of(locale, problem, arguments.toArray());
    }

    /** 0 to 100; 100 only when it is finished. */
    public int percent() {
        if (!isRunning()) return 100;
        return total == 0 ? 0 : Math.min(99, (int) (100L * done / total));
    }

    /** From being asked for to its end, in tenths of a second; 0 while it lasts. */
    public double seconds() {
        return isRunning()
                ? 0
                : Math.round(Duration.between(askedAt, finishedAt).toMillis() / 100.0) / 10.0;
    }
}
