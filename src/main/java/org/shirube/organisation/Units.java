package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
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

    @Inject
    private AuditLog audit;

    @Inject
    private UnitMoves moves;

    @Inject
    private Event<UnitsChanged> unitsChanged;

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
        return own(unitId).row();
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

    /**
     * Adds a unit below another one, last among its siblings.
     *
     * @throws RuleBroken organisation.badUnitCode, organisation.unitCodeTaken, organisation.nameMissing,
     *     organisation.tooDeep
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long add(long parentId, String code, Text name) {
        var parent = own(parentId);
        if (!code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}"))
            throw new RuleBroken("organisation.badUnitCode", code);
        var standing = ofOrganisation(user.organisationId());
        if (standing.stream().anyMatch(unit -> unit.code().equals(code)))
            throw new RuleBroken("organisation.unitCodeTaken", code);
        var unit = new Unit(user.organisationId(), code, name, standing.size());
        unit.rename(name);
        UnitMoves.requireRoom(parent, 1);
        em.persist(unit);
        unit.hangBelow(parent);
        em.flush();
        audit.note("unit-add", code, "below " + parent.code());
        unitsChanged.fire(new UnitsChanged(user.organisationId()));
        return unit.id();
    }

    /** @throws RuleBroken organisation.nameMissing */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void rename(long unitId, Text name) {
        var unit = own(unitId);
        var before = unit.row().name();
        unit.rename(name);
        em.flush();
        audit.note("unit-rename", unit.code(), before.ja() + " -> " + name.ja());
    }

    /**
     * Hangs a unit, with everything below it, below another one.
     *
     * @throws RuleBroken organisation.unitBelowItself, organisation.rootStays, organisation.tooDeep
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void move(long unitId, long parentId) {
        var unit = own(unitId);
        var parent = own(parentId);
        if (unit.parentId() == null) throw new RuleBroken("organisation.rootStays");
        if (unit.parentId().equals(parent.id())) return;
        moves.move(unit, parent);
        audit.note("unit-move", unit.code(), "below " + parent.code());
    }

    private Unit own(long unitId) {
        var unit = em.find(Unit.class, unitId);
        if (unit == null || unit.row().organisationId() != user.organisationId()) throw new NotFound("unit");
        return unit;
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

    /** Whether somebody leads a person today, as head or for the head of the person's unit or of one above. One statement. */
    public boolean leads(long somebody, PersonRow person) {
        return ledBy(somebody).stream().anyMatch(unit -> person.unitPath().startsWith(unit.path()));
    }

    /** Units that the person leads today, as head or for its head, highest first; empty for most people. One statement. */
    public List<UnitRow> ledBy(long personId) {
        return em.createQuery("""
                        select u from Unit u
                        where u.id in (select p.unitId from Post p where p.personId = :person and p.head = true
                            and p.fromOn <= :today and (p.untilOn is null or p.untilOn > :today))
                          or u.id in (select d.unitId from Deputy d where d.personId = :person
                            and d.fromOn <= :today and d.untilOn > :today)
                        order by u.path""", Unit.class)
                .setParameter("person", personId)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(Unit::row)
                .toList();
    }
}
