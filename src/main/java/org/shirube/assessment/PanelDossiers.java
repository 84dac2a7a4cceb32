package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Panels as members, HR and the auditor see them: a rating of somebody else only once everybody has rated. */
@ApplicationScoped
@Transactional
public class PanelDossiers {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    @Inject
    private Panels panels;

    @Inject
    private Claims claims;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private Viewings viewings;

    /** Panels that wait for the caller's rating, the oldest first. Two statements. */
    @Allowed
    public List<PanelRow> mine() {
        var own = user.required().personId();
        if (own == null) return List.of();
        return seen(em.createQuery(
                        "select p from Panel p, PanelRating r where r.panelId = p.id and r.personId = :own"
                                + " and r.ratedAt is null and r.leftAt is null and p.closedAt is null order by p.id",
                        Panel.class)
                .setParameter("own", own)
                .getResultList());
    }

    /** All panels but those about the caller, open ones first, then the latest. Three statements. */
    @Allowed({Permission.HR, Permission.AUDITOR})
    public Page<PanelRow> page(PageRequest page) {
        var which = " from Panel p where p.organisationId = :organisation and p.personId <> :own";
        var own = Optional.ofNullable(user.required().personId()).orElse(0L);
        var found = em.createQuery(
                        "select p" + which + " order by case when p.closedAt is null then 0 else 1 end, p.id desc",
                        Panel.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("own", own)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(
                seen(found),
                em.createQuery("select count(p)" + which, Long.class)
                        .setParameter("organisation", user.organisationId())
                        .setParameter("own", own)
                        .getSingleResult());
    }

    private List<PanelRow> seen(List<Panel> found) {
        var ratings = panels.ratings(found.stream().map(Panel::id).toList());
        return found.stream()
                .map(panel -> seen(panel.row(ratings.getOrDefault(panel.id(), List.of()))))
                .toList();
    }

    private PanelRow seen(PanelRow panel) {
        return panel.seenBy(user.required().personId(), user.is(Permission.AUDITOR));
    }

    /**
     * What a panel has before it.
     *
     * @param panel as the caller may see it
     * @param person whom it is about
     * @param claims of the skill, oldest first; empty for a gate
     * @param works work products of the skill; for a gate, all
     * @param names of the members by person; whoever is not in office any more is missing
     * @param mayRate whether the caller has still to rate, and may leave instead
     * @param mayClose whether the caller has the chair
     */
    public record Dossier(
            PanelRow panel,
            PersonRow person,
            List<ClaimRow> claims,
            List<EvidenceRow> works,
            Map<Long, PersonRow> names,
            boolean mayRate,
            boolean mayClose) {}

    /**
     * For members, HR and the auditor; the look is logged. About seven statements.
     *
     * @throws NotAllowed for everybody else, for the person and for whoever left the panel
     */
    @Allowed
    public Dossier of(long panelId) {
        var panel = panels.find(panelId);
        var own = user.required().personId();
        var row = panels.row(panel);
        boolean isPerson = own != null && own == panel.personId();
        boolean member = row.has(own);
        if (isPerson || !(member || user.is(Permission.HR, Permission.AUDITOR))) throw new NotAllowed("see this panel");
        viewings.note(ViewedFor.PANEL, List.of(panel.personId()));
        var ids = row.ratings().stream().map(PanelRow.Rating::personId).collect(Collectors.toSet());
        ids.add(panel.personId());
        var known = people.byId(ids);
        var person = Optional.ofNullable(known.get(panel.personId())).orElseThrow(() -> new NotFound("person"));
        return new Dossier(
                seen(row),
                person,
                row.kind() == Panel.Kind.LEVEL ? claims.of(panel.personId(), row.skill()) : List.of(),
                locker.of(panel.personId(), row.skill()),
                known,
                row.isOpen()
                        && row.getMembers().stream().anyMatch(one -> own != null && one.personId() == own && !one.in()),
                row.isOpen() && panels.mayChair(row, person));
    }

    /**
     * The latest panel on a gate that was not called off; empty without one. The caller has been found allowed to see the
     * person. One statement.
     */
    public Optional<PanelRow> onGate(long personId, String role, int stage) {
        return em.createQuery(
                        "select p from Panel p where p.personId = :person and p.role = :role and p.stage = :stage"
                                + " and (p.closedAt is null or p.agreed is not null) order by p.id desc",
                        Panel.class)
                .setParameter("person", personId)
                .setParameter("role", role)
                .setParameter("stage", stage)
                .setMaxResults(1)
                .getResultStream()
                .map(panel -> panel.row(List.of()))
                .findFirst();
    }
}
