package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.shirube.platform.error.RuleBroken;

/** Hangs branches elsewhere, in the caller's transaction; the caller has checked whose units they are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class UnitMoves {
    /** A path has room for 44 units; nobody finds their way below twenty. */
    static final int DEEPEST = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<UnitMoved> unitMoved;

    void move(Unit moved, Unit below) {
        var unit = em.find(Unit.class, moved.id());
        var parent = em.find(Unit.class, below.id());
        if (parent.path().startsWith(unit.path())) throw new RuleBroken("organisation.unitBelowItself", unit.code());
        var before = unit.path();
        var branch = em.createQuery(
                        "select u from Unit u where u.organisationId = :organisation and u.path like :branch order by u.path",
                        Unit.class)
                .setParameter("organisation", unit.row().organisationId())
                .setParameter("branch", before + "%")
                .getResultList();
        int depth = branch.stream()
                .mapToInt(each -> UnitRow.lineOf(each.path()).size())
                .max()
                .orElse(0);
        requireRoom(parent, depth - UnitRow.lineOf(before).size() + 1);
        var above = UnitRow.lineOf(before);
        unit.hangBelow(parent);
        branch.stream().filter(each -> each != unit).forEach(each -> each.carryAlong(before, unit.path()));
        em.flush();
        unitMoved.fire(new UnitMoved(
                unit.row().organisationId(),
                unit.id(),
                above.subList(0, above.size() - 1),
                UnitRow.lineOf(parent.path())));
    }

    static void requireRoom(Unit parent, int levels) {
        if (UnitRow.lineOf(parent.path()).size() + levels > DEEPEST + 1)
            throw new RuleBroken("organisation.tooDeep", DEEPEST);
    }
}
