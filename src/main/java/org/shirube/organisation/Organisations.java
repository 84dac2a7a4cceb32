package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The bodies on this installation. */
@ApplicationScoped
@Transactional
public class Organisations {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Own own;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<UnitsChanged> unitsChanged;

    @Inject
    private Event<ModeChanged> modeChanged;

    /**
     * Founds an organisation with its root unit. Called by the first run and the demo town only; there is no way to it
     * from a signed-in page.
     */
    public long found(String code, Text name, String mapId, boolean demo) {
        var organisation = new Organisation(code, name, mapId, demo);
        em.persist(organisation);
        em.flush();
        var root = new Unit(organisation.id(), "ROOT", name, 0);
        em.persist(root);
        em.flush();
        root.hangBelow(null);
        em.flush();
        unitsChanged.fire(new UnitsChanged(organisation.id()));
        return organisation.id();
    }

    /** The caller's own organisation. One statement, once a request. */
    @Allowed
    @Transactional(Transactional.TxType.SUPPORTS) // from memory but for the first time in a request
    public OrganisationRow own() {
        if (own.organisation() == null || own.organisation().id() != user.organisationId()) {
            own.organisation(of(user.organisationId()));
        }
        return own.organisation();
    }

    /** @throws NotFound when there is none */
    public OrganisationRow of(long organisationId) {
        var organisation = em.find(Organisation.class, organisationId);
        if (organisation == null) throw new NotFound("organisation");
        return organisation.row();
    }

    public Optional<OrganisationRow> byCode(String code) {
        return em.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .map(Organisation::row)
                .findFirst();
    }

    /** Every organisation, for start-up work and timers. */
    public List<OrganisationRow> all() {
        return em.createQuery("select o from Organisation o order by o.id", Organisation.class)
                .getResultStream()
                .map(Organisation::row)
                .toList();
    }

    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void rateBy(Mode mode) {
        own.organisation(null);
        var organisation = em.find(Organisation.class, user.organisationId());
        organisation.rateBy(mode);
        em.flush();
        audit.note("mode-change", "organisation", mode.name());
        modeChanged.fire(new ModeChanged(user.organisationId()));
    }

    /** Sets the priority fields (重点育成分野). @param categories codes of skill categories; may be empty */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void favour(Set<String> categories) {
        own.organisation(null);
        em.find(Organisation.class, user.organisationId()).favour(categories);
        audit.note("priority-fields", "organisation", categories.toString());
    }
}
