package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;

/** Accounts: signing in, opening, changing and closing them. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final String UNCHANGED = " from Account a where a.organisationId = :organisation and a.active = true"
            + " and a.personId is not null and a.passwordHash like :first";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** The outcome of an attempt to sign in. @param caller null unless it succeeded @param lock null unless locked */
    public record Attempt(Caller caller, Duration lock) {
        public boolean succeeded() {
            return caller != null;
        }
    }

    /** Checks name and password, counts failures, and refuses while the account is locked. Two to four statements. */
    public Attempt signIn(String login, String password) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        var account = byLogin(name);
        if (account.isEmpty() || !account.get().isActive() || account.get().passwordHash() == null) {
            passwords.waste(password);
            audit.note(null, name, "sign-in-failed", "account", "unknown, closed or without password");
            return new Attempt(null, null);
        }
        var found = account.get();
        var now = clock.instant();
        var locked = found.lockedFor(now);
        if (locked.isPresent()) return new Attempt(null, locked.get());
        if (!passwords.matches(password, found.passwordHash())) {
            found.noteFailure(now);
            audit.note(found.organisationId(), name, "sign-in-failed", "account", "wrong password");
            return new Attempt(null, found.lockedFor(now).orElse(null));
        }
        if (found.hasFailures()) found.noteSuccess();
        audit.note(found.organisationId(), name, "sign-in", "account", "");
        return new Attempt(found.asCaller(), null);
    }

    /** The account as it stands now; empty when it is closed. One statement. */
    public Optional<Caller> caller(long accountId) {
        var account = em.find(Account.class, accountId);
        return account == null || !account.isActive() ? Optional.empty() : Optional.of(account.asCaller());
    }

    /**
     * Opens an account.
     *
     * @param password null for an account that cannot sign in before an administrator sets one
     * @throws RuleBroken security.loginTaken, security.badLogin, security.passwordTooShort, security.passwordHasLogin
     */
    @Allowed(Permission.ADMINISTRATOR)
    public long open(Long personId, String login, String password, Set<Permission> permissions) {
        if (byLogin(login).isPresent()) throw new RuleBroken("security.loginTaken", login);
        var account = new Account(user.organisationId(), personId, login, permissions, clock.instant());
        if (password != null) {
            Account.requireStrong(password, login);
            account.usePassword(passwords.hash(password));
        }
        em.persist(account);
        em.flush();
        audit.note("account-open", login, permissions.toString());
        return account.id();
    }

    /** @param personId null for an account that belongs to no member of staff */
    public record NewAccount(String login, Long personId, Set<Permission> permissions) {}

    /** A password that several new accounts begin with, hashed once: one hash more would hide nothing. */
    public static final class InitialPassword {
        private final String text;
        private final String hash;

        private InitialPassword(String text, String hash) {
            this.text = text;
            this.hash = hash;
        }
    }

    public InitialPassword initial(String password) {
        return new InitialPassword(password, passwords.hash(password));
    }

    /**
     * Opens several accounts that begin with the same password.
     *
     * @throws RuleBroken as {@link #open}
     */
    @Allowed(Permission.ADMINISTRATOR)
    public void openAll(List<NewAccount> wanted, InitialPassword password) {
        for (var each : wanted) {
            Account.requireStrong(password.text, each.login());
            if (byLogin(each.login()).isPresent()) throw new RuleBroken("security.loginTaken", each.login());
            var account = new Account(
                    user.organisationId(), each.personId(), each.login(), each.permissions(), clock.instant());
            account.usePassword(password.hash);
            em.persist(account);
            audit.note("account-open", each.login(), each.permissions().toString());
        }
        em.flush();
    }

    /** An account with the password that its owner begins with. @param firstPassword shown once, never stored */
    public record FirstSignIn(long personId, String login, String firstPassword) {}

    /**
     * Opens an account for each person, with a first password that has to be changed at the first sign-in and works for
     * {@value FirstPassword#DAYS} days. A login that is taken, on this installation, is put behind the prefix.
     *
     * @param wanted logins are staff numbers as they are; those that no account can have are left out
     * @return in the order wanted
     */
    @Allowed(Permission.ADMINISTRATOR)
    public List<FirstSignIn> issueFirst(List<NewAccount> wanted, String prefix) {
        var taken = new java.util.HashSet<>(
                em.createQuery("select a.login from Account a", String.class).getResultList());
        var today = java.time.LocalDate.now(clock);
        var issued = new java.util.ArrayList<FirstSignIn>(wanted.size());
        for (var each : wanted) {
            var login = each.login().toLowerCase(Locale.ROOT);
            if (taken.contains(login)) login = prefix + "." + login;
            if (!Account.isLogin(login) || !taken.add(login)) continue;
            var account =
                    new Account(user.organisationId(), each.personId(), login, each.permissions(), clock.instant());
            var password = FirstPassword.make();
            account.usePassword(FirstPassword.hash(password, today));
            em.persist(account);
            audit.note("account-open", login, each.permissions() + ", first password");
            issued.add(new FirstSignIn(each.personId(), login, password));
        }
        em.flush();
        em.clear();
        audit.note("accounts-issue", "accounts", issued.size() + " opened");
        return issued;
    }

    /** Makes the first passwords anew that nobody has used to the end; the old ones no longer work. */
    @Allowed(Permission.ADMINISTRATOR)
    public List<FirstSignIn> reissueFirst() {
        var today = java.time.LocalDate.now(clock);
        var issued = unchanged().stream()
                .map(account -> {
                    var password = FirstPassword.make();
                    account.usePassword(FirstPassword.hash(password, today));
                    return new FirstSignIn(account.personId(), account.login(), password);
                })
                .toList();
        em.flush();
        audit.note("accounts-issue", "accounts", issued.size() + " first passwords made anew");
        return issued;
    }

    /** How many accounts still have the first password that was issued. One statement. */
    @Allowed(Permission.ADMINISTRATOR)
    public int countUnchanged() {
        return em.createQuery("select count(a)" + UNCHANGED, Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("first", FirstPassword.MARK + "%")
                .getSingleResult()
                .intValue();
    }

    private List<Account> unchanged() {
        return em.createQuery("select a" + UNCHANGED + " order by a.login", Account.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("first", FirstPassword.MARK + "%")
                .getResultList();
    }

    /** Ids of the organisation's people who have an account, open or closed. One statement. */
    @Allowed(Permission.ADMINISTRATOR)
    public Set<Long> owners() {
        return Set.copyOf(em.createQuery(
                        "select a.personId from Account a where a.organisationId = :organisation and a.personId is not null",
                        Long.class)
                .setParameter("organisation", user.organisationId())
                .getResultList());
    }

    /**
     * Replaces the first password by one of one's own.
     *
     * @throws RuleBroken security.passwordTooShort, security.passwordHasLogin, security.samePassword
     * @throws NotFound when there is no first password to replace
     */
    @Allowed
    public void replaceFirstPassword(String wanted) {
        var account = em.find(Account.class, user.required().accountId());
        if (!account.hasFirstPassword()) throw new NotFound("first password");
        Account.requireStrong(wanted, account.login());
        if (passwords.matches(wanted, account.passwordHash())) throw new RuleBroken("security.samePassword");
        account.usePassword(passwords.hash(wanted));
        audit.note("account-password", account.login(), "first password replaced");
    }

    @Allowed(Permission.ADMINISTRATOR)
    public void setPassword(long accountId, String password) {
        var account = own(accountId);
        Account.requireStrong(password, account.login());
        account.usePassword(passwords.hash(password));
        audit.note("account-password", account.login(), "set by administrator");
    }

    /** @throws RuleBroken security.wrongPassword */
    @Allowed
    public void changeOwnPassword(String old, String wanted) {
        var account = em.find(Account.class, user.required().accountId());
        if (!passwords.matches(old, account.passwordHash())) throw new RuleBroken("security.wrongPassword");
        Account.requireStrong(wanted, account.login());
        account.usePassword(passwords.hash(wanted));
        audit.note("account-password", account.login(), "changed by its owner");
    }

    /** @throws RuleBroken security.notYourself when administrators would take their own right away */
    @Allowed(Permission.ADMINISTRATOR)
    public void change(long accountId, boolean active, Set<Permission> permissions) {
        var account = own(accountId);
        if (accountId == user.required().accountId() && (!active || !permissions.contains(Permission.ADMINISTRATOR))) {
            throw new RuleBroken("security.notYourself");
        }
        audit.note(
                "account-change",
                account.login(),
                account.permissions() + " -> " + permissions + (active ? "" : ", closed"));
        account.allow(permissions);
        account.open(active);
        em.flush();
    }

    /** Accounts of the organisation whose login contains {@code part}, by login. Two statements. */
    @Allowed({Permission.ADMINISTRATOR, Permission.AUDITOR})
    public Page<AccountRow> page(String part, PageRequest page) {
        var text = part == null ? "" : part.strip().toLowerCase(Locale.ROOT);
        var where = " from Account a where a.organisationId = :organisation and locate(:part, a.login) > 0";
        var accounts = em.createQuery("select a" + where + " order by a.login", Account.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("part", text)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        var total = em.createQuery("select count(a)" + where, Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("part", text)
                .getSingleResult();
        return new Page<>(accounts.stream().map(Accounts::row).toList(), total);
    }

    /** One account of the caller's organisation. @throws NotFound also for an account of another organisation */
    @Allowed({Permission.ADMINISTRATOR, Permission.AUDITOR})
    public AccountRow of(long accountId) {
        return row(own(accountId));
    }

    /** Whether anybody could sign in at all; false only before the first run is finished. */
    public boolean anyExists() {
        return !em.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Account own(long accountId) {
        var account = em.find(Account.class, accountId);
        if (account == null || account.organisationId() != user.organisationId()) throw new NotFound("account");
        return account;
    }

    private Optional<Account> byLogin(String login) {
        List<Account> found = em.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .getResultList();
        return found.stream().findFirst();
    }

    private static AccountRow row(Account account) {
        return new AccountRow(
                account.id(),
                account.login(),
                account.personId(),
                account.isActive(),
                account.passwordHash() != null,
                account.asCaller().permissions());
    }
}
