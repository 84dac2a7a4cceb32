package org.shirube.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.interop.StarTable.How;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.file.Sheet;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Skill;

/** 星取表 as offices keep them. */
class StarSheetTest {
    private static final List<Skill> SKILLS = List.of(
            skill("A1", "デジタル変革の理解", "Understanding digital transformation"),
            skill("A2", "情報セキュリティの基本動作", "Everyday information security"),
            skill("B1", "生成AIの仕組みと限界", "How generative AI works"),
            skill("B2", "プロンプトの設計", "Prompt design"));
    private static final List<PersonRow> PEOPLE = List.of(
            person(1, "000101", "田中 浩一"),
            person(2, "000102", "佐藤 美咲"),
            person(3, "000103", "髙橋 翔"),
            person(4, "000104", "鈴木 一郎"),
            person(5, "000105", "鈴木 一郎"));

    @Test
    void skillsAcrossUnderMergedHeadersWithTitlesAbove() {
        var table = find(
                        "政策課 スキル星取表|||||||",
                        "|||2026年4月現在||||",
                        "|||A デジタル基礎||B 生成AI活用||",
                        "No|氏名|役職|デジタル変革の理解|情報セキュリティ（基本動作）|B1|プロンプト設計|合計",
                        "1|田中　浩一|課長|◎|○|△|×|3",
                        "2|佐藤美咲|主事|〇||◯|✕|2",
                        "|合計||1|1|1|0|",
                        "||凡例 ◎：指導できる|||||")
                .orElseThrow();
        assertThat(table.down()).isFalse();
        assertThat(table.columns()).extracting(StarTable.Column::skill).containsExactly("A1", "A2", "B1", "B2");
        assertThat(table.columns())
                .extracting(StarTable.Column::how)
                .containsExactly(
                        How.NAME, How.NAME.compareTo(How.SIMILAR) < 0 ? How.SIMILAR : How.NAME, How.CODE, How.SIMILAR);
        assertThat(table.columns().get(0).place()).isEqualTo("D");
        assertThat(table.rows()).extracting(StarTable.Row::personId).containsExactly(1L, 2L);
        assertThat(table.rows().get(1).marks()).containsExactly("○", "", "○", "×");
        assertThat(table.rows().get(1).place()).isEqualTo("6");
        assertThat(table.marks())
                .containsExactly(Map.entry("○", 3), Map.entry("×", 2), Map.entry("△", 1), Map.entry("◎", 1));
    }

    @Test
    void skillsDownWithPeopleSideBySide() {
        var table = find(
                        "分野|スキル|田中 浩一|佐藤 美咲|高橋 翔",
                        "|職員番号|101|102|103",
                        "基礎|A1 デジタル変革の理解|３|2|4",
                        "|A2|1|②|0",
                        "生成AI|B1：生成AIの仕組み|Lv2||5")
                .orElseThrow();
        assertThat(table.down()).isTrue();
        assertThat(table.columns()).extracting(StarTable.Column::skill).containsExactly("A1", "A2", "B1");
        assertThat(table.columns().get(0).place()).isEqualTo("3");
        assertThat(table.rows()).extracting(StarTable.Row::personId).containsExactly(1L, 2L, 3L);
        assertThat(table.rows().get(0).marks()).containsExactly("3", "1", "2");
        assertThat(table.rows().get(1).marks()).containsExactly("2", "2", "");
        assertThat(table.rows().get(2).place()).isEqualTo("E");
    }

    @Test
    void twoPeopleOfOneNameAreNobodyUntilTheirNumberIsThere() {
        var byName = find("氏名|A1|A2", "鈴木 一郎|1|2", "佐藤 美咲|1|2").orElseThrow();
        assertThat(byName.rows()).extracting(StarTable.Row::personId).containsExactly(null, 2L);
        var byNumber = find("番号|氏名|A1|A2", "105|鈴木 一郎|1|2", "102|佐藤 美咲|1|2").orElseThrow();
        assertThat(byNumber.rows()).extracting(StarTable.Row::personId).containsExactly(5L, 2L);
    }

    @Test
    void aNumberThatBelongsToSomebodyElseIsNotBelieved() {
        var table = find("番号|氏名|A1|A2", "000102|田中 浩一|1|2", "000103|高橋 翔|1|2", "000999|田中 浩一|1|2")
                .orElseThrow();
        assertThat(table.rows()).extracting(StarTable.Row::personId).containsExactly(null, 3L, null);
    }

