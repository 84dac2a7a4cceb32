package org.shirube.lrs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which statements are being stored right now, so that no answer promises to hold all until a moment before which one is
 * still to be committed. Knows this node only: another node's transaction of the same instant may come a moment later.
 */
@ApplicationScoped
class UnderWay {
    private final List<Instant> begun = new ArrayList<>();

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** The moment of storing, which counts as under way until the transaction ends. */
    Instant begin() {
        Instant now;
        synchronized (begun) {
            now = clock.instant();
            begun.add(now);
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the end counts
            }

            @Override
            public void afterCompletion(int status) {
                end(now);
            }
        });
        return now;
    }

    private void end(Instant moment) {
        synchronized (begun) {
            begun.remove(moment);
        }
    }

    /** Every statement stored at this moment or before can be read. */
    Instant consistentThrough() {
        synchronized (begun) {
            return begun.stream()
                    .min(Instant::compareTo)
                    .orElseGet(clock::instant)
                    .minusMillis(1);
        }
    }
}
