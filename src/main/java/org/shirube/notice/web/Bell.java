package org.shirube.notice.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** How many notices are unread, as last counted: the frame of every page shows it and must not count each time. */
@SessionScoped
public class Bell implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Duration FRESH = Duration.ofMinutes(5);

    private int unread;
    private Instant countedAt;

    boolean isStale(Instant now) {
        return countedAt == null || countedAt.plus(FRESH).isBefore(now);
    }

    void keep(int counted, Instant now) {
        unread = counted;
        countedAt = now;
    }

    void forget() {
        countedAt = null;
    }

    int unread() {
        return unread;
    }
}
