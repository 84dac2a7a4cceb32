package org.shirube.course.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Words;

class ExcerptTest {
    @Test
    void theSentenceWithTheWordsIsShownWithWhatFollows() {
        var excerpt = excerpt("初めの文です。議事録を要約します。次の文です。", "ja", "議事", "録", "要約");
        assertThat(text(excerpt)).isEqualTo("…[議事録]を[要約]します。次の文です。");
    }

    @Test
    void aLongSentenceIsCutAroundTheFirstWord() {
        var text = text(excerpt("あ".repeat(300) + "要約" + "い".repeat(300), "ja", "要約"));
        assertThat(text).startsWith("…").endsWith("…").hasSizeLessThan(130);
    }

    @Test
    void itemsAndCellsStandApart() {
        assertThat(text(excerpt("議事録\n担当\n期限", "ja", "担当"))).isEqualTo("…[担当]　期限");
        assertThat(text(excerpt("minutes\nowner\ndue", "en", "minut"))).isEqualTo("[minutes] · owner · due");
    }

    @Test
    void aTextWithoutTheWordsBeginsAtItsBeginning() {
        assertThat(text(excerpt("One. Two.", "en", "three"))).isEqualTo("One. Two.");
        assertThat(text(excerpt("", "en", "three"))).isEmpty();
    }

    @Test
    void markupInATextStaysText() {
        assertThat(Excerpt.marked("<b>要約</b>", Set.of("要約"), Words.JAPANESE))
                .containsExactly(
                        new Excerpt.Piece("<b>", false),
                        new Excerpt.Piece("要約", true),
                        new Excerpt.Piece("</b>", false));
    }

    private static Excerpt excerpt(String text, String language, String... wanted) {
        return Excerpt.of(new Passage("GA01", Passage.Kind.LESSON, "one", null, "", text), Set.of(wanted), language);
    }

    private static String text(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
