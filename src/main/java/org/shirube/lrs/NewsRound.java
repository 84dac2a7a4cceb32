package org.shirube.lrs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.shirube.platform.db.Leases;

/** Every ten seconds, one node at a time: what was learnt becomes statements. What a killed node left waits for the next. */
@Singleton
public class NewsRound {
    private static final System.Logger LOG = System.getLogger(NewsRound.class.getName());
    private static final String WORK = "lrs-news";
    private static final Duration ALONE = Duration.ofSeconds(60);

    @Inject
    private OwnStatements own;

    @Inject
    private Leases leases;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run() {
        if (!own.areWaiting() || !leases.take(WORK, ALONE)) return;
        try {
            while (own.writeSome()) leases.take(WORK, ALONE);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "what was learnt could not become statements; it is tried again", failed);
        } finally {
            leases.giveBack(WORK);
        }
    }
}
