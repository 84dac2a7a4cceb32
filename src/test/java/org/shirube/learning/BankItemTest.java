package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.course.QuizItem;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

class BankItemTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Text NONE = new Text("", "");

    private static QuizItem.Option option(String ja, String en, boolean right) {
        return new QuizItem.Option(new Text(ja, en), right, new Text("理由" + ja, "Why " + ja));
    }

    static BankQuestion single(Text stem, QuizItem.Option... options) {
        return question(QuizItem.Kind.SINGLE, stem, List.of(options), List.of(), null, List.of());
    }

    private static BankQuestion question(
            QuizItem.Kind kind,
            Text stem,
            List<QuizItem.Option> options,
            List<QuizItem.Pair> pairs,
            QuizItem.Numeric numeric,
            List<QuizItem.Gap> gaps) {
        return new BankQuestion(
                kind, "A1", 1, NONE, stem, options, pairs, numeric, gaps, new Text("解説", "Because"), "", Set.of());
    }

    static BankQuestion usual(String stem) {
        return single(
                new Text(stem, "Which?"),
                option("あい", "one", true),
                option("うえお", "two two", false),
                option("かき", "three", false));
    }

    private static BankItem inUse() {
        var item = new BankItem(1, usual("問"), "writer", NOW);
        item.review("other", NOW);
        item.use("writer", NOW);
        return item;
    }

    @Test
    void onlySomebodyElseReviewsAndOnlyAReviewedVersionIsUsed() {
        var item = new BankItem(1, usual("問"), "writer", NOW);
        assertThatThrownBy(() -> item.use("other", NOW)).hasMessageContaining("bankNotReviewed");
        assertThatThrownBy(() -> item.review("writer", NOW)).hasMessageContaining("bankOwnReview");
        item.review("other", NOW);
        item.write(usual("直した問"), "writer", NOW);
        assertThatThrownBy(() -> item.use("other", NOW))
                .as("what was changed is reviewed again")
                .hasMessageContaining("bankNotReviewed");
        assertThat(item.revisions()).hasSize(1);
    }

    @Test
    void aVersionThatWasInUseNeverChangesAndAnEditMakesTheNext() {
        var item = inUse();
        item.write(usual("次の問"), "writer", NOW);
        assertThat(item.revisions()).extracting(BankRevision::state).containsExactly(BankState.IN_USE, BankState.DRAFT);
        assertThat(item.revision(1).question().stem().ja()).isEqualTo("問");
        assertThatThrownBy(() -> item.revision(1).write(usual("x"), "writer", NOW))
                .isInstanceOf(RuleBroken.class);
        item.review("other", NOW);
        item.use("other", NOW);
        assertThat(item.revisions())
                .extracting(BankRevision::state)
                .containsExactly(BankState.REPLACED, BankState.IN_USE);
    }

    @Test
    void aVersionIsWithdrawnOnceAndWithAReason() {
        var item = inUse();
        assertThatThrownBy(() -> item.withdraw(1, " ", "other", NOW)).hasMessageContaining("bankReason");
        item.withdraw(1, "法令が変わった", "other", NOW);
        assertThat(item.inUse()).isEmpty();
        assertThatThrownBy(() -> item.withdraw(1, "もう一度", "other", NOW)).hasMessageContaining("bankClosed");
    }

    @Test
    void englishIsOutdatedWhenOnlyItsJapaneseChanged() {
        var item = new BankItem(1, usual("問"), "writer", NOW);
        assertThat(item.newest().question().translation()).isEqualTo(BankQuestion.Translation.COMPLETE);
        item.write(usual("別の問"), "writer", NOW);
        assertThat(item.newest().question().outdated()).containsExactly("Which?");
        item.write(item.newest().question(), "writer", NOW);
        assertThat(item.newest().question().translation()).isEqualTo(BankQuestion.Translation.OUTDATED);
        item.translated(item.newest().question(), "writer", NOW);
        assertThat(item.newest().question().translation()).isEqualTo(BankQuestion.Translation.COMPLETE);
        var short1 = single(new Text("別の問", ""), option("あい", "one", true), option("うえ", "two", false));
        item.write(short1, "writer", NOW);
        assertThat(item.newest().question().translation()).isEqualTo(BankQuestion.Translation.MISSING);
        assertThat(item.newest().question().item("x", 1).stem().en()).isEqualTo("別の問");
    }

    @Test
    void everyKindIsStoredAsItWasWritten() {
        var gap = new QuizItem.Gap("a", 1, List.of(new Text("誤", "wrong"), new Text("正", "right")), NONE);
        for (var question : List.of(
                usual("問"),
                question(
                        QuizItem.Kind.MATCH,
                        new Text("並べる\"\\\n", "Match"),
                        List.of(),
                        List.of(
                                new QuizItem.Pair(new Text("一", "1"), new Text("い", "a"), NONE),
                                new QuizItem.Pair(new Text("二", "2"), new Text("ろ", "b"), NONE)),
                        null,
                        List.of()),
                question(
                        QuizItem.Kind.NUMERIC,
                        new Text("何%", "How many"),
                        List.of(),
                        List.of(),
                        new QuizItem.Numeric(-4.05, 0.05, new Text("ポイント", "points")),
                        List.of()),
                question(
                        QuizItem.Kind.CLOZE,
                        new Text("これは[a]", "This [a]"),
                        List.of(),
                        List.of(),
                        null,
                        List.of(gap)))) {
            question.require();
            assertThat(new BankItem(1, question, "writer", NOW).newest().question())
                    .isEqualTo(question);
        }
    }

    @Test
    void whatCannotBeMarkedIsRefused() {
        var stem = new Text("問", "");
        var right = option("あ", "", true);
        var wrong = option("い", "", false);
        assertThatThrownBy(single(NONE, right, wrong)::require).hasMessageContaining("bankStem");
        assertThatThrownBy(single(stem, right)::require).hasMessageContaining("bankOptions");
        assertThatThrownBy(single(stem, wrong, option("う", "", false))::require).hasMessageContaining("bankOneRight");
        assertThatThrownBy(single(stem, right, option("あ", "", false))::require).hasMessageContaining("bankAlike");
        assertThatThrownBy(question(
                        QuizItem.Kind.CLOZE,
                        new Text("[a]と[a]", ""),
                        List.of(),
                        List.of(),
                        null,
                        List.of(new QuizItem.Gap("a", 0, List.of(stem, NONE), NONE)))::require)
                .hasMessageContaining("bankGaps");
        assertThatThrownBy(
                        question(
                                QuizItem.Kind.NUMERIC,
                                stem,
                                List.of(),
                                List.of(),
                                new QuizItem.Numeric(1, -1, NONE),
                                List.of())::require)
                .hasMessageContaining("bankTolerance");
    }

    @Test
    void whatGivesAnItemAwayIsShownToItsAuthor() {
        assertThat(BankHint.of(usual("問"))).isEmpty();
        assertThat(BankHint.of(single(
                        new Text("問", ""),
                        option("とても長い正解です", "", true),
                        option("ＡＢＣ", "", false),
                        option("abc", "", false),
                        option("上記のすべて", "", false))))
                .containsExactlyInAnyOrder(
                        BankHint.KEY_LONGEST, BankHint.ALIKE, BankHint.ALL_OF_THE_ABOVE, BankHint.TRANSLATION_MISSING);
        assertThat(BankHint.of(single(
                        new Text("問", "q"),
                        new QuizItem.Option(new Text("あ", "a"), true, NONE),
                        option("いう", "bc", false))))
                .containsExactlyInAnyOrder(BankHint.FEW_OPTIONS, BankHint.NO_REASON);
    }
}
