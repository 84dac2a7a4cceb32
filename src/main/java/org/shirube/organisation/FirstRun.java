package org.shirube.organisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.shirube.platform.Starting;
import org.shirube.platform.config.Setting;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Accounts;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * The first run on an empty database: one organisation and its first administrator, for whoever can read what the start
 * printed. The code lives in the memory of this node only, and is gone once used.
 */
@ApplicationScoped
@Transactional
public class FirstRun {
    private static final String STARTER_MAP = "shirube-government";
    private static final String CODE_PROPERTY = "shirube.setup.code"; // shirube.Main prints it
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // without those that look alike
    private static final int FIRST_WAIT = 5; // seconds, doubled by each further wrong code
    private static final int LONGEST_WAIT = 300;

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    private String code;
    private int failures;
    private Instant refusedUntil = Instant.MIN;

    void atStart(@Observes @Priority(Starting.SECURITY + 10) Starting starting) {
        if (Setting.DEMO.isTrue() || accounts.anyExists()) return;
        code = newCode();
        System.setProperty(CODE_PROPERTY, code);
    }

    /** Whether the first run can still be done here. One statement while a code is waiting, else none. */
    public synchronized boolean isOpen() {
        if (code != null && accounts.anyExists()) code = null;
        return code != null;
    }

    /**
     * Founds the organisation and opens the account of its first administrator, who is also HR; both or nothing.
     *
     * @param given the code, with or without dashes and in any case
     * @throws NotFound when the first run is over
     * @throws RuleBroken organisation.setupCode, organisation.setupWait, and what founding and opening refuse
     */
    public synchronized void finish(String given, String organisation, Text name, String login, String password) {
        if (!isOpen()) throw new NotFound("first run");
        check(given);
        var id = organisations.found(organisation, name, STARTER_MAP, false);
        user.becomeSystem(id);
        audit.note("organisation-found", organisation, name.en());
        accounts.open(null, login, password, Set.of(Permission.ADMINISTRATOR, Permission.HR));
        System.clearProperty(CODE_PROPERTY);
    }

    private void check(String given) {
        var now = clock.instant();
        if (now.isBefore(refusedUntil))
            throw new RuleBroken(
                    "organisation.setupWait",
                    Math.max(1, Duration.between(now, refusedUntil).toSeconds()));
        if (isCode(given)) return;
        failures++;
        refusedUntil = now.plusSeconds(Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(failures - 1, 10)));
        throw new RuleBroken("organisation.setupCode");
    }

    private boolean isCode(String given) {
        var typed = given == null ? "" : given.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), code.replace("-", "").getBytes(StandardCharsets.UTF_8));
    }

    private static String newCode() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) made.append('-');
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
