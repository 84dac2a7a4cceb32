package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shirube.platform.error.NotFound;

/** Keys to the API: made, used, listed, revoked. */
@ApplicationScoped
@Transactional
public class ApiTokens {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** A fresh token. @param secret shown once, never stored */
    public record Issued(String secret, Instant expiresAt) {}

    public Issued issue(Caller caller, String label) {
        var secret = Secret.make("shr_");
        var named = label == null || label.isBlank() ? "API" : label.strip();
        var token = new ApiToken(
                caller.accountId(),
                named.length() > 100 ? named.substring(0, 100) : named,
                Secret.hash(secret),
                clock.instant());
        em.persist(token);
        audit.note(caller.organisationId(), caller.login(), "token-issue", named, "");
        return new Issued(secret, token.expiresAt());
    }

    /** The account that a token stands for; empty when it is unknown, revoked, expired, or the account is closed. */
    public Optional<Caller> caller(String secret) {
        var found = em.createQuery("select t from ApiToken t where t.hash = :hash", ApiToken.class)
                .setParameter("hash", Secret.hash(secret))
                .getResultList();
        if (found.isEmpty() || !found.get(0).isValid(clock.instant())) return Optional.empty();
        found.get(0).usedOn(LocalDate.now(clock));
        return accounts.caller(found.get(0).accountId());
    }

    /** The caller's own tokens, newest first. */
    @Allowed
    public List<ApiTokenRow> own() {
        return em.createQuery(
                        "select new org.shirube.security.ApiTokenRow(t.id, t.label, t.createdAt, t.expiresAt, t.lastUsedOn, t.revokedAt)"
                                + " from ApiToken t where t.accountId = :account order by t.createdAt desc, t.id desc",
                        ApiTokenRow.class)
                .setParameter("account", user.required().accountId())
                .getResultList();
    }

    @Allowed
    public void revoke(long tokenId) {
        var token = em.find(ApiToken.class, tokenId);
        if (token == null || token.accountId() != user.required().accountId()) throw new NotFound("token");
        token.revoke(clock.instant());
        audit.note("token-revoke", token.label(), "");
    }
}
