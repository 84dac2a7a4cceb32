package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The organisation's tree. */
@ApplicationScoped
@Transactional
public class Units {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    /** The whole tree of the caller's organisation, each unit after its parent, siblings in their order. */
    @Allowed
    public List<UnitRow> tree() {
        return ofOrganisation(user.organisationId());
    }

    /** For start-up work and other doors: as {@link #tree}, of any organisation. */
    public List<UnitRow> ofOrganisation(long organisationId) {
        var all = em.createQuery(
                        "select u from Unit u where u.organisationId = :organisation order by u.place, u.id",
                        Unit.class)
                .setParameter("organisation", organisationId)
                .getResultStream()
                .map(Unit::row)
                .toList();
        return UnitTree.inOrder(all);
    }

    /** @throws NotFound also for a unit of another organisation */
    @Allowed
    public UnitRow of(long unitId) {
        var unit = em.find(Unit.class, unitId);
        if (unit == null || unit.row().organisationId() != user.organisationId()) throw new NotFound("unit");
        return unit.row();
    }

    /** The unit and the units directly below it, the unit first. One statement. */
    @Allowed
    public List<UnitRow> withChildren(long unitId) {
        var found = em.createQuery(
                        "select u from Unit u where u.organisationId = :organisation and (u.id = :unit or u.parentId = :unit)"
                                + " order by u.place, u.id",
                        Unit.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("unit", unitId)
                .getResultStream()
                .map(Unit::row)
                .toList();
        var self =
                found.stream().filter(unit -> unit.id() == unitId).findFirst().orElseThrow(() -> new NotFound("unit"));
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(self), found.stream().filter(unit -> unit.id() != unitId))
                .toList();
    }

    /** How many people have their main post today in each unit itself; units without people are missing. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Map<Long, Long> staffed() {
        return em.createQuery("""
                        select o.unitId, count(o) from Post o, Unit u
                        where u.id = o.unitId and u.organisationId = :organisation and o.main = true
                          and o.fromOn <= :today and (o.untilOn is null or o.untilOn > :today)
                        group by o.unitId""", Object[].class)
                .setParameter("organisation", user.organisationId())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The organisation's root. */
    @Allowed
    public UnitRow root() {
        return em.createQuery(
                        "select u from Unit u where u.organisationId = :organisation and u.parentId is null",
                        Unit.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(Unit::row)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    /** Units that the person leads today, highest first; empty for most people. One statement. */
    public List<UnitRow> ledBy(long personId) {
        return em.createQuery("""
                        select u from Unit u, Post p
                        where p.unitId = u.id and p.personId = :person and p.head = true
                          and p.fromOn <= :today and (p.untilOn is null or p.untilOn > :today)
                        order by u.path""", Unit.class)
                .setParameter("person", personId)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(Unit::row)
                .toList();
    }
}
