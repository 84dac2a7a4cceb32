package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.Units;

/** Keeps who leads each unit today, so that statements over a whole body can join it. */
@ApplicationScoped
@Transactional
class Leaders {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Units units;

    /** Four statements, and one for each unit whose leader changed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refresh(long organisationId) {
        var wanted = UnitLeader.of(units.ofOrganisation(organisationId), leading(organisationId));
        var kept = kept(organisationId);
        for (var old : kept.values()) {
            if (!old.equals(wanted.get(old.unitId()))) remove(old.unitId());
        }
        for (var leader : wanted.values()) {
            if (!leader.equals(kept.get(leader.unitId()))) add(organisationId, leader);
        }
    }

    private Map<Long, Long> leading(long organisationId) {
        var leading = new HashMap<Long, Long>();
        var today = LocalDate.now(clock);
        em.createQuery(
                        "select o.unitId, min(o.personId) from Post o, Person p where p.id = o.personId"
                                + " and p.organisationId = :organisation and o.main = true and o.head = true"
                                + " and o.fromOn <= :today and (o.untilOn is null or o.untilOn > :today) group by o.unitId",
                        Object[].class)
                .setParameter("organisation", organisationId)
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> leading.put((Long) row[0], (Long) row[1]));
        em.createQuery(
                        "select d.unitId, d.personId from Deputy d where d.organisationId = :organisation"
                                + " and d.fromOn <= :today and d.untilOn > :today",
                        Object[].class)
                .setParameter("organisation", organisationId)
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> leading.put((Long) row[0], (Long) row[1]));
        return leading;
    }

    @SuppressWarnings("unchecked")
    private Map<Long, UnitLeader> kept(long organisationId) {
        var kept = new HashMap<Long, UnitLeader>();
        var rows = (List<Object[]>)
                em.createNativeQuery("select unit_id, leader_id, above_id from unit_leader where organisation_id = ?1")
                        .setParameter(1, organisationId)
                        .getResultList();
        for (var row : rows) {
            var leader = new UnitLeader(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    row[2] == null ? null : ((Number) row[2]).longValue());
            kept.put(leader.unitId(), leader);
        }
        return kept;
    }

    private void remove(long unitId) {
        em.createNativeQuery("delete from unit_leader where unit_id = ?1")
                .setParameter(1, unitId)
                .executeUpdate();
    }

    private void add(long organisationId, UnitLeader leader) {
        em.createNativeQuery("insert into unit_leader (unit_id, organisation_id, leader_id, above_id)"
                        + " values (?1, ?2, ?3, " + (leader.aboveId() == null ? "null" : leader.aboveId()) + ")")
                .setParameter(1, leader.unitId())
                .setParameter(2, organisationId)
                .setParameter(3, leader.leaderId())
                .executeUpdate();
    }
}
