package org.shirube.lrs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identifiers: compared character by character, never normalised. Source: RFC 3987, section 5.3.1. */
public final class Iri {
    private static final Pattern IRI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:[^\\s\\p{Cntrl}<>\"{}|\\\\^`%]++|%[0-9A-Fa-f]{2})++");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final int LONGEST = 4_000;

    private Iri() {}

    /** Whether it has a scheme and no character that must be escaped; relative references are none. */
    public static boolean isIri(String text) {
        return text.length() <= LONGEST && IRI.matcher(text).matches();
    }

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** What stands for a long identifier in an index: its SHA-256, 64 characters. */
    static String key(String text) {
        return digest("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return in hexadecimal, lower case */
    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
