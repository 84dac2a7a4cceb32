package org.shirube.dashboard;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shirube.platform.Starting;

/** At 03:10, when nobody rates. Not persistent: every node has its own, and the lease lets one of them work. */
@Singleton
public class Nightly {
    @Inject
    private Upkeep upkeep;

    @Resource
    private TimerService timers;

    @Timeout
    @Schedule(hour = "3", minute = "10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        upkeep.run();
    }

    /** When the start is over: it does not wait for this. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void soon() {
        timers.createSingleActionTimer(
                Duration.ofSeconds(Starting.SECONDS_LEFT).toMillis(), new TimerConfig(null, false));
    }
}
