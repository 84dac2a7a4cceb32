package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
        var ids = new HashMap<String, Long>(list.people().size() * 2);
        for (var line : list.people()) {
            var person = new Person(user.organisationId(), line.staffNo(), line.name(), line.kana(), line.joinedOn());
            if (line.leftOn() != null) person.leave(line.leftOn());
            em.persist(person);
            ids.put(line.staffNo(), person.id());
        }
        em.flush(); // without associations, EclipseLink does not know that posts come after people
        var rolesOfPost = new HashMap<Long, List<StaffList.RoleLine>>();
        for (var line : list.people()) {
            for (var post : line.posts()) {
                rolesOfPost.put(add(post, ids.get(line.staffNo()), units), post.roles());
            }
        }
        em.flush();
        rolesOfPost.forEach((post, roles) -> roles.forEach(role -> em.persist(new RoleAssignment(
                user.organisationId(), Layer.POST, post, role.code(), role.stage(), role.fromOn()))));
        em.flush();
        em.clear();
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
            em.flush(); // the parent's row must be there first
            byCode.put(line.code(), unit);
        }
        return byCode;
    }

    private long add(StaffList.PostLine line, long personId, Map<String, Unit> units) {
        var unit = known(units, line.unit());
        var post = new Post(personId, unit.id(), line.title(), line.head(), line.main(), line.fromOn(), line.untilOn());
        em.persist(post);
        return post.id();
    }

    private static Unit known(Map<String, Unit> units, String code) {
        var unit = units.get(code);
        if (unit == null) throw new RuleBroken("organisation.unknownUnit", code);
        return unit;
    }
}
