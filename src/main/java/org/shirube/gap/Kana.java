package org.shirube.gap;

import java.util.stream.Collectors;

/** A reading in the other script: lists hold it in hiragana or in katakana, and people type either. */
final class Kana {
    private static final int BETWEEN = 'ア' - 'あ';

    private Kana() {}

    static String hiragana(String text) {
        return shifted(text, 'ァ', 'ヶ', -BETWEEN);
    }

    static String katakana(String text) {
        return shifted(text, 'ぁ', 'ゖ', BETWEEN);
    }

    private static String shifted(String text, char first, char last, int by) {
        return text.chars()
                .mapToObj(each -> String.valueOf((char) (each >= first && each <= last ? each + by : each)))
                .collect(Collectors.joining());
    }
}
