package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** The owners of job roles (職種オーナー): one person each, named by HR. */
@ApplicationScoped
@Transactional
public class RoleOwners {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    /** By role code; roles without an owner, or whose owner is not in office any more, are missing. Two statements. */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Map<String, PersonRow> all() {
        var owners = em.createQuery("select o from RoleOwner o where o.organisationId = :organisation", RoleOwner.class)
                .setParameter("organisation", user.organisationId())
                .getResultList();
        var known = people.byId(owners.stream().map(RoleOwner::personId).collect(Collectors.toSet()));
        var found = new HashMap<String, PersonRow>();
        for (var owner : owners) {
            if (known.containsKey(owner.personId())) found.put(owner.role(), known.get(owner.personId()));
        }
        return found;
    }

    /** Names the owner of a role in place of the one before. @throws NotFound for a role or a person who is not there */
    @Allowed(Permission.HR)
    public void name(String roleCode, long personId) {
        maps.current().role(roleCode).orElseThrow(() -> new NotFound("job role"));
        var person = people.of(personId);
        var owner = em.createQuery(
                        "select o from RoleOwner o where o.organisationId = :organisation and o.role = :role",
                        RoleOwner.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("role", roleCode)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new RoleOwner(user.organisationId(), roleCode));
        owner.name(personId, user.login(), clock.instant());
        em.persist(owner);
        em.flush();
        audit.note("role-owner", person.staffNo(), roleCode);
    }
}
