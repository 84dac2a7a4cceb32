package org.shirube.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    private static final SheetLimits SMALL = new SheetLimits(200_000, 2_000_000, 100, 20, 50);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFoundOut(String charset) throws UnreadableFile {
        var text = "職員番号,氏名\r\n001,髙橋 一郎～①\r\n";
        if (charset.equals("UTF-8") || charset.equals("windows-31j")) {
            assertThat(cells(text.getBytes(Charset.forName(charset))))
                    .containsExactly(List.of("職員番号", "氏名"), List.of("001", "髙橋 一郎～①"));
        }
        if (!charset.equals("windows-31j")) {
            assertThat(cells(("\uFEFF" + text).getBytes(Charset.forName(charset))))
                    .containsExactly(List.of("職員番号", "氏名"), List.of("001", "髙橋 一郎～①"));
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertRefused(new byte[] {'a', (byte) 0xFF, (byte) 0xFD, ','}, "encoding");
        assertRefused("a,b\0c".getBytes(StandardCharsets.UTF_8), "notText");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "notText");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "oldExcel");
        assertRefused(new byte[0], "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void theSeparatorIsWhatTheFirstLineHasMostOf(String separator) throws UnreadableFile {
        var text = "\n番号|氏名|\"職名,兼務\"\n1|山田 太郎|主事\n".replace("|", separator);
        assertThat(cells(text)).containsExactly(List.of("番号", "氏名", "職名,兼務"), List.of("1", "山田 太郎", "主事"));
    }

    @Test
    void aQuotedCellMayHoldLinesQuotesAndSeparatorsAndLinesAreCountedOn() throws UnreadableFile {
        var sheet = read("a,b\r\n\"one\r\ntwo\",\"say \"\"hi\"\", you\"\r\n\r\nc,d\u2028e\n");
        assertThat(sheet.lines())
                .extracting(Sheet.Line::cells)
                .containsExactly(List.of("a", "b"), List.of("one\ntwo", "say \"hi\", you"), List.of("c", "d\ne"));
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(1, 2, 5);
    }

    @Test
    void aFileCutOffInsideACellIsRefusedWhereTheCellBegins() {
        assertThatThrownBy(() -> read("a,b\n1,\"two\nthree")).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("openQuote");
            assertThat(refused.problem().line()).isEqualTo(2);
        });
    }

    @Test
    void nothingIsReadBeyondItsBounds() {
        assertRefused("a\n".repeat(101).getBytes(StandardCharsets.UTF_8), "tooManyLines");
        assertRefused("a,".repeat(21).getBytes(StandardCharsets.UTF_8), "tooManyColumns");
        assertRefused("a".repeat(51).getBytes(StandardCharsets.UTF_8), "cellTooLong");
        assertRefused(("\"" + "a\n".repeat(50)).getBytes(StandardCharsets.UTF_8), "cellTooLong");
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        assertThatThrownBy(() -> SheetFile.read("x.csv", endless, SMALL))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("tooLarge"));
        assertThat(endless.given).isLessThan(SMALL.bytes() + 20_000L);
    }

    @Test
    void excelIsReadAsItIsShown() throws IOException, UnreadableFile {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("職員");
            sheet.value(0, 0, "　職員番号");
            sheet.value(0, 1, "採用日");
            sheet.value(2, 0, 123);
            sheet.style(2, 0).format("000000").set();
            sheet.value(2, 1, LocalDate.of(2026, 4, 1));
            sheet.style(2, 1).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 2, 12345678.5);
            sheet.value(2, 3, true);
            var hidden = book.newWorksheet("控え");
            hidden.value(0, 0, "見えない");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        }
        var sheets = SheetFile.read("x.xlsx", new ByteArrayInputStream(out.toByteArray()), SheetLimits.USUAL);
        assertThat(sheets).extracting(Sheet::name).containsExactly("職員");
        assertThat(sheets.get(0).lines())
                .extracting(Sheet.Line::cells)
                .containsExactly(List.of("職員番号", "採用日"), List.of("000123", "2026-04-01", "12345678.5", "true"));
        assertThat(sheets.get(0).lines().get(1).number()).isEqualTo(3);
    }

    @Test
    void formulasGiveTheirLastValueAndFuriganaIsNoPartOfAName() throws IOException, UnreadableFile {
        var lines = SheetFile.read(
                        "x.xlsx",
                        in(workbook(
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c>"
                                        + "<c r=\"C1\" t=\"str\"><f>CONCATENATE(\"a\",\"b\")</f><v>ab</v></c>"
                                        + "<c r=\"D1\" t=\"inlineStr\"><is><t>内</t></is></c></row>",
                                "<si><t>佐藤</t><rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh></si>")),
                        SheetLimits.USUAL)
                .get(0)
                .lines();
        assertThat(lines.get(0).cells()).containsExactly("佐藤", "2", "ab", "内");
    }

    @Test
    void aCellThatShowsAnErrorIsNamed() throws IOException {
        assertRefused(workbook("<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#REF!</v></c></row>", ""), "cellError");
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingIsParsed() throws IOException {
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertRefused(
                workbook(entity, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>", ""),
                "documentType");
    }

    @Test
    void aBombIsRefusedWithinBoundedMemory() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 2_000; i++) zip.write(zeros); // 2 GB
        }
        assertThat(out.size()).isLessThan(3_000_000);
        long before = used();
        assertThatThrownBy(() -> SheetFile.read("x.xlsx", in(out.toByteArray()), SheetLimits.USUAL))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.problem().code()).isIn("unpacksTooLarge", "notExcel"));
        assertThat(used() - before).isLessThan(100_000_000);
    }

    @Test
    void manyStringsAreRefusedAsWellAsManyCells() throws IOException {
        var row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
        assertThatThrownBy(() ->
                        SheetFile.read("x.xlsx", in(workbook(row, "<si><t>a</t></si>".repeat(200_000))), SMALL))
                .isInstanceOf(UnreadableFile.class);
    }

    /** Whatever is done to a good file, it is read or refused in our own words: no other exception, no hanging. */
    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        var random = new Random(20260401);
        var good = new ArrayList<byte[]>();
        good.add(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<si><t>佐藤</t></si>"));
        good.add("職員番号,氏名\n001,\"佐藤\n美咲\"\n".getBytes(StandardCharsets.UTF_8));
        good.add("職員番号\t氏名\n001\t佐藤\n".getBytes(Charset.forName("windows-31j")));
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            var file = good.get(i % good.size()).clone();
            if (random.nextBoolean()) file = Arrays.copyOf(file, random.nextInt(file.length) + 1);
            for (int n = random.nextInt(6); n > 0; n--) file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            try {
                SheetFile.read("x", in(file), SMALL);
                read++;
            } catch (UnreadableFile inOurWords) {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> SheetFile.read("x", in(file), SMALL))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static Sheet read(String text) throws UnreadableFile {
        return SheetFile.read("x.csv", in(text.getBytes(StandardCharsets.UTF_8)), SMALL)
                .get(0);
    }

    private static List<List<String>> cells(String text) throws UnreadableFile {
        return cells(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(byte[] file) throws UnreadableFile {
        return SheetFile.read("x.csv", in(file), SMALL).get(0).lines().stream()
                .map(Sheet.Line::cells)
                .toList();
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] workbook(String rows, String strings) throws IOException {
        return workbook("", rows, strings);
    }

    /** A workbook with one sheet, written by hand: what a library would not write. */
    private static byte[] workbook(String prolog, String rows, String strings) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var packaged = "http://schemas.openxmlformats.org/package/2006/";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + packaged
                            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                            + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    prolog + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    }
}
