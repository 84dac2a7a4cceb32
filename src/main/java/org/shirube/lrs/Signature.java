package org.shirube.lrs;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * The signature of a statement: a compact JWS over the statement itself. Where it names its certificate it must be valid;
 * whose certificate that is, is for the reader to judge. Source: xAPI 1.0.3, part two, 2.6; RFC 7515.
 */
final class Signature {
    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");
    private static final Set<String> COMPARED = Set.of("actor", "verb", "object", "result", "context");
    private static final int LEAST_BITS = 1024;

    private Signature() {}

    static void check(JsonObject statement, byte[] jws) {
        var parts = new String(jws, StandardCharsets.US_ASCII).strip().split("\\.", -1);
        if (parts.length != 3) throw refused("is no compact JWS");
        var header = json(parts[0]);
        var algorithm = ALGORITHMS.get(header.getString("alg", ""));
        if (algorithm == null) throw refused("must be RS256, RS384 or RS512");
        if (header.containsKey("crit")) throw refused("has critical headers that are not known here");
        if (!says(json(parts[1]), statement)) throw refused("is over another statement");
        if (header.containsKey("x5c")) verify(header, algorithm, parts);
    }

    /** What was signed may lack what is added on the way; what it says must be what is said here. */
    private static boolean says(JsonObject signed, JsonObject statement) {
        for (var key : COMPARED) {
            if (signed.containsKey(key) != statement.containsKey(key)) return false;
        }
        try {
            return only(signed).equals(only(statement));
        } catch (ClassCastException | NullPointerException noStatement) {
            return false;
        }
    }

    private static String only(JsonObject statement) {
        var compared = jakarta.json.Json.createObjectBuilder();
        for (var key : COMPARED) {
            if (statement.containsKey(key)) compared.add(key, statement.get(key));
        }
        return Incoming.fingerprint(compared.build());
    }

    private static void verify(JsonObject header, String algorithm, String[] parts) {
        try {
            var chain = header.getJsonArray("x5c");
            var encoded = Base64.getMimeDecoder().decode(((JsonString) chain.get(0)).getString());
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
                    || key.getModulus().bitLength() < LEAST_BITS)
                throw refused("must be by an RSA key of 1024 bits or more");
            var check = java.security.Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!check.verify(Base64.getUrlDecoder().decode(parts[2]))) throw refused("is not valid");
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            if (unreadable instanceof XapiRefusal refusal) throw refusal;
            throw refused("has a certificate that cannot be read");
        }
    }

    private static JsonObject json(String part) {
        try {
            return StrictJson.object(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException | JsonException | XapiRefusal unreadable) {
            throw refused("cannot be read");
        }
    }

    private static XapiRefusal refused(String why) {
        return XapiRefusal.bad("attachments", "the signature " + why);
    }
}
