package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.Caller;
import org.shirube.security.CurrentUser;
import org.shirube.security.FurtherPermissions;
import org.shirube.security.Permission;

/**
 * Who leads a unit for a time because its head is away or there is none. In that time, and only then, the deputy sees and
 * does what the head would, whatever the account may do otherwise.
 */
@ApplicationScoped
@Transactional
public class Deputies implements FurtherPermissions {
    private static final int DAYS_SHOWN_AFTER = 92;
    private static final String ROW = """
            select new org.shirube.organisation.DeputyRow(d.id, u.id, u.nameJa, u.nameEn, p.id, p.nameJa, p.nameEn, p.staffNo,
                d.reason, d.fromOn, d.untilOn)
            from Deputy d, Unit u, Person p where u.id = d.unitId and p.id = d.personId""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    /** The manager's permission while somebody stands in. One statement for an account that has not got it anyway. */
    @Override
    public Set<Permission> of(Caller caller) {
        if (caller.personId() == null || caller.is(Permission.MANAGER)) return Set.of();
        boolean standsIn = !em.createQuery(
                        "select d.id from Deputy d where d.personId = :person and d.fromOn <= :today and d.untilOn > :today",
                        Long.class)
                .setParameter("person", caller.personId())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return standsIn ? Set.of(Permission.MANAGER) : Set.of();
    }

    /**
     * Lets somebody lead a unit, with everything below it, for a time.
     *
     * @param lastDay the last day of it
     * @throws RuleBroken organisation.deputyEmpty, organisation.deputyTooLong, organisation.deputyIsHead,
     *     organisation.deputyTwice when somebody stands in for the unit in that time already
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long appoint(long unitId, long personId, Deputy.Reason reason, LocalDate from, LocalDate lastDay) {
        var unit = units.of(unitId);
        var person = people.of(personId);
        if (person.head() && person.unitId() == unitId)
            throw new RuleBroken("organisation.deputyIsHead", person.name(), unit.name());
        var deputy = new Deputy(user.organisationId(), unitId, personId, reason, from, lastDay.plusDays(1));
        boolean taken = em.createQuery("select d from Deputy d where d.unitId = :unit", Deputy.class)
                .setParameter("unit", unitId)
                .getResultStream()
                .anyMatch(other -> other.meets(from, lastDay.plusDays(1)));
        if (taken) throw new RuleBroken("organisation.deputyTwice", unit.name());
        em.persist(deputy);
        em.flush();
        audit.note("deputy-appoint", person.staffNo(), unit.code() + " from " + from + " to " + lastDay);
        return deputy.id();
    }

    /**
     * Ends it at once; what has not begun is taken back.
     *
     * @throws NotFound for one of another organisation
     * @throws RuleBroken organisation.deputyOver
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void end(long deputyId) {
        var deputy = em.find(Deputy.class, deputyId);
        if (deputy == null || deputy.organisationId() != user.organisationId()) throw new NotFound("deputy");
        var today = LocalDate.now(clock);
        if (deputy.isBegunBefore(today)) deputy.endOn(today);
        else em.remove(deputy);
        em.flush();
        audit.note("deputy-end", "person " + deputy.personId(), "unit " + deputy.unitId() + " until " + today);
    }

    /** Whoever stands in, will, or did in the last {@value #DAYS_SHOWN_AFTER} days; the latest first. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public List<DeputyRow> all() {
        return em.createQuery(
                        ROW + " and d.organisationId = :organisation and d.untilOn > :since"
                                + " order by d.fromOn desc, u.path, d.id",
                        DeputyRow.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("since", LocalDate.now(clock).minusDays(DAYS_SHOWN_AFTER))
                .getResultList();
    }

    /** For which units the caller stands in today; empty for most people. One statement. */
    @Allowed
    public List<DeputyRow> mine() {
        TypedQuery<DeputyRow> query = em.createQuery(
                ROW + " and d.personId = :person and d.fromOn <= :today and d.untilOn > :today order by u.path",
                DeputyRow.class);
        var own = user.required().personId();
        return own == null
                ? List.of()
                : query.setParameter("person", own)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
    }
}
