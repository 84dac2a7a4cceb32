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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final int LAST_WITH_OWN_RULE = 3;
    private static final String NOBODY = "-";
    private static final String GATE = "concat(r.roleCode, '.', r.stage)";

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
        var parameters = new HashMap<String, Object>();
        var where = where(unitId, roleCode, parameters);
        if (where == null) return new Page<>(List.of(), 0);
        var rows = em.createQuery(
                "select p.id, p.staffNo, p.nameJa, p.nameEn, u.nameJa, u.nameEn, r.roleCode, r.stage" + where
                        + " order by u.path, p.kana, p.id, r.roleCode",
                Object[].class);
        var count = em.createQuery("select count(p.id)" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        var found = rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
        viewings.note(ViewedFor.GATE, found.stream().map(row -> (Long) row[0]).toList());
        return new Page<>(withParties(found), count.getSingleResult());
    }

    private String where(Long unitId, String roleCode, Map<String, Object> parameters) {
        var turns = turns(parameters);
        if (turns.isEmpty()) return null;
        parameters.put("organisation", user.organisationId());
        parameters.put("day", LocalDate.now(clock));
        var self = user.required().personId();
        parameters.put("self", self == null ? -1L : self);
        var where = new StringBuilder("""
                 from RoleStanding r, Person p, Post o, Unit u
                where p.id = r.personId and p.organisationId = :organisation and p.id <> :self and r.gateLevels = true
                  and o.personId = p.id and o.main = true and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)
                  and u.id = o.unitId and (""").append(String.join(" or ", turns)).append(")");
        for (int stage = 1; stage <= LAST_WITH_OWN_RULE; stage++) where.append(onRecord(stage, parameters));
        if (roleCode != null) {
            where.append(" and r.roleCode = :role");
            parameters.put("role", roleCode);
        }
        if (unitId != null) {
            where.append(" and u.path like :unit");
            parameters.put("unit", units.of(unitId).path() + "%");
        }
        return where.toString();
    }

    /** What the caller may confirm and has not: as leader, and for what HR writes down. */
    private List<String> turns(Map<String, Object> parameters) {
        var turns = new ArrayList<String>();
        if (user.is(Permission.MANAGER) && !visible.led().isEmpty()) {
            var branches = new ArrayList<String>();
            for (var unit : visible.led()) {
                var name = "branch" + branches.size();
                branches.add("u.path like :" + name);
                parameters.put(name, unit.path() + "%");
            }
            parameters.put("byManager", gatesNaming(EnumSet.of(GateParty.MANAGER)));
            turns.add("(" + GATE + " in :byManager and (" + String.join(" or ", branches) + ") and "
                    + notConfirmed("= org.shirube.gap.GateParty.MANAGER") + ")");
        }
        if (user.is(Permission.HR)) {
            parameters.put("byHr", gatesNaming(EnumSet.of(GateParty.OWNER, GateParty.PANEL)));
            turns.add("(" + GATE + " in :byHr and " + notConfirmed("<> org.shirube.gap.GateParty.MANAGER") + ")");
        }
        return turns;
    }

    private static String notConfirmed(String party) {
        return "not exists (select g.id from GatePass g where g.personId = p.id and g.roleCode = r.roleCode"
                + " and g.stage = r.stage and g.withdrawnOn is null and g.party " + party + ")";
    }

    private Set<String> gatesNaming(Set<GateParty> parties) {
        var gates = new TreeSet<String>(Set.of(NOBODY)); // "in" of nothing is no JPQL
        for (var role : maps.current().roles()) {
            for (int stage = 1; stage <= role.stages().size(); stage++) {
                var named = new HashSet<>(
                        GateParty.namedIn(role.stages().get(stage - 1).confirmedBy(), stage));
                if (named.removeAll(parties)) gates.add(role.code() + "." + stage);
            }
        }
        return gates;
    }

    /** The part of {@link GateRule} that is not about levels, in the words of the store. */
    private static String onRecord(int stage, Map<String, Object> parameters) {
        var rule = GateRule.of(stage);
        var asked = new ArrayList<String>();
        for (var course : rule.courses()) {
            var name = "course" + course;
            parameters.put(name, course);
            asked.add("exists (select e.id from Enrolment e where e.personId = p.id and e.courseCode = :" + name
                    + " and e.completedOn is not null)");
        }
        if (rule.permit())
            asked.add("exists (select m.id from Permit m where m.personId = p.id and m.superseded = false"
                    + " and m.suspendedOn is null and m.expiresOn > :day)");
        if (rule.works() > 0)
            asked.add("(select count(v.id) from Evidence v where v.personId = p.id and v.removedAt is null"
                    + " and v.reviewedAt is not null) >= " + rule.works());
        if (asked.isEmpty()) return "";
        var other = stage < LAST_WITH_OWN_RULE ? "r.stage <> " + stage : "r.stage < " + stage;
        return " and (" + other + " or (" + String.join(" and ", asked) + "))";
    }

    private List<Row> withParties(List<Object[]> found) {
        if (found.isEmpty()) return List.of();
        record Of(long person, String role, int stage) {}
        var given = new HashMap<Of, Set<GateParty>>();
        em.createQuery("""
                        select g.personId, g.roleCode, g.stage, g.party from GatePass g
                        where g.withdrawnOn is null and g.personId in :people""", Object[].class)
                .setParameter("people", found.stream().map(row -> (Long) row[0]).toList())
                .getResultList()
                .forEach(row -> given.computeIfAbsent(
                                new Of((Long) row[0], (String) row[1], (Integer) row[2]),
                                of -> EnumSet.noneOf(GateParty.class))
                        .add((GateParty) row[3]));
        var map = maps.current();
        return found.stream()
                .map(row -> {
                    var role = (String) row[6];
                    var stage = (Integer) row[7];
                    var confirmed =
                            given.getOrDefault(new Of((Long) row[0], role, stage), EnumSet.noneOf(GateParty.class));
                    var described = map.role(role).orElseThrow().stages().get(stage - 1);
                    var open = EnumSet.copyOf(GateParty.namedIn(described.confirmedBy(), stage));
                    open.removeAll(confirmed);
                    return new Row(
                            (Long) row[0],
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
