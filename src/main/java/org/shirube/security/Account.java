package org.shirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shirube.platform.error.RuleBroken;

/** A way to sign in: a name, a password and what it may do. */
@Entity
@Table(name = "account")
public class Account {
    static final int FREE_FAILURES = 4;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final int SHORTEST_PASSWORD = 12;

    @Id
    @GeneratedValue(generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id")
    private Long personId;

    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active = true;
    private int failures;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Convert(converter = PermissionsColumn.class)
    private Set<Permission> permissions;

    protected Account() {} // JPA

    Account(long organisationId, Long personId, String login, Set<Permission> permissions, Instant now) {
        if (!isLogin(login)) throw new RuleBroken("security.badLogin", login);
        this.organisationId = organisationId;
        this.personId = personId;
        this.login = login;
        this.permissions = Set.copyOf(permissions);
        this.createdAt = now;
    }

    static boolean isLogin(String text) {
        return text.matches("[a-z0-9][a-z0-9._@-]{1,63}");
    }

    static void requireStrong(String password, String login) {
        if (password.length() < SHORTEST_PASSWORD) throw new RuleBroken("security.passwordTooShort", SHORTEST_PASSWORD);
        if (password.toLowerCase(java.util.Locale.ROOT).contains(login))
            throw new RuleBroken("security.passwordHasLogin");
    }

    void usePassword(String hash) {
        passwordHash = hash;
        failures = 0;
        lockedUntil = null;
    }

    /** Each failure after the fourth locks the account, first for 30 seconds, then twice as long, 15 minutes at most. */
    void noteFailure(Instant now) {
        failures++;
        if (failures <= FREE_FAILURES) return;
        var doublings = Math.min(failures - FREE_FAILURES - 1, 10);
        var lock = FIRST_LOCK.multipliedBy(1L << doublings);
        lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
    }

    void noteSuccess() {
        failures = 0;
        lockedUntil = null;
    }

    /** How long signing in is refused from now; empty when it is not. */
    Optional<Duration> lockedFor(Instant now) {
        return lockedUntil == null || !lockedUntil.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, lockedUntil));
    }

    void allow(Set<Permission> wanted) {
        permissions = Set.copyOf(wanted);
    }

    void open(boolean wanted) {
        active = wanted;
    }

    /** Whether the password is one that was handed out and that nobody has replaced yet. */
    boolean hasFirstPassword() {
        return FirstPassword.isOne(passwordHash);
    }

    boolean hasFailures() {
        return failures > 0;
    }

    Caller asCaller() {
        return new Caller(id, organisationId, personId, login, permissions, hasFirstPassword());
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    Long personId() {
        return personId;
    }

    String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    Set<Permission> permissions() {
        return permissions;
    }
}
