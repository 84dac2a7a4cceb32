package org.shirube.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The hash of an act: SHA-256 over previous hash, number, time, actor, act, subject and detail, each in UTF-8 as
 * {@code length in bytes ':' bytes ','} (a netstring, so that no two different acts read alike), as 64 small hexadecimal
 * digits. The time is UTC with six digits of a second, {@code 2026-04-01T00:12:03.123000Z}. Published: a file that was
 * exported is recomputed by it years later, so it never changes.
 */
final class AuditHash {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private AuditHash() {}

    /** What the first act of an organisation follows; 0 for acts of none. */
    static String first(long organisationId) {
        return hash("shirube-audit", Long.toString(organisationId));
    }

    static String of(
            String previous, long number, Instant at, String actor, String act, String subject, String detail) {
        return hash(previous, Long.toString(number), TIME.format(at), actor, act, subject, detail);
    }

    private static String hash(String... fields) {
        var digest = sha256();
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }
}
