package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The yearly rounds of the caller's organisation. */
@ApplicationScoped
@Transactional
public class Cycles {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** @throws org.shirube.platform.error.RuleBroken assessment.cycleDates */
    @Allowed(Permission.HR)
    public long open(Text name, Mode mode, CycleDates dates) {
        var cycle = new Cycle(user.organisationId(), name, mode, dates);
        em.persist(cycle);
        em.flush();
        audit.note("cycle-open", name.en(), dates.toString());
        return cycle.id();
    }

    /** The cycle that runs today: the latest that has begun and is not closed. One statement. */
    public Optional<CycleRow> current() {
        var today = LocalDate.now(clock);
        return em.createQuery(
                        "select c from Cycle c where c.organisationId = :organisation and c.selfFrom <= :today"
                                + " and c.closesOn >= :today order by c.selfFrom desc",
                        Cycle.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultStream()
                .map(Cycle::row)
                .findFirst();
    }

    /** The next cycle that has not begun; empty when none is planned. One statement. */
    @Allowed
    public Optional<CycleRow> next() {
        return em.createQuery(
                        "select c from Cycle c where c.organisationId = :organisation and c.selfFrom > :today"
                                + " order by c.selfFrom",
                        Cycle.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .map(Cycle::row)
                .findFirst();
    }

    /** Every cycle, newest first. */
    @Allowed
    public List<CycleRow> all() {
        return em.createQuery(
                        "select c from Cycle c where c.organisationId = :organisation order by c.selfFrom desc",
                        Cycle.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(Cycle::row)
                .toList();
    }
}
