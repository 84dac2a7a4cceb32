package org.shirube.interop.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.FileProblem;
import org.shirube.skillmap.SampleMap;
import org.shirube.skillmap.file.SkillMapReader;

/** Maps as tables: out and in again, and what people's own tables are like. */
class MapTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String MAP = """
            項目,内容,内容（英語）
            マップID,town-map
            版,2026.1
            施行日,R8.4.1
            題名,町のスキルマップ,Town skill map
            発行者,町
            利用条件,CC-BY-4.0
            """;
    private static final String SKILLS = """
            スキルコード,分野コード,スキル名,スキル名（英語）,確かめ方,有効月数
            A1,A,文書,Writing,知識確認、演習,24
            A2,A,表計算,,,
            """;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMapComesBackFromAWorkbookAsItWas(long seed) throws IOException {
        var map = SampleMap.wild(seed);
        var out = new ByteArrayOutputStream();
        new MapTableWriter(map, seed % 2 == 0).xlsx(out);
        var reading = read("map.xlsx", out.toByteArray());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.map()).isEqualTo(map);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMapComesBackFromCsvFilesAsItWas(long seed) throws IOException {
        var map = SampleMap.wild(seed);
        var out = new ByteArrayOutputStream();
        new MapTableWriter(map, seed % 2 == 0).csvs(out);
        var reading = read("map.zip", out.toByteArray());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.map()).isEqualTo(map);
    }

    @Test
    void theStandardMapComesBackWithoutANote() throws Exception {
        var map = SkillMapReader.read(ContentFiles.read(Path.of("skillmaps/shirube-government")));
        var out = new ByteArrayOutputStream();
        new MapTableWriter(map, true).xlsx(out);
        var reading = read("map.xlsx", out.toByteArray());
        assertThat(reading.map()).isEqualTo(map);
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void filesInTheOfficesOwnEncodingAreEnoughForAMap() throws IOException {
        var reading = new MapTableReader(TODAY)
                .add("map.csv", in(MAP.getBytes(Charset.forName("windows-31j"))))
                .add("skills.csv", in(SKILLS.getBytes(Charset.forName("windows-31j"))))
                .read();
        assertThat(reading.problems()).isEmpty();
        var map = reading.map();
        assertThat(map.effectiveOn()).isEqualTo("2026-04-01");
        assertThat(map.skills()).hasSize(2);
        assertThat(map.categories()).extracting(category -> category.code()).containsExactly("A");
        assertThat(map.skill("A1").orElseThrow().methods()).hasSize(2);
        assertThat(map.levels()).hasSize(5);
        assertThat(map.baseline()).isEqualTo("ALL");
        assertThat(reading.notes())
                .extracting(FileProblem::code)
                .contains("levelsAdded", "roleAdded", "noBehaviour", "oneLanguage");
    }

    @Test
    void everyMistakeIsToldByItsLineAndField() throws IOException {
        var reading = new MapTableReader(TODAY)
                .add("map.csv", in(MAP.replace("CC-BY-4.0", "")))
                .add("skills.csv", in(SKILLS + "A1,B,又,,,\nA 3,A,,,占い,200\nあ,A,悪いコード,,,\n"))
                .add("categories.csv", in("分野コード,分野名\nA,基礎\n"))
                .add("levels.csv", in("レベル,名称\n0,無\n1,有\n"))
                .add("behaviours.csv", in("スキルコード,レベル,行動例\nA1,1,書く\nA1,1,また書く\nA1,7,ない\nZ9,1,知らない\n"))
                .add("roles.csv", in("職種コード,職種名,次の職種\nR1,担当,R7\n"))
                .add("stages.csv", in("職種コード,段階,段階名\nR1,1,初\nR1,3,上\n"))
                .add("targets.csv", in("職種コード,スキルコード,段階1,段階2\nR1,A1,1,2\nR1,A2,5,\nR1,A8,1,\n"))
                .read();
        assertThat(reading.map()).isNull();
        assertThat(reading.problems())
                .extracting(one -> one.source() + ":" + one.line() + " " + one.field() + " " + one.code())
                .contains(
                        "skills.csv:4 スキルコード twice",
                        "skills.csv:5 スキル名 required",
                        "skills.csv:5 確かめ方 method",
                        "skills.csv:5 有効月数 number",
                        "skills.csv:6 スキルコード code",
                        "behaviours.csv:3 レベル twice",
                        "behaviours.csv:4 レベル number",
                        "behaviours.csv:5 スキルコード unknownSkill",
                        "roles.csv:2 次の職種 unknownRole",
                        "stages.csv:3 段階 stageOrder",
                        "targets.csv:2 段階2 number",
                        "targets.csv:3 段階1 number",
                        "targets.csv:4 スキルコード unknownSkill",
                        "map.csv:7 内容 required");
    }

    @Test
    void theDirtOfRealTablesIsCleanedAndTold() throws IOException {
        var reading = new MapTableReader(TODAY)
                .add("map.csv", in(MAP))
                .add(
                        "skills.csv",
                        in(SKILLS + "－,-,未定,,,\nＡ３,A,\u00a0議会\u2028対応\u00a0,,,\n\n\"A4\",A,\"二行の\n名前\",,,\n"))
                .add("levels.csv", in("レベル,名称\n0,無\n1,有\n2,上\n"))
                .add("roles.csv", in("職種コード,職種名\nR1,担当\n"))
                .add("stages.csv", in("職種コード,段階,段階名\nR1,1,初\nR1,2,上\n"))
                .add("targets.csv", in("職種コード,スキルコード,段階1,段階2\nR1,A1,２,1\n"))
                .read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.map().skill("A3").orElseThrow().name().ja()).isEqualTo("議会\n対応");
        assertThat(reading.map().skill("A4").orElseThrow().name().ja()).isEqualTo("二行の\n名前");
        assertThat(reading.map().role("R1").orElseThrow().targets().get("A1")).containsExactly(2, 1);
        assertThat(reading.notes())
                .extracting(FileProblem::code)
                .contains("placeholder", "targetFalls", "baselineTaken");
    }

    @Test
    void formulasGoOutAsTexts() throws IOException {
        var csv = new MapTableWriter(SampleMap.wild(3), true).csv(MapSheet.SKILLS);
        assertThat(csv.lines().skip(1)).noneMatch(line -> line.matches("(^|.*,)\"?[=+@].*"));
    }

    @Test
    void whatIsNoMapOrTooMuchIsRefused() throws IOException {
        assertThat(codes(read("x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .contains("noMapSheet");
        assertThat(codes(read("x.xlsx", new byte[0]))).contains("empty");
        var out = new ByteArrayOutputStream();
        new MapTableWriter(SampleMap.wild(1), true).xlsx(out);
        var whole = out.toByteArray();
        for (int cut : new int[] {4, 40, whole.length / 2, whole.length - 30}) {
            assertThat(read("x.xlsx", java.util.Arrays.copyOf(whole, cut)).map())
                    .isNull();
        }
        assertThat(read("bomb.zip", bomb("skills.csv", 200_000_000)).problems()).hasSize(1);
        var hidden = new FrameworkReader(TODAY, "")
                .add("bomb.zip", in(bomb("a.txt", 200_000_000)))
                .read();
        assertThat(hidden.problems()).hasSize(1);
        assertThat(codes(read("big.csv", new byte[20_000_001]))).containsExactly("tooLarge");
    }

    @Test
    void aDocumentTypeNeverReachesTheParser() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><workbook>&y;</workbook>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(codes(read("x.xlsx", out.toByteArray()))).containsExactly("documentType");
    }

    /** A byte here and there, or an end too early: told, never thrown, and never half a map. */
    @Test
    void damagedFilesAreToldInEveryFormat() throws IOException {
        var random = new java.util.Random(11);
        var map = SampleMap.of(5, 2, 6, 2);
        var xlsx = new ByteArrayOutputStream();
        new MapTableWriter(map, true).xlsx(xlsx);
        var csv = new ByteArrayOutputStream();
        new MapTableWriter(map, true).csvs(csv);
        var json = new ByteArrayOutputStream();
        new CaseWriter(map, List.of()).write(json);
        for (var whole : new byte[][] {xlsx.toByteArray(), csv.toByteArray(), json.toByteArray()}) {
            for (int i = 0; i < 60; i++) {
                var damaged = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                for (int hit = random.nextInt(6); hit > 0; hit--)
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                var reading =
                        new FrameworkReader(TODAY, "").add("x", in(damaged)).read();
                assertThat(reading.map() == null).isEqualTo(!reading.problems().isEmpty());
            }
        }
    }

    private static byte[] bomb(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1_000_000];
            java.util.Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < size / block.length; i++) zip.write(block);
        }
        return out.toByteArray();
    }

    private static java.util.List<String> codes(MapReading reading) {
        return reading.problems().stream().map(FileProblem::code).toList();
    }

    private static MapReading read(String name, byte[] bytes) throws IOException {
        return new MapTableReader(TODAY).add(name, in(bytes)).read();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static ByteArrayInputStream in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }
}
