package org.shirube.platform.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.shirube.platform.config.Setting;
import org.shirube.security.Caller;
import org.shirube.security.CurrentUser;

/**
 * The clock of the container tests: the machine's, but ahead of it for whoever acts in one organisation. So a year passes in
 * one body while the others and the timers stay in their day.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class ClockSample {
    @Inject
    private CurrentUser user;

    private volatile long organisation = -1;
    private volatile int days;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Moved(Clock.tickMillis(ZoneId.of(Setting.ZONE.value())));
    }

    /** The machine's day, and so on from there. */
    public void begin(long organisationId) {
        organisation = organisationId;
        days = 0;
    }

    public LocalDate passes(int further) {
        days += further;
        return today();
    }

    public LocalDate today() {
        return LocalDate.now(ZoneId.of(Setting.ZONE.value())).plusDays(days);
    }

    public void end() {
        organisation = -1;
    }

    private boolean isAhead() {
        try {
            return user.caller().map(Caller::organisationId).orElse(-1L) == organisation && organisation != -1;
        } catch (ContextNotActiveException nobodys) {
            return false;
        }
    }

    private final class Moved extends Clock {
        private final Clock machine;

        private Moved(Clock machine) {
            this.machine = machine;
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(machine.withZone(zone));
        }

        @Override
        public Instant instant() {
            return isAhead() ? machine.instant().plus(Duration.ofDays(days)) : machine.instant();
        }
    }
}
