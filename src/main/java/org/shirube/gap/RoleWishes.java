package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Which job role people wish for: theirs alone until they share it. A private wish leaves no trace in the audit log. */
@ApplicationScoped
@Transactional
public class RoleWishes {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    /** The caller's own wish. One statement. */
    @Allowed(Permission.STAFF)
    public Optional<WishRow> own() {
        return find(user.personId()).map(RoleWish::row);
    }

    /**
     * What a person has shared, for whoever leads the person today and for HR; empty for everybody else, and while it is
     * private. One to three statements.
     *
     * @throws org.shirube.platform.error.NotAllowed for a person whom the caller may not see
     */
    @Allowed({Permission.MANAGER, Permission.HR, Permission.AUDITOR})
    public Optional<WishRow> sharedBy(long personId) {
        var person = visible.person(personId);
        if (!visible.asLeaderOrHr(person)) return Optional.empty();
        return find(personId).filter(RoleWish::isShared).map(RoleWish::row);
    }

    /** Wishes for a role; a wish for another one is replaced. Private. @throws NotFound when there is no such role */
    @Allowed(Permission.STAFF)
    public void wish(String roleCode) {
        var role = maps.current().role(roleCode == null ? "" : roleCode).orElseThrow(() -> new NotFound("job role"));
        var today = LocalDate.now(clock);
        find(user.personId())
                .ifPresentOrElse(
                        wish -> wish.wishFor(role.code(), today),
                        () -> em.persist(new RoleWish(user.personId(), role.code(), today)));
        em.flush();
    }

    /** Shows the wish to whoever leads one and to HR. @throws NotFound without a wish */
    @Allowed(Permission.STAFF)
    public void share() {
        var wish = mine();
        wish.share(LocalDate.now(clock));
        em.flush();
        audit.note("wish-share", "person " + user.personId(), wish.roleCode());
    }

    /** Takes the wish back from everybody else's sight. @throws NotFound without a wish */
    @Allowed(Permission.STAFF)
    public void keepPrivate() {
        mine().keepPrivate();
        em.flush();
    }

    /** @throws NotFound without a wish */
    @Allowed(Permission.STAFF)
    public void drop() {
        em.remove(mine());
        em.flush();
    }

    private RoleWish mine() {
        return find(user.personId()).orElseThrow(() -> new NotFound("wish"));
    }

    private Optional<RoleWish> find(long personId) {
        return em.createQuery("select w from RoleWish w where w.personId = :person", RoleWish.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }
}
