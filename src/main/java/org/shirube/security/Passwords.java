package org.shirube.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

/**
 * Salted password hashes: PBKDF2 with HMAC-SHA512, 210,000 rounds. Source: OWASP Password Storage Cheat Sheet, PBKDF2,
 * 2023.
 */
@ApplicationScoped
class Passwords {
    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    @Inject
    private Clock clock;

    private String unusable;

    @PostConstruct
    void configure() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        unusable = "PBKDF2WithHmacSHA512:210000:" + random(32) + ":" + random(64);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    boolean matches(String password, String hash) {
        if (FirstPassword.isOne(hash)) {
            waste(password); // as long as any other, or the time would tell whose password is new
            return FirstPassword.matches(password, hash, LocalDate.now(clock));
        }
        return password != null && !password.isEmpty() && pbkdf2.verify(password.toCharArray(), hash);
    }

    /** Takes as long as a real check, so that the time of the answer does not tell whether an account exists. */
    void waste(String password) {
        matches(password == null || password.isEmpty() ? "-" : password, unusable);
    }
}
