package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.security.Secret;

/** Keys with which outside tools reach their organisation's records: made, used, listed, revoked. */
@ApplicationScoped
@Transactional
public class LrsCredentials {
    private static final int KEY_LENGTH = 16;
    private static final int LONGEST_LABEL = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private HomePages homePages;

    /** A fresh key. @param secret shown once, never stored */
    public record Issued(String accessKey, String secret) {}

    /** @throws RuleBroken lrs.labelMissing, lrs.labelTooLong */
    @Allowed(Permission.ADMINISTRATOR)
    public Issued make(String label) {
        if (label == null || label.isBlank()) throw new RuleBroken("lrs.labelMissing");
        if (label.strip().length() > LONGEST_LABEL) throw new RuleBroken("lrs.labelTooLong", LONGEST_LABEL);
        var issued = new Issued("lrs_" + Secret.make("").substring(0, KEY_LENGTH), Secret.make(""));
        em.persist(new LrsCredential(
                user.organisationId(),
                label.strip(),
                issued.accessKey(),
                Secret.hash(issued.secret()),
                user.login(),
                clock.instant()));
        em.flush();
        audit.note("lrs-key-make", issued.accessKey(), label.strip());
        return issued;
    }

    /** The organisation's keys, newest first. One statement of SQL. */
    @Allowed(Permission.ADMINISTRATOR)
    public List<LrsCredentialRow> all() {
        return em.createQuery("""
                        select new org.shirube.lrs.LrsCredentialRow(c.id, c.label, c.accessKey, c.createdAt, c.createdBy,
                            c.lastUsedOn, c.revokedAt)
                        from LrsCredential c where c.organisationId = :organisation
                        order by c.createdAt desc, c.id desc""", LrsCredentialRow.class)
                .setParameter("organisation", user.organisationId())
                .getResultList();
    }

    /** From then on the key opens nothing. @throws NotFound also for a key of another organisation */
    @Allowed(Permission.ADMINISTRATOR)
    public void revoke(long credentialId) {
        var credential = em.find(LrsCredential.class, credentialId);
        if (credential == null || credential.organisationId() != user.organisationId())
            throw new NotFound("credential");
        credential.revoke(clock.instant());
        em.flush();
        audit.note("lrs-key-revoke", credential.accessKey(), credential.label());
    }

    /**
     * Who a key and its secret stand for; empty when they do not fit or the key is revoked. The secret is 256 random bits, so
     * a fast hash protects it as well as a slow one. Two statements of SQL.
     */
    public Optional<LrsClient> client(String accessKey, String secret) {
        var found = em.createQuery("select c from LrsCredential c where c.accessKey = :key", LrsCredential.class)
                .setParameter("key", accessKey)
                .getResultList();
        if (found.isEmpty() || !found.get(0).opensWith(Secret.hash(secret))) return Optional.empty();
        var credential = found.get(0);
        credential.usedOn(LocalDate.now(clock));
        return Optional.of(LrsClient.of(
                credential.organisationId(),
                homePages.of(credential.organisationId()),
                credential.accessKey(),
                credential.label()));
    }
}
