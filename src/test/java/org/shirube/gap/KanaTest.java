package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KanaTest {
    @Test
    void readingsGoFromOneScriptToTheOtherAndBack() {
        assertThat(Kana.hiragana("サトウ ミサキ")).isEqualTo("さとう みさき");
        assertThat(Kana.katakana("さとう みさき")).isEqualTo("サトウ ミサキ");
        assertThat(Kana.hiragana("ヴ")).isEqualTo("ゔ");
    }

    @Test
    void everythingElseStays() {
        assertThat(Kana.hiragana("佐藤ー1A")).isEqualTo("佐藤ー1A");
        assertThat(Kana.katakana("佐藤ー1A")).isEqualTo("佐藤ー1A");
    }
}
