package org.shirube.job;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.shirube.platform.db.Leases;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.CurrentUser;

/**
 * Does what waits, one node at a time: as soon as it is asked for, and again every half minute, so that work whose node was
 * killed goes on elsewhere or after the next start.
 */
@Singleton
public class JobRun {
    private static final System.Logger LOG = System.getLogger(JobRun.class.getName());
    private static final String WORK = "job";

    /** Longer than any one part takes; the wait after a killed node. */
    private static final Duration ALONE = Duration.ofSeconds(60);

    @Inject
    private Jobs jobs;

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
                if (!goOn(job.get())) return;
                if (!leases.take(WORK, ALONE)) return; // the part took longer, and another node goes on
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "long work stopped; it is tried again in half a minute", failed);
        } finally {
            leases.giveBack(WORK);
        }
    }

    /** @return false when it is better to wait for the next round */
    private boolean goOn(Jobs.Waiting job) {
        user.becomeSystem(job.organisationId(), job.askedBy());
        try {
            jobs.goOn(job.id());
            return true;
        } catch (RuleBroken broken) {
            jobs.refused(job.id(), broken);
            return true;
        } catch (NotFound gone) {
            jobs.refused(job.id(), new RuleBroken("job.gone"));
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "a part of job " + job.id() + " failed; it is tried again in half a minute", failed);
            jobs.failed(job.id());
            return false;
        }
    }
}
