package org.shirube.genai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.organisation.FullName;
import org.shirube.platform.i18n.Text;

class GuardTest {
    private static final FullName SATO = new FullName(new Text("佐藤 美咲", "Misaki Sato"), "さとう みさき");
    private final Guard guard = new Guard(new NameBook(List.of(SATO)), new WordList(List.of("ひかり計画")));

    private List<String> found(String text) {
        return guard.find(text).stream()
                .map(finding -> finding.kind() + " " + finding.in(text))
                .toList();
    }

    @Test
    void whatThePolicyDoesNotLetPassIsCutOutOfAText() {
        var policy = new GuardPolicy(Map.of(Sensitive.MAIL, GuardAct.ALLOW));
        assertThat(guard.without("123456789018、03-1234-5678、a@example.jp", policy))
                .isEqualTo("[…]、[…]、a@example.jp");
        assertThat(guard.without("ひかり計画ひかり計画の佐藤 美咲", policy)).isEqualTo("[…][…]の[…]");
        assertThat(guard.without("何もない", policy)).isEqualTo("何もない");
    }

    @Test
    void theCheckDigitsAreThoseOfTheLaw() {
        assertThat(Numbers.isMyNumber("123456789018")).isTrue();
        assertThat(Numbers.isMyNumber("123456789012")).isFalse();
        assertThat(Numbers.isMyNumber("12345678901")).isFalse();
        // published: the National Tax Agency's own number
        assertThat(Numbers.isCorporateNumber("7000012050002")).isTrue();
        assertThat(Numbers.isCorporateNumber("7000012050003")).isFalse();
        assertThat(Numbers.isCorporateNumber("0000012050002")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "１２３４５６７８９０１８",
                "1234-5678-9018",
                "1234 5678 9018",
                "1 2 3 4 5 6 7 8 9 0 1 8",
                "１２３４　５６７８　９０１８",
                "1234−5678‐9018",
                "1234\u200b5678\u200b9018",
                "一二三四五六七八九〇一八"
            })
    void aNumberIsFoundInEverySpellingAndPointsToWhatWasWritten(String spelling) {
        assertThat(found("番号は" + spelling + "です")).containsExactly("MY_NUMBER " + spelling);
    }

    @Test
    void placesCountInTheTextAsItWasWrittenAlsoBehindLettersThatBecomeSeveral() {
        var text = "㈱㌔ﾀﾞ 氏名：ｻﾄｳ ﾐｻｷ、電話：０３－１２３４－５６７８";
        assertThat(found(text)).containsExactly("OWN_NAME ｻﾄｳ ﾐｻｷ", "PHONE ０３－１２３４－５６７８");
    }

    @Test
    void aFindingSaysWhatItIsWhyItWasFoundAndWhatToDoInBothLanguages() {
        var finding = guard.find("電話は03-1234-5678").get(0);
        assertThat(finding.name(Locale.JAPANESE)).isEqualTo("電話番号");
        assertThat(finding.name(Locale.ENGLISH)).isEqualTo("Telephone number");
        for (var kind : Sensitive.values()) {
            for (var clue : Clue.values()) {
                var one = new Finding(kind, 0, 1, clue);
                for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
                    assertThat(List.of(one.name(locale), one.why(locale), one.advice(locale)))
                            .noneMatch(words -> words.startsWith("genai."));
            }
        }
    }

    @Test
    void theStrictestActDecidesAndABlockedTextHasNoMaskedForm() {
        var policy = new GuardPolicy(Map.of(Sensitive.MAIL, GuardAct.ALLOW));
        assertThat(guard.check("会議の案内", policy).decision()).isEqualTo(GuardDecision.CLEAR);
        assertThat(guard.check("a@example.jp", policy).decision()).isEqualTo(GuardDecision.ALLOWED);
        assertThat(guard.check("a@example.jp 03-1234-5678", policy).decision()).isEqualTo(GuardDecision.MASKED);
        var blocked = guard.check("03-1234-5678 123456789018", policy);
        assertThat(blocked.decision()).isEqualTo(GuardDecision.BLOCKED);
        assertThat(blocked.masked()).isNull();
    }

