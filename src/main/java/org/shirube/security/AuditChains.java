package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.shirube.platform.error.RuleBroken;

/** The chain of hashes over an organisation's acts: how far it is, and whether it holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS) // acts that are sealed do not change, and a long walk shall hold nothing
public class AuditChains {
    private static final System.Logger LOG = System.getLogger(AuditChains.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private AuditSealing sealing;

    /** Where the chain ends now. One statement. */
    @Allowed(Permission.AUDITOR)
    public AuditHead head() {
        return head(user.organisationId());
    }

    private AuditHead head(long organisationId) {
        var chain = em.find(AuditChain.class, organisationId);
        return chain == null ? new AuditChain(organisationId, clock.instant()).head() : chain.head();
    }

    /** Acts that wait to be sealed. One statement. */
    @Allowed(Permission.AUDITOR)
    public long waiting() {
        return em.createQuery(
                        "select count(e) from AuditEntry e where e.number is null and e.organisationId = :organisation",
                        Long.class)
                .setParameter("organisation", user.organisationId())
                .getSingleResult();
    }

    /** Seals what waits, so that what is read next has its hashes. */
    @Allowed(Permission.AUDITOR)
    public void seal() {
        seal(user.organisationId());
    }

    void seal(long organisationId) {
        while (sealing.part(organisationId) == AuditSealing.PART) {}
    }

    /**
     * Seals what waits, then recomputes the whole chain; that it was done is an act itself. About three statements for every
     * {@value AuditSealing#PART} acts.
     *
     * @param number of an act that was written down; null, with the hash, for none
     * @param hash that it had
     * @throws RuleBroken security.notedHalf for a number without a hash or the other way round, security.notedHash for what
     *     is no hash
     */
    @Allowed(Permission.AUDITOR)
    public AuditCheck check(Long number, String hash) {
        var noted = hash == null ? "" : hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if ((number == null) != noted.isEmpty()) throw new RuleBroken("security.notedHalf");
        if (!noted.isEmpty() && !noted.matches("[0-9a-f]{64}")) throw new RuleBroken("security.notedHash");
        try {
            seal(user.organisationId());
        } catch (RuntimeException occupied) {
            LOG.log(
                    Level.ERROR,
                    "acts could not be sealed; the walk says whether the chain was tampered with",
                    occupied);
        }
        var check = walk(user.organisationId(), number, noted);
        audit.note("audit-check", "acts 1 - " + check.head().acts(), told(check));
        return check;
    }

    AuditCheck walk(long organisationId, Long number, String hash) {
        var walk = new AuditWalk(organisationId, number, hash);
        while (true) {
            var part = after(organisationId, walk.last());
            part.forEach(walk::take);
            if (!part.isEmpty()) continue;
            var head = head(organisationId); // read last: it is written together with the acts that it counts
            if (walk.last() >= head.acts() || after(organisationId, walk.last()).isEmpty()) return walk.end(head);
        }
    }

    private List<AuditRow> after(long organisationId, long number) {
        var query = em.createQuery(
                AuditLog.ROW + " from AuditEntry e where e.number > :number and e.organisationId "
                        + (organisationId == AuditSealing.NOBODY ? "is null" : "= :organisation")
                        + " order by e.number",
                AuditRow.class);
        if (organisationId != AuditSealing.NOBODY) query.setParameter("organisation", organisationId);
        return query.setParameter("number", number)
                .setMaxResults(AuditSealing.PART)
                .getResultList();
    }

    /** Every chain there is. */
    List<Long> all() {
        return em.createQuery("select c.organisationId from AuditChain c order by c.organisationId", Long.class)
                .getResultList();
    }

    static String told(AuditCheck check) {
        if (check.breaks() > 0) return check.why() + " at " + check.at() + ", " + check.breaks() + " breaks";
        var noted = check.noted() == AuditCheck.Noted.NONE ? "" : ", noted head " + check.noted();
        return "whole, head " + check.head().hash() + noted;
    }
}
