package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
        // in one statement: acts that come meanwhile would shift pages, so that some stood twice and others nowhere
        var chosen = new Chosen(from, until, act);
        long found = chosen.count();
        if (found > LARGEST_EXPORT) throw new RuleBroken("security.exportTooLarge", found, LARGEST_EXPORT);
        var rows = chosen.rows("asc").setMaxResults(LARGEST_EXPORT).getResultList();
        note("audit-export", from + " - " + until, rows.size() + " acts" + (act == null ? "" : ", " + act));
        return rows;
    }

    /** Acts in the organisation between two moments, newest first. Two statements. */
    @Allowed(Permission.AUDITOR)
    public Page<AuditRow> page(Instant from, Instant until, String act, PageRequest page) {
        var chosen = new Chosen(from, until, act);
        return new Page<>(
                chosen.rows("desc")
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultList(),
                chosen.count());
    }

    /** Acts of the organisation in a period. */
    private final class Chosen {
        private final Instant from;
        private final Instant until;
        private final String act;

        /** @param act null for every act */
        Chosen(Instant from, Instant until, String act) {
            this.from = from;
            this.until = until;
            this.act = act;
        }

        /** @param order asc or desc, by time */
        TypedQuery<AuditRow> rows(String order) {
            return query(ROW, " order by e.at " + order + ", e.id " + order, AuditRow.class);
        }

        long count() {
            return query("select count(e)", "", Long.class).getSingleResult();
        }

        private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
            var query = em.createQuery(
                            select + " from AuditEntry e where e.organisationId = :organisation and e.at >= :from"
                                    + " and e.at < :until" + (act == null ? "" : " and e.act = :act") + order,
                            type)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("from", from)
                    .setParameter("until", until);
            return act == null ? query : query.setParameter("act", act);
        }
    }
}