    @Test
    void aColumnThatNothingIsKnownAboutIsShownAndNotGuessed() {
        var table = find("氏名|A1|庁用車の運転|A2|備考|内線", "田中 浩一|○|×|△|育休|2101", "佐藤 美咲|△|◎|○||2102")
                .orElseThrow();
        assertThat(table.columns()).extracting(StarTable.Column::header).containsExactly("A1", "庁用車の運転", "A2");
        assertThat(table.columns().get(1).skill()).isNull();
    }

    @Test
    void whatWasAnsweredBeforeIsRemembered() {
        var words = new StarWords(SKILLS, PEOPLE, Map.of("庁用車の運転", "B2"));
        var table = StarSheet.find(List.of(sheet("氏名|A1|庁用車の運転", "田中 浩一|○|○")), words)
                .orElseThrow();
        assertThat(table.columns().get(1).skill()).isEqualTo("B2");
        assertThat(table.columns().get(1).how()).isEqualTo(How.REMEMBERED);
    }

    @Test
    void aSheetWithoutPeopleOrSkillsIsNone() {
        assertThat(find("氏名|住所", "田中 浩一|東京")).isEmpty();
        assertThat(find("A1|A2", "1|2")).isEmpty();
        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"３,3", "③,3", "3.0,3", "Lv3,3", "レベル３,3", "〇,○", "◯,○", "✕,×", "Ｘ,×", "◎,◎", "対象外,対象外", "03,3"})
    void variantsOfAMarkAreOneMark(String written, String mark) {
        assertThat(Marks.of(written)).isEqualTo(mark);
    }

    @Test
    void meaningsToBeginWith() {
        var signs = Set.of("◎", "○", "△", "×");
        assertThat(List.of("◎", "○", "△", "×"))
                .extracting(mark -> Marks.suggested(mark, signs, 4))
                .containsExactly("4", "3", "2", "0");
        assertThat(Marks.suggested("3", Set.of("0", "3", "4"), 4)).isEqualTo("3");
        assertThat(Marks.suggested("5", Set.of("0", "5"), 4)).isEqualTo("4");
        assertThat(Marks.suggested("3", Set.of("3", "5"), 4)).isEqualTo("2");
        assertThat(Marks.suggested("対象外", signs, 4)).isEqualTo(Marks.NOT_APPLICABLE);
        assertThat(Marks.suggested("?", signs, 4)).isEqualTo(Marks.SKIP);
    }

    @Test
    void anyGridIsReadOrRefusedAndNeverFails() {
        var random = new java.util.Random(3);
        var pieces = List.of("", "", "A1", "B2", "氏名", "田中 浩一", "000102", "○", "△", "5", "合計", "\n", "=1", "デジタル変革");
        for (int i = 0; i < 300; i++) {
            var lines = new String[random.nextInt(8)];
            for (int line = 0; line < lines.length; line++) {
                var cells = new ArrayList<String>();
                for (int cell = random.nextInt(7); cell > 0; cell--)
                    cells.add(pieces.get(random.nextInt(pieces.size())));
                lines[line] = String.join("|", cells);
            }
            find(lines).ifPresent(table -> {
                assertThat(table.recognisedSkills()).isPositive();
                assertThat(table.rows())
                        .allMatch(row -> row.marks().size() == table.columns().size());
            });
        }
    }

    private static Optional<StarTable> find(String... lines) {
        return StarSheet.find(List.of(sheet(lines)), new StarWords(SKILLS, PEOPLE, Map.of()));
    }

    private static Sheet sheet(String... lines) {
        var all = new ArrayList<Sheet.Line>();
        for (int i = 0; i < lines.length; i++) {
            all.add(new Sheet.Line(i + 1, Arrays.asList(lines[i].split("\\|", -1))));
        }
        return new Sheet("Sheet1", all);
    }

    private static Skill skill(String code, String ja, String en) {
        return new Skill(code, code.substring(0, 1), new Text(ja, en), List.of(), Set.of(), 12, Map.of(), Map.of());
    }

    private static PersonRow person(long id, String staffNo, String name) {
        return new PersonRow(id, 1, staffNo, Text.same(name), 1, "/1/", Text.same("課"), Text.same("主事"), false);
    }
}
