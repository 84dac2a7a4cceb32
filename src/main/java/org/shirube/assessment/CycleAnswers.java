package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shirube.skillmap.LevelsBeingGiven;

/** Answers and drafts of decisions in cycles that are open, or about to be. */
@ApplicationScoped
class CycleAnswers implements LevelsBeingGiven {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Override
    public Optional<LocalDate> until(long organisationId) {
        return Optional.ofNullable(em.createQuery("""
                        select max(c.closesOn) from Cycle c where c.organisationId = :organisation
                          and c.status in :running and c.closesOn >= :today""", LocalDate.class)
                .setParameter("organisation", organisationId)
                .setParameter("running", List.of(Cycle.Status.OPEN, Cycle.Status.OPENING))
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult());
    }
}
