package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Gives acts that are committed their place in the chain. Whoever writes an act never waits for it. */
@ApplicationScoped
class AuditSealing {
    static final int PART = 1_000;

    /** An act of no organisation is kept in a chain of its own. */
    static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Chains with acts that are not sealed yet. One statement in the index. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> waiting() {
        return em.createQuery("select distinct e.organisationId from AuditEntry e where e.number is null", Long.class)
                .getResultStream()
                .map(id -> id == null ? NOBODY : id)
                .toList();
    }

    /**
     * Seals the oldest acts of a chain that wait, at most {@value #PART}: those that are committed by the time this has the
     * chain for itself, the others the next time.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int part(long organisationId) {
        var chain = em.find(AuditChain.class, organisationId, LockModeType.PESSIMISTIC_WRITE);
        if (chain == null) {
            chain = new AuditChain(organisationId, clock.instant());
            em.persist(chain);
            em.flush(); // from here on it is locked for everybody else
        }
        var query = em.createQuery(
                "select e from AuditEntry e where e.number is null and e.organisationId "
                        + (organisationId == NOBODY ? "is null" : "= :organisation") + " order by e.at, e.id",
                AuditEntry.class);
        if (organisationId != NOBODY) query.setParameter("organisation", organisationId);
        var acts = query.setMaxResults(PART).getResultList();
        for (var act : acts) chain.add(act, clock.instant());
        return acts.size();
    }
}
