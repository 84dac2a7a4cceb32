package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Takes over a whole staff list at once. */
@ApplicationScoped
@Transactional
public class Staffing {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<UnitsChanged> unitsChanged;

    @Inject
    private Event<StaffChanged> staffChanged;

    /**
     * Adds units and people that the organisation does not have yet; all or nothing.
     *
     * @return the id of each person by staff number
     * @throws RuleBroken organisation.unknownUnit
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Map<String, Long> take(StaffList list) {
        var units = units(list);
        var people = new HashMap<String, Person>(list.people().size() * 2);
        for (var line : list.people()) {
            var person = new Person(user.organisationId(), line.staffNo(), line.name(), line.kana(), line.joinedOn());
            if (line.leftOn() != null) person.leave(line.leftOn());
            em.persist(person);
            people.put(line.staffNo(), person);
        }
        em.flush(); // tables hold each other by id only, so the order of inserts is ours to keep
        var roles = new ArrayList<RoleAssignment>();
        for (var line : list.people()) {
            for (var post : line.posts()) roles.addAll(take(post, people.get(line.staffNo()), units));
        }
        em.flush();
        roles.forEach(em::persist);
        em.flush();
        em.clear();
        var ids = new HashMap<String, Long>(people.size() * 2);
        people.forEach((staffNo, person) -> ids.put(staffNo, person.id()));
        audit.note(
                "staff-import",
                "organisation",
                list.units().size() + " units, " + list.people().size() + " people");
        unitsChanged.fire(new UnitsChanged(user.organisationId()));
        staffChanged.fire(new StaffChanged(user.organisationId(), new HashSet<>(ids.values())));
        return ids;
    }

    private Map<String, Unit> units(StaffList list) {
        var byCode = new HashMap<String, Unit>();
        em.createQuery("select u from Unit u where u.organisationId = :organisation", Unit.class)
                .setParameter("organisation", user.organisationId())
                .getResultList()
                .forEach(unit -> byCode.put(unit.code(), unit));
        int order = byCode.size();
        for (var line : list.units()) {
            var unit = new Unit(user.organisationId(), line.code(), line.name(), order++);
            em.persist(unit);
            unit.hangBelow(known(byCode, line.parent() == null ? "ROOT" : line.parent()));
            em.flush(); // the parent before its child
            byCode.put(line.code(), unit);
        }
        return byCode;
    }

    private List<RoleAssignment> take(StaffList.PostLine line, Person person, Map<String, Unit> units) {
        var unit = known(units, line.unit());
        var post =
                new Post(person.id(), unit.id(), line.title(), line.head(), line.main(), line.fromOn(), line.untilOn());
        em.persist(post);
        return line.roles().stream()
                .map(role -> new RoleAssignment(
                        user.organisationId(), Layer.POST, post.id(), role.code(), role.stage(), role.fromOn()))
                .toList();
    }

    private static Unit known(Map<String, Unit> units, String code) {
        var unit = units.get(code);
        if (unit == null) throw new RuleBroken("organisation.unknownUnit", code);
        return unit;
    }
}
