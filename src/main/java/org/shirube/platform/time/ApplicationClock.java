package org.shirube.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.shirube.platform.config.Setting;

/** The one clock. Milliseconds, because PostgreSQL keeps fewer digits than Java and equality must survive a reload. */
@ApplicationScoped
public class ApplicationClock {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneId.of(Setting.ZONE.value()));
    }
}
