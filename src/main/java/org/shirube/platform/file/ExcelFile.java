package org.shirube.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The visible sheets of an Excel file as text: figures as they are shown, days as 2026-04-01, formulas as the value that
 * was calculated last. Everything inside is unpacked and counted once before anything is parsed, with the same library
 * that parses, so that neither a packed giant nor a document type reaches the parser.
 */
final class ExcelFile {
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_STRINGS = 40_000_000; // the one part that is kept in memory whole
    private static final long RATIO_FREE = 5_000_000;
    private static final int LARGEST_RATIO = 300; // sheets of one repeated word stay below 150
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final byte[] bytes;
    private final SheetLimits limits;
    private boolean styled; // the parser fails where it is told to look for styles and there are none
    private int lines;

    private ExcelFile(String name, byte[] bytes, SheetLimits limits) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
    }

    static List<Sheet> read(String name, byte[] bytes, SheetLimits limits) throws UnreadableFile {
        var file = new ExcelFile(name, bytes, limits);
        try {
            file.weigh();
            return file.sheets();
        } catch (IOException | RuntimeException broken) {
            // what a parser says of a damaged file helps nobody at the screen
            var refused = new UnreadableFile(name, 0, "brokenExcel");
            refused.initCause(broken);
            throw refused;
        }
    }

    private void weigh() throws IOException, UnreadableFile {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) throw new UnreadableFile(name, 0, "unpacksTooLarge");
            if (parts.stream().noneMatch(part -> part.getName().equals("xl/workbook.xml")))
                throw new UnreadableFile(name, 0, "notExcel");
            styled = zip.getEntry("xl/styles.xml") != null;
            long left = limits.unpacked();
            for (var part : parts) {
                if (part.isDirectory()) continue;
                if (part.getMethod() != ZipEntry.DEFLATED && part.getMethod() != ZipEntry.STORED
                        || part.getGeneralPurposeBit().usesEncryption()) throw new UnreadableFile(name, 0, "notExcel");
                long most = part.getName().equalsIgnoreCase("xl/sharedStrings.xml")
                        ? Math.min(left, LARGEST_STRINGS)
                        : left;
                try (var in = zip.getInputStream(part)) {
                    left -= weigh(in, part.getName(), most, part.getCompressedSize());
                }
            }
        }
    }

    private long weigh(InputStream in, String part, long most, long packed) throws IOException, UnreadableFile {
        var buffer = new byte[64 * 1024];
        boolean xml = part.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels|vml)");
        long size = 0;
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (size == 0
                    && xml
                    && read > 1
                    && (buffer[0] == 0 || buffer[1] == 0 || buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF))
                throw new UnreadableFile(name, 0, "notExcel"); // UTF-16 would hide what is looked for next
            size += read;
            if (size > most || (size > RATIO_FREE && size / Math.max(1, packed) > LARGEST_RATIO))
                throw new UnreadableFile(name, 0, "unpacksTooLarge");
            for (int i = 0; xml && i < read; i++) {
                if (buffer[i] == DOCTYPE[matched]) matched++;
                else matched = buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) throw new UnreadableFile(name, 0, "documentType");
            }
        }
        return size;
    }

    private List<Sheet> sheets() throws IOException, UnreadableFile {
        var found = new ArrayList<Sheet>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(styled, false))) {
            for (var sheet : book.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                try (var rows = sheet.openStream()) {
                    found.add(new Sheet(sheet.getName(), lines(sheet.getName(), rows.iterator(), book.isDate1904())));
                }
            }
        }
        return found;
    }

    private List<Sheet.Line> lines(String sheet, Iterator<Row> rows, boolean since1904) throws UnreadableFile {
        var found = new ArrayList<Sheet.Line>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.getCellCount() > limits.columns() && isAnyBeyond(row))
                throw new UnreadableFile(sheet, row.getRowNum(), "tooManyColumns", limits.columns());
            var cells = new ArrayList<String>();
            boolean any = false;
            for (int i = 0; i < Math.min(row.getCellCount(), limits.columns()); i++) {
                var cell = row.getCell(i);
                var text = cell == null ? "" : text(sheet, row.getRowNum(), cell, since1904);
                any |= !text.isEmpty();
                cells.add(text);
            }
            if (!any) continue;
            if (lines++ == limits.lines())
                throw new UnreadableFile(sheet, row.getRowNum(), "tooManyLines", limits.lines());
            found.add(new Sheet.Line(row.getRowNum(), List.copyOf(cells)));
        }
        return found;
    }

    private boolean isAnyBeyond(Row row) {
        for (int i = limits.columns(); i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            if (cell != null
                    && cell.getRawValue() != null
                    && !cell.getRawValue().isBlank()) return true;
        }
        return false;
    }

    private String text(String sheet, int row, Cell cell, boolean since1904) throws UnreadableFile {
        var raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) return "";
        if (cell.getType() == CellType.ERROR) throw new UnreadableFile(sheet, row, "cellError", raw, cell.getAddress());
        if (raw.length() > limits.cell()) throw new UnreadableFile(sheet, row, "cellTooLong", limits.cell());
        if (cell.getType() == CellType.BOOLEAN) return raw.equals("1") ? "true" : "false";
        if (cell.getType() == CellType.STRING) return Cells.trimmed(raw);
        return number(raw, cell.getDataFormatString(), since1904);
    }

    /** A figure as it is shown, as far as it matters here: days, and numbers with leading zeros. */
    private static String number(String raw, String format, boolean since1904) {
        if (!raw.matches("-?\\d{1,20}(\\.\\d+)?([eE][-+]?\\d{1,2})?")) return Cells.trimmed(raw);
        var value = new BigDecimal(raw);
        if (isDay(format) && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100_000)) < 0) {
            return java.time.LocalDate.of(1899, 12, 30)
                    .plusDays(value.intValue() + (since1904 ? 1_462L : 0))
                    .toString();
        }
        var shown = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        if (format != null && format.matches("0+") && shown.matches("\\d+"))
            return "0".repeat(Math.max(0, format.length() - shown.length())) + shown;
        return shown;
    }

    private static boolean isDay(String format) {
        if (format == null) return false;
        var bare = format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("d") || bare.contains("y") || bare.contains("ge") || bare.contains("e年");
    }
}
