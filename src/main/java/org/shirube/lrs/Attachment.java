package org.shirube.lrs;

/**
 * A file that belongs to a statement.
 *
 * @param sha2 in hexadecimal, lower case
 */
public record Attachment(String sha2, String contentType, byte[] bytes) {
    /** Whether the bytes are those that the hash stands for; the hash's length tells which of the SHA-2 it is. */
    boolean isIntact() {
        var algorithm = switch (sha2.length()) {
            case 56 -> "SHA-224";
            case 64 -> "SHA-256";
            case 96 -> "SHA-384";
            default -> "SHA-512";
        };
        return Iri.digest(algorithm, bytes).equals(sha2);
    }
}
