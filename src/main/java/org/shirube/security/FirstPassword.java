package org.shirube.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A password that is handed out, works for some days and only until its owner has chosen another. It has 79 random bits,
 * so a plain hash keeps it as safe as a slow one would, and ten thousand can be made at once.
 */
final class FirstPassword {
    static final int DAYS = 60;
    static final String MARK = "FIRST:";
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // without those that look alike
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    static String make() {
        var made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) made.append('-');
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    static String hash(String password, LocalDate on) {
        return MARK + on + ":" + digest(password);
    }

    static boolean isOne(String hash) {
        return hash != null && hash.startsWith(MARK);
    }

    /** @param hash as {@link #hash} made it; the day in it counts as the first */
    static boolean matches(String password, String hash, LocalDate today) {
        var day = hash.substring(MARK.length(), MARK.length() + 10);
        if (password == null || !LocalDate.parse(day).plusDays(DAYS).isAfter(today)) return false;
        return MessageDigest.isEqual(
                (MARK + day + ":" + digest(password.strip())).getBytes(StandardCharsets.UTF_8),
                hash.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String password) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
