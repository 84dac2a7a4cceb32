package org.shirube.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Lets one node of several do a kind of work. */
@ApplicationScoped
public class Leases {
    private final String holder = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Takes a lease that nobody holds, in a transaction of its own.
     *
     * @param name as in the row that a migration made
     * @param length after which another node may take it, when this one has died
     * @return false when another node holds it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String name, Duration length) {
        var now = clock.instant();
        return em.createQuery("""
                        update Lease l set l.holder = :holder, l.untilAt = :until
                        where l.name = :name and (l.untilAt <= :now or l.holder = :holder)""")
                        .setParameter("holder", holder)
                        .setParameter("until", now.plus(length))
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Ends a lease that this node holds; otherwise nothing happens. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(String name) {
        em.createQuery("update Lease l set l.untilAt = :now where l.name = :name and l.holder = :holder")
                .setParameter("now", clock.instant())
                .setParameter("name", name)
                .setParameter("holder", holder)
                .executeUpdate();
    }
}
