package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apostrophes stand for quotation marks. */
class SignatureTest {
    private static final JsonObject STATEMENT = json("{'actor': {'mbox': 'mailto:a@b.c'}, 'verb': {'id': 'a:did'},"
            + " 'object': {'id': 'a:it'}, 'result': {'score': {'raw': 1.0}}}");

    @TempDir
    private static Path folder;

    private static PrivateKey key;
    private static byte[] certificate;

    /** The JDK makes certificates by this tool alone. */
    @BeforeAll
    static void makeKeys() throws Exception {
        var store = folder.resolve("keys.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=Test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "password")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(tool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "password".toCharArray());
        key = (PrivateKey) keys.getKey("a", "password".toCharArray());
        certificate = keys.getCertificate("a").getEncoded();
    }

    private static JsonObject json(String text) {
        return StrictJson.object(text.replace('\'', '"'));
    }

    private static String jws(String header, String payload, String algorithm) throws GeneralSecurityException {
        var signed = encoded(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(payload.getBytes(StandardCharsets.UTF_8));
        var signature = java.security.Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void check(String jws) {
        Signature.check(STATEMENT, jws.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"RS256,SHA256withRSA", "RS384,SHA384withRSA", "RS512,SHA512withRSA"})
    void aSignatureOverTheStatementIsTaken(String algorithm, String name) throws GeneralSecurityException {
        var payload = STATEMENT.toString().replace("1.0", "1");
        assertThatCode(() -> check(jws("{'alg': '" + algorithm + "'}", payload, name)))
                .doesNotThrowAnyException();
    }

    @Test
    void aCertificateThatItNamesMustFit() throws Exception {
        var header = "{'alg': 'RS256', 'x5c': ['" + Base64.getEncoder().encodeToString(certificate) + "']}";
        var right = jws(header, STATEMENT.toString(), "SHA256withRSA");
        assertThatCode(() -> check(right)).doesNotThrowAnyException();
        var bent = right.substring(0, right.length() - 8) + "AAAAAAAA";
        assertThatThrownBy(() -> check(bent)).isInstanceOf(XapiRefusal.class).hasMessageContaining("not valid");
        assertThatThrownBy(() -> check(jws("{'alg': 'RS256', 'x5c': ['AAAA']}", STATEMENT.toString(), "SHA256withRSA")))
                .isInstanceOf(XapiRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'alg': 'HS256'}", "{'alg': 'none'}", "{}", "{'alg': 'RS256', 'crit': ['exp']}", "no json"})
    void otherAlgorithmsAreRefused(String header) {
        assertThatThrownBy(() -> check(jws(header, STATEMENT.toString(), "SHA256withRSA")))
                .isInstanceOf(XapiRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'actor': {'mbox': 'mailto:a@b.c'}}",
                "{'actor': 1, 'verb': 2, 'object': 3, 'result': 4}",
                "{broken",
                "[]"
            })
    void whatWasSignedMustBeWhatIsSaid(String payload) {
        assertThatThrownBy(() -> check(jws("{'alg': 'RS256'}", payload.replace('\'', '"'), "SHA256withRSA")))
                .isInstanceOf(XapiRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c.d", "%.%.%"})
    void whatIsNoJwsIsNoSignature(String text) {
        assertThatThrownBy(() -> check(text)).isInstanceOf(XapiRefusal.class);
    }

    @Test
    void filesMustBeNamedAndWhatTheirHashSays() {
        var bytes = "here".getBytes(StandardCharsets.UTF_8);
        var hash = Iri.digest("SHA-256", bytes);
        var statement = json(
                "{'actor': {}, 'verb': {}, 'object': {'id': 'a:it'}, 'attachments': [{'usageType': 'a:u', 'sha2': '"
                        + hash.toUpperCase(java.util.Locale.ROOT) + "', 'contentType': 'text/plain'}]}");
        var file = new Attachment(hash, "text/plain", bytes);
        assertThatCode(() -> Attachments.check(List.of(statement), Map.of(hash, file)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Attachments.check(List.of(statement), Map.of()))
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> Attachments.check(List.of(STATEMENT), Map.of(hash, file)))
                .hasMessageContaining("no statement");
        var other = new Attachment(hash, "text/plain", "there".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Attachments.check(List.of(statement), Map.of(hash, other)))
                .hasMessageContaining("hash");
    }
}
