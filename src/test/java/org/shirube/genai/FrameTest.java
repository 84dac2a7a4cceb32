package org.shirube.genai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
    private final Frame frame = new Frame("答えてください。", List.of("見出し\n本文", "長".repeat(Frame.LONGEST + 10)));

    @Test
    void sourcesStandBehindTheTaskNumberedGuardedAndCut() {
        assertThat(frame.told(source -> source.replace("本文", "[…]")))
                .isEqualTo("答えてください。\n\n[1]\n見出し\n[…]\n\n[2]\n" + "長".repeat(Frame.LONGEST));
        assertThat(new Frame("答えてください。").told(UnaryOperator.identity())).isEqualTo("答えてください。");
    }

    @ParameterizedTest
    @CsvSource({
        "'そうです[2]。こうです[1]。', '[1, 2]'",
        "'そうです【１】', '[1]'",
        "'See [ 2 ].', '[2]'",
        "'そうです[3]。', '[]'",
        "'[0] と [12]', '[]'",
        "'[PHONE_1]に電話します。', '[]'",
        "'1番と2番', '[]'",
        "'', '[]'",
    })
    void onlyNumbersThatASourceHasAreNamed(String answer, String named) {
        assertThat(frame.named(answer)).hasToString(named);
    }
}
