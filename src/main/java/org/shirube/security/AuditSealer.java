package org.shirube.security;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.shirube.platform.db.Leases;

/** Seals every half minute what was done since, on any node, and recomputes every chain each night, on one. */
@Singleton
public class AuditSealer {
    private static final System.Logger LOG = System.getLogger(AuditSealer.class.getName());
    private static final String CHECK = "audit-check";
    private static final Duration ALONE = Duration.ofHours(1);

    @Inject
    private AuditSealing sealing;

    @Inject
    private AuditChains chains;

    @Inject
    private AuditLog audit;

    @Inject
    private Leases leases;

    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void seal() {
        try {
            each(sealing.waiting(), chains::seal);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "acts could not be sealed; it is tried again in half a minute", failed);
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void check() {
        if (!leases.take(CHECK, ALONE)) return;
        try {
            each(chains.all(), this::check);
        } finally {
            leases.giveBack(CHECK);
        }
    }

    /** What goes wrong with one organisation's chain keeps nobody else's from its turn. */
    private static void each(List<Long> organisations, LongConsumer work) {
        for (long organisation : organisations) {
            try {
                work.accept(organisation);
            } catch (RuntimeException failed) {
                LOG.log(
                        Level.ERROR,
                        "the chain of organisation " + organisation + " has to wait for its next turn",
                        failed);
            }
        }
    }

    private void check(long organisation) {
        var check = chains.walk(organisation, null, null);
        if (check.breaks() > 0)
            LOG.log(
                    Level.ERROR,
                    "the audit log of organisation {0} was tampered with: {1}",
                    organisation,
                    AuditChains.told(check));
        audit.note(
                organisation == AuditSealing.NOBODY ? null : organisation,
                "system",
                "audit-check",
                "acts 1 - " + check.head().acts(),
                AuditChains.told(check));
    }
}
