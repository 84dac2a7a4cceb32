package org.shirube.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names a case of one cycle by something that nobody can trace: claims of one person have numbers in a row, which would tie
 * that person's cases together.
 */
final class CaseKey {
    private static final String WAY = "HmacSHA256";
    private static final int BYTES = 18;

    private final SecretKeySpec secret;

    /** @param secret of the cycle, which leaves the server nowhere */
    CaseKey(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), WAY);
    }

    /** For an address: 24 letters, digits, dashes and underscores. */
    String of(Rating rating) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(rating), BYTES));
    }

    /** For people who talk about it: six digits, the same as long as the level stands; two cases may share them. */
    int number(Rating rating) {
        return 100_000
                + Integer.remainderUnsigned(ByteBuffer.wrap(digest(rating)).getInt(BYTES), 900_000);
    }

    private byte[] digest(Rating rating) {
        try {
            var mac = Mac.getInstance(WAY);
            mac.init(secret);
            return mac.doFinal((rating.claimId() + " " + rating.skill()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
