package org.shirube.lrs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.lrs.Attachment;
import org.shirube.lrs.StrictJson;
import org.shirube.lrs.XapiRefusal;

/** Vertical bars stand for ends of lines. */
class MultipartTest {
    private static final String JSON = "--b|Content-Type: application/json||{\"a\": 1}";
    private static final String FILE =
            "|--b|Content-Type: text/plain|Content-Transfer-Encoding: binary|X-Experience-API-Hash: AB|";

    private static Multipart read(String body, String lineEnd) {
        return Multipart.of(
                "multipart/mixed; boundary=\"b\"", body.replace("|", lineEnd).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void statementsComeFirstAndThenTheFiles(String lineEnd) {
        var read = read(
                "preamble|" + JSON + FILE + "|one\u00ff\u0000|two|" + FILE.substring(1) + "||--b--|epilogue", lineEnd);
        assertThat(read.statements().toString()).isEqualTo("{\"a\":1}");
        assertThat(read.files()).containsOnlyKeys("ab");
        var other = read(JSON + FILE + "|one\u00ff\u0000|two|--b--", lineEnd)
                .files()
                .get("ab");
        assertThat(other.contentType()).isEqualTo("text/plain");
        assertThat(other.bytes())
                .isEqualTo(("one\u00ff\u0000" + lineEnd + "two").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b--",
                "{\"a\": 1}",
                JSON,
                "--b|Content-Type: text/plain||{\"a\": 1}|--b--",
                "--b||{\"a\": 1}|--b--",
                JSON + "|--b|Content-Type: application/json||{\"a\": 1}|--b--",
                JSON + "|--b|Content-Transfer-Encoding: binary||x|--b--",
                JSON + "|--b|X-Experience-API-Hash: ab||x|--b--",
                JSON + "|--b|X-Experience-API-Hash: ab|Content-Transfer-Encoding: base64||x|--b--",
                JSON + "|Content-Type: text/plain||x|--b--"
            })
    void whatIsNotSoIsRefused(String body) {
        assertThatThrownBy(() -> read(body, "\r\n")).isInstanceOf(XapiRefusal.class);
    }

    @Test
    void aBoundaryMustBeNamed() {
        assertThatThrownBy(() -> Multipart.of("multipart/mixed;", (JSON + "|--b--").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(XapiRefusal.class);
    }

    @Test
    void whatIsAnsweredCanBeReadAgain() throws IOException {
        var bytes = "\r\n--x\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        var answer = Multipart.answer(
                StrictJson.of("{\"a\":\"あ\"}"), to -> to.accept(new Attachment("ab", "text/plain; charset=x", bytes)));
        var out = new ByteArrayOutputStream();
        answer.writeTo(out);
        var read = Multipart.of(answer.headers().get("Content-Type"), out.toByteArray());
        assertThat(read.statements()).isEqualTo(StrictJson.of("{\"a\":\"あ\"}"));
        assertThat(List.copyOf(read.files().values()).get(0).bytes()).isEqualTo(bytes);
    }
}
