package org.shirube.genai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPortTest {
    private final FakeModel model = new FakeModel();
    private final ModelPort port = new ModelPort();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        model.close();
    }

    private ModelAnswer ask(String manners, Duration patience, Predicate<String> listener) {
        return port.ask(
                new ModelQuestion(
                        URI.create(model.address() + "/chat/completions"), manners, null, "枠", "問い", patience),
                piece -> {
                    heard.add(piece);
                    return listener.test(piece);
                });
    }

    @Test
    void anAnswerComesInPiecesWithItsTokensAndWithoutWhatTurnsTheWriting() {
        var answer = ask("echo", Duration.ofSeconds(10), piece -> true);
        assertThat(answer.outcome()).isEqualTo(ModelOutcome.ANSWERED);
        assertThat(answer.text()).isEqualTo("<b>あなたは</b>「問い」と書きました。");
        assertThat(String.join("", heard)).isEqualTo(answer.text());
        assertThat(heard).hasSizeGreaterThan(2);
        assertThat(answer.tokensIn()).isEqualTo(12);
        assertThat(answer.tokensOut()).isEqualTo(34);
    }

    @Test
    void whatIsAskedIsTheFrameAndTheTextWithoutAnyTools() {
        ask("echo", Duration.ofSeconds(10), piece -> true);
        var asked = model.asked().get(0);
        assertThat(asked.keySet()).containsExactlyInAnyOrder("model", "stream", "stream_options", "messages");
        assertThat(asked.getJsonArray("messages").getJsonObject(0).getString("content"))
                .isEqualTo("枠");
        assertThat(model.told()).containsExactly("問い");
        assertThat(model.keys()).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "error", "redirect", "nonsense", "tools", "endless", "breaks"})
    void whatIsNoAnswerIsAFailure(String manners) {
        assertThat(ask(manners, Duration.ofSeconds(10), piece -> true).outcome())
                .isEqualTo(ModelOutcome.FAILED);
        assertThat(model.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"silent", "hangs", "slow"})
    void patienceEndsWhetherNothingCameOrTooLittle(String manners) {
        var answer = ask(manners, Duration.ofMillis(1_500), piece -> true);
        assertThat(answer.outcome()).isEqualTo(ModelOutcome.TIMED_OUT);
        assertThat(answer.millis()).isBetween(1_000L, 5_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "hangs", "slow"})
    void whoeverHasEnoughStopsItAlsoBeforeTheFirstWord(String manners) {
        var answer = ask(manners, Duration.ofSeconds(20), piece -> false);
        assertThat(answer.outcome()).isEqualTo(ModelOutcome.STOPPED);
        assertThat(answer.millis()).isLessThan(5_000);
    }

    @Test
    void anAnswerWithoutMeasureIsCut() {
        var answer = ask("long", Duration.ofSeconds(10), piece -> true);
        assertThat(answer.outcome()).isEqualTo(ModelOutcome.CUT);
        assertThat(answer.text()).hasSize(ModelPort.LONGEST_ANSWER);
    }

    @Test
    void nobodyAtTheAddressIsAFailure() {
        model.close();
        assertThat(ask("echo", Duration.ofSeconds(10), piece -> true).outcome()).isEqualTo(ModelOutcome.FAILED);
    }

    @Test
    void aKeyThatCannotBeSentIsAFailureAndShowsNowhere() {
        var question =
                new ModelQuestion(URI.create(model.address()), "echo", "se\ncret", "枠", "問い", Duration.ofSeconds(5));
        assertThat(port.ask(question, piece -> true).outcome()).isEqualTo(ModelOutcome.FAILED);
        assertThat(question.toString()).doesNotContain("cret", "問い");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.5:8000/v1, true",
        "https://models.town.example/v1, true",
        "http://10.0.0.5:8001/v1, false",
        "http://10.0.0.6:8000/v1, false",
        "http://models.town.example@evil.example/v1, false",
        "http://evil.example/v1?h=models.town.example, false",
        "file://models.town.example/v1, false",
        "models.town.example/v1, false",
        "http://models.town.example:8000/v1, true"
    })
    void onlyHostsThatTheOperatorNamedAreReached(String endpoint, boolean allowed) {
        var hosts = ModelSetting.hosts("10.0.0.5:8000, models.town.example");
        assertThat(ModelSetting.isAllowed(endpoint, hosts)).isEqualTo(allowed);
        assertThat(ModelSetting.isAllowed(endpoint, ModelSetting.hosts(""))).isFalse();
    }
}
