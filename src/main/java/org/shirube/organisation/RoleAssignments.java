package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Who is asked for which job role, by which layer, from when to when. */
@ApplicationScoped
@Transactional
public class RoleAssignments {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<StaffChanged> staffChanged;

    /** What is asked of each person on a day, over all layers; unit roles hold for the whole branch. */
    public Map<Long, List<HeldRole>> heldBy(long organisationId, Collection<Long> personIds, LocalDate day) {
        var ids = new ArrayList<>(new HashSet<>(personIds));
        var held = new HashMap<Long, List<HeldRole>>();
        ids.forEach(person -> held.put(person, new ArrayList<>()));
        for (int from = 0; from < ids.size(); from += 500) {
            var some = ids.subList(from, Math.min(from + 500, ids.size()));
            for (var row : held(organisationId, some, day)) {
                var role = new HeldRole(
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        Layer.valueOf((String) row[4]),
                        LocalDate.parse((String) row[5]));
                if (row[0] == null) some.forEach(person -> held.get(person).add(role));
                else held.get(((Number) row[0]).longValue()).add(role);
            }
        }
        return held;
    }

    /** All four layers in one statement; JPQL has no union. Person (null for everybody), id, role, stage, layer, since. */
    @SuppressWarnings("unchecked")
    private List<Object[]> held(long organisationId, List<Long> people, LocalDate day) {
        var list = people.stream().map(String::valueOf).collect(Collectors.joining(","));
        var columns = "r.id, r.role_code, r.stage, r.layer, cast(r.from_on as varchar(10)) as since";
        var onDay = "%1$s.from_on <= ?1 and (%1$s.until_on is null or %1$s.until_on > ?1)";
        var roleOnDay = onDay.formatted("r");
        var postOnDay = onDay.formatted("o");
        return em.createNativeQuery("""
                        select r.person_id, %1$s from role_assignment r where r.person_id in (%2$s) and %3$s
                        union all
                        select o.person_id, %1$s from role_assignment r join post o on o.id = r.post_id
                        where o.person_id in (%2$s) and %3$s and %4$s
                        union all
                        select o.person_id, %1$s from role_assignment r join unit a on a.id = r.unit_id
                            join unit u on u.path like concat(a.path, '%%') join post o on o.unit_id = u.id
                        where o.person_id in (%2$s) and %3$s and %4$s
                        union all
                        select cast(null as bigint), %1$s from role_assignment r
                        where r.organisation_id = ?2 and r.layer = 'ORGANISATION' and %3$s""".formatted(columns, list, roleOnDay, postOnDay))
                .setParameter(1, day)
                .setParameter(2, organisationId)
                .getResultList();
    }

    /** Asks for a role from a day on; further roles of the same layer stay. @param on null for the organisation */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long assign(Layer layer, Long on, String roleCode, int stage, LocalDate from) {
        var role = new RoleAssignment(user.organisationId(), layer, on, roleCode, stage, from);
        var touched = touchedBy(layer, on);
        em.persist(role);
        em.flush();
        audit.note("role-assign", layer + " " + on, roleCode + " stage " + stage + " from " + from);
        staffChanged.fire(new StaffChanged(user.organisationId(), touched));
        return role.id();
    }

    /**
     * Everything that is, was or will be asked of the person, of the posts held and of the units above them, latest
     * first; what is asked of everybody stands last. Four statements.
     *
     * @throws NotFound for a person of another organisation
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public List<RoleRow> historyOf(long personId) {
        touchedBy(Layer.PERSON, personId);
        var found = new ArrayList<RoleRow>();
        em.createQuery("select r from RoleAssignment r where r.personId = :person", RoleAssignment.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(RoleAssignment::row)
                .forEach(found::add);
        for (var query : List.of(
                "select r, o from RoleAssignment r, Post o where r.postId = o.id and o.personId = :person",
                "select r, o from RoleAssignment r, Post o, Unit u, Unit above where o.personId = :person"
                        + " and u.id = o.unitId and r.unitId = above.id and u.path like concat(above.path, '%')")) {
            em.createQuery(query, Object[].class)
                    .setParameter("person", personId)
                    .getResultStream()
                    .map(row -> ((RoleAssignment) row[0]).row().during((Post) row[1]))
                    .filter(role -> role.until() == null || role.until().isAfter(role.since()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(RoleRow::since).reversed().thenComparing(RoleRow::assignmentId));
        found.addAll(ofEverybody());
        return found;
    }

    /** What is asked of everybody in the organisation, latest first. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public List<RoleRow> ofEverybody() {
        return em.createQuery(
                        "select r from RoleAssignment r where r.organisationId = :organisation and r.layer = :layer"
                                + " order by r.fromOn desc, r.id",
                        RoleAssignment.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("layer", Layer.ORGANISATION)
                .getResultStream()
                .map(RoleAssignment::row)
                .toList();
    }

    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void end(long assignmentId, LocalDate day) {
        var role = em.find(RoleAssignment.class, assignmentId);
        if (role == null || role.organisationId() != user.organisationId()) throw new NotFound("role assignment");
        role.endOn(day);
        em.flush();
        audit.note("role-end", role.held().roleCode(), "until " + day);
        staffChanged.fire(new StaffChanged(user.organisationId(), touchedBy(role.layer(), role.on())));
    }

    private Set<Long> touchedBy(Layer layer, Long on) {
        if (layer == Layer.UNIT) requireOwnUnit(on); // it may have no people, so an empty answer would not tell
        var people = switch (layer) {
            case PERSON ->
                em.createQuery(
                                "select p.id from Person p where p.id = :on and p.organisationId = :organisation",
                                Long.class)
                        .setParameter("on", on);
            case POST ->
                em.createQuery(
                                "select p.id from Person p, Post o where o.personId = p.id and o.id = :on"
                                        + " and p.organisationId = :organisation",
                                Long.class)
                        .setParameter("on", on);
            case UNIT ->
                em.createQuery(
                                "select p.id from Person p, Post o, Unit u, Unit above where o.personId = p.id"
                                        + " and u.id = o.unitId and above.id = :on and u.path like concat(above.path, '%')"
                                        + " and p.organisationId = :organisation"
                                        + " and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)",
                                Long.class)
                        .setParameter("on", on)
                        .setParameter("day", LocalDate.now(clock));
            case ORGANISATION ->
                em.createQuery(
                        "select p.id from Person p where p.organisationId = :organisation and p.leftOn is null",
                        Long.class);
        };
        var touched = Set.copyOf(
                people.setParameter("organisation", user.organisationId()).getResultList());
        if (touched.isEmpty() && (layer == Layer.PERSON || layer == Layer.POST)) throw new NotFound("person");
        return touched;
    }

    private void requireOwnUnit(long unitId) {
        var unit = em.find(Unit.class, unitId);
        if (unit == null || unit.row().organisationId() != user.organisationId()) throw new NotFound("unit");
    }
}
