package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;

/** The log of sign-ins, ratings, assignments, exports and administrative acts; written in the act's own transaction. */
@ApplicationScoped
@Transactional
public class AuditLog {
    static final int LARGEST_EXPORT = 50_000;
    static final String ROW =
            "select new org.shirube.security.AuditRow(e.id, e.at, e.actor, e.act, e.subject, e.detail,"
                    + " e.number, e.previousHash, e.hash)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    /**
     * Notes an act of the current user.
     *
     * @param act a stable word, e.g. {@code claim-confirm}
     * @param subject what it was done to, by code or number, never a citizen's data
     */
    public void note(String act, String subject, String detail) {
        note(user.required().organisationId(), user.login(), act, subject, detail);
    }

    void note(Long organisationId, String actor, String act, String subject, String detail) {
        em.persist(new AuditEntry(organisationId, clock.instant(), actor, act, subject, detail));
    }

    /** The acts that ever happened in the organisation, by word. One statement. */
    @Allowed(Permission.AUDITOR)
    public List<String> acts() {
        return em.createQuery(
                        "select distinct e.act from AuditEntry e where e.organisationId = :organisation order by e.act",
                        String.class)
                .setParameter("organisation", user.organisationId())
                .getResultList();
    }

    /**
     * The same acts as a file would hold them, oldest first; the export is an act itself and notes how much went out.
     *
     * @throws RuleBroken security.exportTooLarge above {@value #LARGEST_EXPORT} acts
     */
    @Allowed(Permission.AUDITOR)
    public List<AuditRow> export(Instant from, Instant until, String act) {
        var found = page(from, until, act, PageRequest.of(0, 1)).total();
        if (found > LARGEST_EXPORT) throw new RuleBroken("security.exportTooLarge", found, LARGEST_EXPORT);
        var rows = new ArrayList<AuditRow>((int) found);
        for (int first = 0; first < found; first += PageRequest.MAX_SIZE) {
            rows.addAll(page(from, until, act, PageRequest.of(first, PageRequest.MAX_SIZE))
                    .rows());
        }
        Collections.reverse(rows);
        note("audit-export", from + " - " + until, rows.size() + " acts" + (act == null ? "" : ", " + act));
        return rows;
    }

    /** Acts in the organisation between two moments, newest first. Two statements. */
    @Allowed(Permission.AUDITOR)
    public Page<AuditRow> page(Instant from, Instant until, String act, PageRequest page) {
        var where = " from AuditEntry e where e.organisationId = :organisation and e.at >= :from and e.at < :until"
                + (act == null ? "" : " and e.act = :act");
        var rows = em.createQuery(ROW + where + " order by e.at desc, e.id desc", AuditRow.class);
        var count = em.createQuery("select count(e)" + where, Long.class);
        for (var query : List.of(rows, count)) {
            query.setParameter("organisation", user.organisationId())
                    .setParameter("from", from)
                    .setParameter("until", until);
            if (act != null) query.setParameter("act", act);
        }
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }
}
