package org.shirube.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.genai.PermitState;
import org.shirube.genai.Permits;
import org.shirube.learning.CourseStall;
import org.shirube.learning.Learning;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * Permits and stalled courses of the whole body. They change with time alone, so they are counted over all people at most
 * every ten minutes, and shown with their time.
 */
@ApplicationScoped
public class Standstill {
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Permits permits;

    @Inject
    private Learning learning;

    /** @param valid people whose permit holds today @param expiring of them, within 60 days */
    public record Snapshot(Instant at, long valid, long expiring, long suspended, List<CourseStall> stalls)
            implements Serializable {
        public long stalled() {
            return stalls.stream().mapToLong(CourseStall::stalled).sum();
        }

        public long underWay() {
            return stalls.stream().mapToLong(CourseStall::underWay).sum();
        }

        /** Courses of which enough people have stopped to be shown. */
        public List<CourseStall> shown() {
            return stalls.stream()
                    .filter(course -> course.stalled() >= SmallGroups.FEWEST)
                    .toList();
        }
    }

    private final Map<Long, Snapshot> kept = new ConcurrentHashMap<>();

    /** Two statements every ten minutes, none in between. */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Snapshot now() {
        var now = clock.instant();
        var known = kept.get(user.organisationId());
        if (known != null && known.at().plus(FRESH).isAfter(now)) return known;
        var counts = permits.counts();
        var expiring = counts.getOrDefault(PermitState.EXPIRING, 0L);
        var fresh = new Snapshot(
                now,
                counts.getOrDefault(PermitState.VALID, 0L) + expiring,
                expiring,
                counts.getOrDefault(PermitState.SUSPENDED, 0L),
                learning.stalls());
        kept.put(user.organisationId(), fresh);
        return fresh;
    }
}