    @Test
    void theSameWordsHaveTheSamePlaceholderInWhateverSpelling() {
        var text = "佐藤美咲と03-1234-5678。０３－１２３４－５６７８は佐藤 美咲、06-1234-5678は他。";
        var masked = guard.check(text, GuardPolicy.STANDARD).masked();
        assertThat(masked.text()).isEqualTo("[OWN_NAME_1]と[PHONE_1]。[PHONE_1]は[OWN_NAME_1]、[PHONE_2]は他。");
        assertThat(masked.turnedBack("[PHONE_2]と[ phone_１ ]、[OWN_NAME_1]様、[PHONE_9]"))
                .isEqualTo("06-1234-5678と03-1234-5678、佐藤美咲様、[PHONE_9]");
    }

    @Test
    void aPlaceholderThatTheWriterWroteIsNotTaken() {
        var masked =
                guard.check("[PHONE_1]は例です。03-1234-5678", GuardPolicy.STANDARD).masked();
        assertThat(masked.text()).isEqualTo("[PHONE_1]は例です。[PHONE_2]");
        assertThat(masked.turnedBack("[PHONE_1] [PHONE_2]")).isEqualTo("[PHONE_1] 03-1234-5678");
    }

    @Test
    void anAnswerThatComesInPiecesIsTurnedBackWhereverItIsCut() {
        var masked = guard.check("03-1234-5678と佐藤美咲", GuardPolicy.STANDARD).masked();
        var answer = "次[の]とおり[PHONE_1]、[OWN_NAME_1]さん[";
        for (int size = 1; size < answer.length(); size++) {
            var unmasking = masked.unmasking();
            var shown = new StringBuilder();
            for (int at = 0; at < answer.length(); at += size)
                shown.append(unmasking.next(answer.substring(at, Math.min(answer.length(), at + size))));
            shown.append(unmasking.rest());
            assertThat(shown).hasToString("次[の]とおり03-1234-5678、佐藤美咲さん[");
        }
    }

    @Test
    void namesThatAreWordsAreFoundOnlyWhereTheyAreNames() {
        var guard = new Guard(
                new NameBook(List.of(
                        new FullName(new Text("森 力", "Tsutomu Mori"), "もり つとむ"),
                        new FullName(new Text("原 一", "Hajime Hara"), "はら はじめ"),
                        new FullName(new Text("大和 健", "Ken Yamato"), "やまと けん"))),
                WordList.EMPTY);
        for (var text : List.of("森林課長", "森の力を借りる", "原則一つ", "野原一面", "原子力課長", "大和市", "大和健康センター", "中原係長", "神林さん"))
            assertThat(guard.find(text)).as(text).isEmpty();
        for (var text : List.of("森さん", "森 力です", "総務課森力", "原係長", "大和健です", "やまと けん", "MORI, Tsutomu"))
            assertThat(guard.find(text)).as(text).hasSize(1);
    }

    @Test
    void fiftyThousandNamesAreNoBurden() {
        var people = new ArrayList<FullName>();
        for (int i = 0; people.size() < 50_000; i++) {
            var family = "" + (char) ('一' + i % 700 * 7) + (char) ('丁' + i % 31);
            var given = "" + (char) ('万' + i / 700 * 3) + (char) ('子' + i % 13);
            people.add(new FullName(new Text(family + " " + given, "F" + (char) ('a' + i % 26) + " G"), null));
        }
        people.add(SATO);
        var large = new Guard(new NameBook(people), WordList.EMPTY);
        var text = "昨日の打合せで出た意見をまとめます。佐藤美咲が説明し、一丁の案を万事のとおり直すことになりました。".repeat(80);
        large.find(text);
        long began = System.nanoTime();
        assertThat(large.find(text)).hasSize(80);
        var millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println(
                "guard: " + text.length() + " letters against " + people.size() + " names in " + millis + " ms");
        assertThat(millis).isLessThan(1_500); // measured 10 to 40 on the slow machine; quadratic would be minutes
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "市", "市1", "1-", "a@", "a.", "銀行 普通", "[", "(0", "北1条", "a "})
    void noTextKeepsItBusy(String piece) {
        long began = System.nanoTime();
        guard.find(piece.repeat(8_000 / piece.length()));
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
    }
}
