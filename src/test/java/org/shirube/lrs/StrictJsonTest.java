package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} x",
                "[1][2]",
                "{\"a\":01}",
                "{\"a\":1e99999999999}",
                "{\"a\":\"\\ud800\"}",
                "{'a':1}",
                "{\"a\":1,}"
            })
    void onlyOneWholeValueIsRead(String text) {
        assertThatThrownBy(() -> StrictJson.of(text))
                .isInstanceOfSatisfying(
                        XapiRefusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void whatIsReadIsWrittenAsItWas() {
        for (var text :
                new String[] {"{\"a\":1.50,\"b\":[\"}\",\"\\\"]\"]}", "[]", "\"x\"", "{\"a\":\"\\uD83D\\uDE00\"}"})
            assertThat(StrictJson.of(text + "\n"))
                    .isEqualTo(StrictJson.of(StrictJson.of(text).toString()));
        assertThat(StrictJson.of("{\"a\":1.50}").toString()).isEqualTo("{\"a\":1.50}");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> StrictJson.of(latin)).hasMessageContaining("UTF-8");
    }

    @Test
    void nobodyNestsWithoutEnd() {
        assertThatThrownBy(() -> StrictJson.of("[".repeat(1_000_000))).hasMessageContaining("deep");
        assertThat(StrictJson.of("[".repeat(StrictJson.DEEPEST) + "]".repeat(StrictJson.DEEPEST)))
                .isNotNull();
    }
}
