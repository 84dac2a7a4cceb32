package org.shirube.assessment;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.shirube.platform.db.Leases;
import org.shirube.security.CurrentUser;

/**
 * Does what waits on cycles, one node at a time: as soon as it is asked for, and again every half minute, so that work whose
 * node was killed goes on elsewhere or after the next start.
 */
@Singleton
public class CycleWork {
    private static final System.Logger LOG = System.getLogger(CycleWork.class.getName());
    private static final String WORK = "cycle-job";

    /** Longer than any one part takes; the wait after a killed node. */
    private static final Duration ALONE = Duration.ofSeconds(60);

    @Inject
    private CycleJobs jobs;

    @Inject
    private Leases leases;

    @Inject
    private CurrentUser user;

    /** In the background. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void soon() {
        run();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void again() {
        run();
    }

    private void run() {
        if (jobs.waiting().isEmpty() || !leases.take(WORK, ALONE)) return;
        try {
            for (var job = jobs.waiting(); job.isPresent(); job = jobs.waiting()) {
                user.becomeSystem(jobs.organisationOf(job.get().cycleId()));
                jobs.goOn(job.get().id());
                leases.take(WORK, ALONE);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "work on a cycle stopped; it is tried again in half a minute", failed);
        } finally {
            leases.giveBack(WORK);
        }
    }
}
