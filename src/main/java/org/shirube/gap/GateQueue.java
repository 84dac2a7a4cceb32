package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** People who have everything that records can show for the gate of their stage, and wait for the caller's word. */
@ApplicationScoped
@Transactional
public class GateQueue {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private Viewings viewings;

    /** @param confirmed by whom already; may be empty @param open who is still asked */
    public record Row(
            long personId,
            String staffNo,
            Text name,
            Text unit,
            String roleCode,
            int stage,
            Set<GateParty> confirmed,
            Set<GateParty> open)
            implements Serializable {}

    /**
     * By unit, reading and role. Five to seven statements.
     *
     * @param unitId with everything below it; null for all that the caller may see
     * @param roleCode null for all
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Page<Row> page(Long unitId, String roleCode, PageRequest page) {
        var where = where(unitId, roleCode);
        if (where.isEmpty()) return new Page<>(List.of(), 0);
        var rows = em.createNativeQuery(
                "select p.id, p.staff_no, p.name_ja, p.name_en, u.name_ja, u.name_en, r.role_code, r.stage"
                        + where.get() + " order by u.path, p.kana, p.id, r.role_code");
        var count = em.createNativeQuery("select count(*)" + where.get());
        for (var query : List.of(rows, count)) {
            query.setParameter(1, user.organisationId()).setParameter(2, LocalDate.now(clock));
            if (roleCode != null) query.setParameter(3, roleCode);
        }
        @SuppressWarnings("unchecked")
        var found = (List<Object[]>)
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
        viewings.note(ViewedFor.GATE, found.stream().map(GateQueue::person).toList());
        return new Page<>(withParties(found), ((Number) count.getSingleResult()).longValue());
    }

    /** From the few whose levels are there, by index. Empty when the caller has nothing to confirm. */
    private Optional<String> where(Long unitId, String roleCode) {
        var turns = turns();
        if (turns.isEmpty()) return Optional.empty();
        var self = user.required().personId();
        return Optional.of("""
                 from role_standing r join person p on p.id = r.person_id and p.organisation_id = ?1
                join post o on o.person_id = p.id and o.main = true and o.from_on <= ?2
                    and (o.until_on is null or o.until_on > ?2)
                join unit u on u.id = o.unit_id
                where (""" + String.join(" or ", turns) + ")"
                + (self == null ? "" : " and p.id <> " + self)
                + (roleCode == null ? "" : " and r.role_code = ?3")
                + (unitId == null ? "" : " and " + within(units.of(unitId))));
    }

    /** What the caller may confirm and has not: as leader, and for what HR writes down. */
    private List<String> turns() {
        var turns = new ArrayList<String>();
        var today = LocalDate.now(clock);
        if (user.is(Permission.MANAGER) && !visible.led().isEmpty()) {
            turns.add("(" + GateWaiting.condition(maps.current(), EnumSet.of(GateParty.MANAGER), today) + " and ("
                    + visible.led().stream().map(GateQueue::within).collect(Collectors.joining(" or ")) + "))");
        }
        if (user.is(Permission.HR)) {
            turns.add("(" + GateWaiting.condition(maps.current(), EnumSet.of(GateParty.OWNER, GateParty.PANEL), today)
                    + ")");
        }
        return turns;
    }

    /** A path holds numbers and strokes alone. */
    private static String within(UnitRow unit) {
        return "u.path like '" + unit.path() + "%'";
    }

    private static long person(Object[] row) {
        return ((Number) row[0]).longValue();
    }

    private List<Row> withParties(List<Object[]> found) {
        if (found.isEmpty()) return List.of();
        record Of(long person, String role, int stage) {}
        var given = new HashMap<Of, Set<GateParty>>();
        em.createQuery("""
                        select g.personId, g.roleCode, g.stage, g.party from GatePass g
                        where g.withdrawnOn is null and g.personId in :people""", Object[].class)
                .setParameter("people", found.stream().map(GateQueue::person).toList())
                .getResultList()
                .forEach(row -> given.computeIfAbsent(
                                new Of((Long) row[0], (String) row[1], (Integer) row[2]),
                                of -> EnumSet.noneOf(GateParty.class))
                        .add((GateParty) row[3]));
        var map = maps.current();
        return found.stream()
                .map(row -> {
                    var role = (String) row[6];
                    int stage = ((Number) row[7]).intValue();
                    var confirmed =
                            given.getOrDefault(new Of(person(row), role, stage), EnumSet.noneOf(GateParty.class));
                    var described = map.role(role).orElseThrow().stages().get(stage - 1);
                    var open = EnumSet.copyOf(GateParty.namedIn(described.confirmedBy(), stage));
                    open.removeAll(confirmed);
                    return new Row(
                            person(row),
                            (String) row[1],
                            new Text((String) row[2], (String) row[3]),
                            new Text((String) row[4], (String) row[5]),
                            role,
                            stage,
                            confirmed,
                            open);
                })
                .toList();
    }
}
