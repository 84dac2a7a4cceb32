package org.shirube.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01", "2026/4/1", "2026.4.1", "2026年4月1日", "２０２６年４月１日", "２０２６／４／１", "20260401", "R8.4.1",
                "r8.4.1", "Ｒ８．４．１", "令和8年4月1日", "令和８年４月１日", "令和 8年 4月 1日", "46113", "46113.0", "４６１１３",
                "2026/4/1 0:00", "2026-04-01T00:00:00", "\u00A02026-4-1\u3000", "2026年4月1日（水）", "H38.4.1"
            })
    void allTheWaysToWriteADayMeanTheSame(String written) {
        assertThat(Cells.date(written)).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30",
                "4/1",
                "令和",
                "R0.4.1x",
                "2026",
                "123",
                "99999999",
                "2026-13-01",
                "明日",
                "-46113",
                "1899-1-1"
            })
    void whatIsNoDayIsNotGuessed(String written) {
        assertThat(Cells.date(written)).isEmpty();
    }

    @Test
    void theFirstYearOfAnEraHasItsOwnWord() {
        assertThat(Cells.date("令和元年5月1日")).contains(LocalDate.of(2019, 5, 1));
        assertThat(Cells.date("昭和64年1月7日")).contains(LocalDate.of(1989, 1, 7));
    }

    @Test
    void blanksOfAnyWidthGoAndLinesOfAnyKindStay() {
        assertThat(Cells.trimmed("\u3000\u00A0佐藤\u3000美咲 \u200B\uFEFF")).isEqualTo("佐藤\u3000美咲");
        assertThat(Cells.line("佐藤\u3000\u00A0美咲")).isEqualTo("佐藤 美咲");
        assertThat(Cells.trimmed("一行目\u2028二行目\r\n三行目")).isEqualTo("一行目\n二行目\n三行目");
        assertThat(Cells.line("一行目\u2028二行目")).isEqualTo("一行目 二行目");
    }

    @Test
    void codesAreNarrowAndNamesAreLeftAlone() {
        assertThat(Cells.code("　０００１２３ ")).isEqualTo("000123");
        assertThat(Cells.code("Ａ－１２")).isEqualTo("A-12");
        assertThat(Cells.line("髙橋")).isEqualTo("髙橋");
        assertThat(Cells.number("１２").getAsInt()).isEqualTo(12);
        assertThat(Cells.number("12.0").getAsInt()).isEqualTo(12);
        assertThat(Cells.number("12.5")).isEmpty();
    }

    @Test
    void theApostropheOfOurOwnExportIsTakenBack() {
        assertThat(Cells.trimmed("'=1+1")).isEqualTo("=1+1");
        assertThat(Cells.trimmed("'round")).isEqualTo("'round");
    }

    @Test
    void marksSayYesOrNoAndNothingElse() {
        for (var yes : new String[] {"○", "〇", "はい", "1", "１", "TRUE", "本務"})
            assertThat(Cells.flag(yes, Set.of("本務"), Set.of("兼務"))).as(yes).contains(true);
        for (var no : new String[] {"×", "いいえ", "0", "－", "兼務", "ー"})
            assertThat(Cells.flag(no, Set.of("本務"), Set.of("兼務"))).as(no).contains(false);
        assertThat(Cells.flag("たぶん", Set.of(), Set.of())).isEmpty();
    }
}
