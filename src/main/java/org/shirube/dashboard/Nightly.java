package org.shirube.dashboard;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** At 03:10, when nobody rates. Not persistent: every node has its own, and the lease lets one of them work. */
@Singleton
public class Nightly {
    @Inject
    private Upkeep upkeep;

    @Schedule(hour = "3", minute = "10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        upkeep.run();
    }

    /** In the background: a start does not wait for it. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void soon() {
        upkeep.run();
    }
}
