package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Text;

class LikenessTest {
    private static final Skill SECURITY = skill(
            "情報セキュリティの基本動作",
            "不審なメールを見分けて報告する",
            "Information security basics",
            "Recognises and reports suspicious mail");
    private static final Skill DATA =
            skill("データを読み確かめる力", "統計のグラフから傾向を読み取る", "Reading data", "Reads trends from charts of statistics");

    private static Skill skill(String ja, String behaviourJa, String en, String behaviourEn) {
        return new Skill(
                "A1",
                "A",
                new Text(ja, en),
                List.of(),
                Set.of(),
                12,
                Map.of(1, new Text(behaviourJa, behaviourEn)),
                Map.of());
    }

    private static int percent(Skill one, Skill other) {
        return new Likeness(List.of(one, other, DATA, SECURITY)).percent(one, other);
    }

    @Test
    void theSameTextsAreWhollyAlike() {
        assertThat(percent(SECURITY, SECURITY)).isEqualTo(100);
    }

    @Test
    void changedParticlesAndEndingsLeaveJapaneseTextsAlike() {
        var written = skill("情報セキュリティ 基本動作", "不審なメールは見分け、報告している", "Something else", "Entirely new words here");
        assertThat(percent(SECURITY, written)).isGreaterThanOrEqualTo(Crosswalks.ALIKE);
    }

    @Test
    void anotherSubjectIsNotSuggested() {
        assertThat(percent(SECURITY, DATA)).isLessThan(Crosswalks.SIMILAR);
    }

    @Test
    void oneRewrittenLanguageDoesNotHideThatTheOtherIsTheSame() {
        var translated = skill("情報セキュリティの基本動作", "不審なメールを見分けて報告する", "Staying safe", "Spots phishing and tells the desk");
        assertThat(percent(SECURITY, translated)).isEqualTo(100);
    }
}
