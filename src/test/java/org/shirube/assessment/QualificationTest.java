package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shirube.ShippedContent;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.i18n.Text;

class QualificationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Text NAME = new Text("基本情報技術者試験", "Fundamental Examination");

    private static Qualification of(Integer months) {
        return new Qualification(1, NAME, Text.same("IPA"), months, 1);
    }

    private static HeldQualification held(Qualification of, String number, LocalDate obtained, LocalDate stated) {
        return new HeldQualification(of, 1, number, obtained, stated, Instant.EPOCH, TODAY);
    }

    @Test
    void theEarlierOfPaperAndMonthsIsTheLastDay() {
        var obtained = LocalDate.of(2026, 4, 1);
        assertThat(of(null).validUntil(obtained, null)).isNull();
        assertThat(of(36).validUntil(obtained, null)).isEqualTo("2029-03-31");
        assertThat(of(36).validUntil(obtained, LocalDate.of(2028, 4, 1))).isEqualTo("2028-04-01");
        assertThat(of(36).validUntil(obtained, LocalDate.of(2030, 4, 1))).isEqualTo("2029-03-31");
        assertThat(of(null).validUntil(obtained, LocalDate.of(2030, 4, 1))).isEqualTo("2030-04-01");
    }

    @Test
    void theLastDayItselfIsStillValid() {
        assertThat(held(of(null), "1", TODAY.minusYears(1), TODAY).expiresOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> held(of(null), "1", TODAY.minusYears(1), TODAY.minusDays(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("qualificationOver");
    }

    @Test
    void withoutNumberOrDayNothingIsRegistered() {
        for (var number : new String[] {null, " ", "x".repeat(61)}) {
            assertThatThrownBy(() -> held(of(null), number, TODAY, null)).hasMessageContaining("qualificationNumber");
        }
        for (var day : new LocalDate[] {null, TODAY.plusDays(1)}) {
            assertThatThrownBy(() -> held(of(null), "1", day, null)).hasMessageContaining("qualificationDay");
        }
        var retired = of(null);
        retired.retire(TODAY);
        assertThatThrownBy(() -> held(retired, "1", TODAY, null)).hasMessageContaining("qualificationRetired");
    }

    @Test
    void whatIsDecidedStays() {
        var one = held(of(null), "1", TODAY, null);
        assertThatThrownBy(() -> one.refuse(" ", "hr", Instant.EPOCH)).hasMessageContaining("qualificationWhy");
        one.confirm("hr", Instant.EPOCH);
        assertThatThrownBy(() -> one.refuse("wrong number", "hr", Instant.EPOCH))
                .hasMessageContaining("qualificationDecided");
        assertThatThrownBy(() -> one.withdraw("person", Instant.EPOCH)).hasMessageContaining("qualificationDecided");
    }

    @Test
    void namesMonthsAndLevelsAreBounded() {
        assertThatThrownBy(() -> new Qualification(1, Text.same(" "), NAME, null, 1))
                .hasMessageContaining("qualificationName");
        assertThatThrownBy(() -> new Qualification(1, NAME, Text.same(""), null, 1))
                .hasMessageContaining("qualificationIssuer");
        for (int months : new int[] {0, 601}) {
            assertThatThrownBy(() -> of(months)).hasMessageContaining("qualificationMonths");
        }
        var levels = SkillLevels.of("A1=1 G1=2");
        assertThat(SkillLevels.of(levels.with("A1", null).with("B1", 1).written())
                        .bySkill())
                .containsOnly(java.util.Map.entry("B1", 1), java.util.Map.entry("G1", 2));
        assertThat(SkillLevels.of(null).written()).isNull();
    }

    @Test
    void theStarterListNamesSkillsOfTheStarterMapAndCarefulLevels() throws ContentProblem {
        var map = ShippedContent.read().maps().stream()
                .filter(one -> one.id().equals("shirube-government"))
                .findFirst()
                .orElseThrow();
        var all = StarterQualifications.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(13);
        assertThat(all.stream().map(line -> line.name().ja()))
                .doesNotHaveDuplicates()
                .contains("ITパスポート試験", "情報セキュリティマネジメント試験", "基本情報技術者試験", "応用情報技術者試験");
        for (var line : all) {
            assertThat(line.name().en()).isNotBlank().isNotEqualTo(line.name().ja());
            line.proves().bySkill().forEach((skill, level) -> {
                assertThat(map.skill(skill)).as(skill).isPresent();
                assertThat(level).isBetween(1, Qualifications.HIGHEST);
            });
        }
    }
}
