package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The steps in which drafts came to be what they are, the last {@value #KEPT} of each. */
@ApplicationScoped
class DraftSteps {
    private static final int KEPT = 300;

    @PersistenceContext
    private EntityManager em;

    void keep(long draftId, int revision, String by, Instant at, DraftStep.Act act, List<MapChange> changes) {
        em.persist(new DraftStep(draftId, revision, by, at, act, changes));
        em.createQuery("delete from DraftStep s where s.draftId = :draft and s.revision <= :old")
                .setParameter("draft", draftId)
                .setParameter("old", revision - KEPT)
                .executeUpdate();
        em.flush();
    }

    List<DraftStep> since(long draftId, int revision) {
        return em.createQuery(
                        "select s from DraftStep s where s.draftId = :draft and s.revision > :revision order by s.revision",
                        DraftStep.class)
                .setParameter("draft", draftId)
                .setParameter("revision", revision)
                .getResultList();
    }

    List<MapChange> changesOf(long draftId, int revision) {
        return em.createQuery(
                        "select s from DraftStep s where s.draftId = :draft and s.revision = :revision",
                        DraftStep.class)
                .setParameter("draft", draftId)
                .setParameter("revision", revision)
                .getSingleResult()
                .changes();
    }

    /** What one person can take back and put again. One statement, without what the steps hold. */
    DraftStep.Stacks of(long draftId, String login) {
        return DraftStep.Stacks.of(em.createQuery("""
                        select s.revision, s.act from DraftStep s where s.draftId = :draft and s.madeBy = :login
                        order by s.revision""", Object[].class)
                .setParameter("draft", draftId)
                .setParameter("login", login)
                .getResultStream()
                .map(row -> new DraftStep.Made((Integer) row[0], (DraftStep.Act) row[1]))
                .toList());
    }

    void forget(long draftId) {
        em.createQuery("delete from DraftStep s where s.draftId = :draft")
                .setParameter("draft", draftId)
                .executeUpdate();
    }
}
