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
import java.util.stream.Stream;
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

    /**
     * What is asked of each person on a day, over all layers; unit roles hold for the whole branch. Two statements per 500
     * people.
     */
    public Map<Long, List<HeldRole>> heldBy(long organisationId, Collection<Long> personIds, LocalDate day) {
        var ids = new ArrayList<>(new HashSet<>(personIds));
        var held = new HashMap<Long, List<HeldRole>>();
        for (int from = 0; from < ids.size(); from += 500) {
            var some = ids.subList(from, Math.min(from + 500, ids.size()));
            var posts = postsOf(some, day);
            var asked = askedOf(organisationId, some, posts, day);
            for (var person : some) held.put(person, heldBy(person, posts.getOrDefault(person, List.of()), asked));
        }
        return held;
    }

    private record PostInUnit(long id, List<Long> line) {}

    /** Who is asked: a layer and the id there. @param on null for the organisation */
    private record Asked(Layer layer, Long on) {}

    private static List<HeldRole> heldBy(long person, List<PostInUnit> posts, Map<Asked, List<HeldRole>> asked) {
        var held = new ArrayList<>(asked.getOrDefault(new Asked(Layer.PERSON, person), List.of()));
        for (var post : posts) {
            held.addAll(asked.getOrDefault(new Asked(Layer.POST, post.id()), List.of()));
            for (var unit : post.line()) held.addAll(asked.getOrDefault(new Asked(Layer.UNIT, unit), List.of()));
        }
        held.addAll(asked.getOrDefault(new Asked(Layer.ORGANISATION, null), List.of()));
        return held;
    }

    private Map<Long, List<PostInUnit>> postsOf(List<Long> people, LocalDate day) {
        return em.createQuery(
                        "select o.personId, o.id, u.path from Post o, Unit u where u.id = o.unitId"
                                + " and o.personId in :people and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new PostInUnit((Long) row[1], UnitRow.lineOf((String) row[2])),
                                Collectors.toList())));
    }

    /** One branch an index: JPQL has no union, and with "or" neither database uses the indexes. */
    @SuppressWarnings("unchecked")
    private Map<Asked, List<HeldRole>> askedOf(
            long organisationId, List<Long> people, Map<Long, List<PostInUnit>> posts, LocalDate day) {
        var branches = new ArrayList<String>();
        branches.add("r.person_id in (" + list(people.stream()) + ")");
        if (!posts.isEmpty()) {
            var all = posts.values().stream().flatMap(List::stream).toList();
            branches.add("r.post_id in (" + list(all.stream().map(PostInUnit::id)) + ")");
            branches.add("r.unit_id in ("
                    + list(all.stream().flatMap(post -> post.line().stream()).distinct()) + ")");
        }
        branches.add("r.organisation_id = ?2 and r.layer = 'ORGANISATION'");
        var rows = (List<Object[]>) em.createNativeQuery(branches.stream()
                        .map(branch -> "select r.layer, coalesce(r.person_id, r.post_id, r.unit_id) as asked, r.id,"
                                + " r.role_code, r.stage, cast(r.from_on as varchar(10)) as since from role_assignment r"
                                + " where " + branch
                                + " and r.from_on <= ?1 and (r.until_on is null or r.until_on > ?1)")
                        .collect(Collectors.joining(" union all ")))
                .setParameter(1, day)
                .setParameter(2, organisationId)
                .getResultList();
        var asked = new HashMap<Asked, List<HeldRole>>();
        for (var row : rows) {
            var layer = Layer.valueOf((String) row[0]);
            asked.computeIfAbsent(
                            new Asked(layer, row[1] == null ? null : ((Number) row[1]).longValue()),
                            key -> new ArrayList<>())
                    .add(new HeldRole(
                            ((Number) row[2]).longValue(),
                            (String) row[3],
                            ((Number) row[4]).intValue(),
                            layer,
                            LocalDate.parse((String) row[5])));
        }
        return asked;
    }

    private static String list(Stream<Long> ids) {
        return ids.map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Asks for a role from a day on; further roles of the same layer stay. @param on null for the organisation */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long assign(Layer layer, Long on, String roleCode, int stage, LocalDate from) {
        return assign(layer, on, roleCode, stage, from, null);
    }

    /**
     * As {@link #assign(Layer, Long, String, int, LocalDate)}, for a time.
     *
     * @param until first day on which it is no longer asked; null while it lasts
     * @throws org.shirube.platform.error.RuleBroken organisation.periodEmpty
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long assign(Layer layer, Long on, String roleCode, int stage, LocalDate from, LocalDate until) {
        var role = new RoleAssignment(user.organisationId(), layer, on, roleCode, stage, from);
        if (until != null) role.endOn(until);
        var touched = touchedBy(layer, on);
        em.persist(role);
        em.flush();
        audit.note(
                "role-assign",
                layer + " " + on,
                roleCode + " stage " + stage + " from " + from + (until == null ? "" : " until " + until));
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

    /** A role asked of the people of a unit and everything below it. */
    public record UnitRole(UnitRow unit, RoleRow role) implements java.io.Serializable {}

    /** What units ask for, asked for or will ask for, in the order of the tree, latest first. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public List<UnitRole> ofUnits() {
        return em.createQuery(
                        "select r, u from RoleAssignment r, Unit u where u.id = r.unitId and r.organisationId = :organisation"
                                + " order by u.path, r.fromOn desc, r.id",
                        Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(row -> new UnitRole(((Unit) row[1]).row(), ((RoleAssignment) row[0]).row()))
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

    /** Everybody in office of whom some layer began or ceased to ask something within a period; for upkeep. Four statements. */
    public Set<Long> touchedByStartsAndEnds(long organisationId, LocalDate after, LocalDate until) {
        var inPeriod = " and r.organisationId = :organisation and ((r.fromOn > :after and r.fromOn <= :until)"
                + " or (r.untilOn > :after and r.untilOn <= :until))";
        var touched = new HashSet<Long>();
        for (var query : List.of(
                "select r.personId from RoleAssignment r where r.personId is not null",
                "select o.personId from RoleAssignment r, Post o where r.postId = o.id",
                "select o.personId from RoleAssignment r, Unit above, Unit u, Post o where r.unitId = above.id"
                        + " and u.path like concat(above.path, '%') and o.unitId = u.id"
                        + " and o.fromOn <= :until and (o.untilOn is null or o.untilOn > :until)",
                "select p.id from RoleAssignment r, Person p where p.organisationId = r.organisationId"
                        + " and r.layer = org.shirube.organisation.Layer.ORGANISATION and p.leftOn is null")) {
            touched.addAll(em.createQuery(query + inPeriod, Long.class)
                    .setParameter("organisation", organisationId)
                    .setParameter("after", after)
                    .setParameter("until", until)
                    .getResultList());
        }
        return touched;
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
