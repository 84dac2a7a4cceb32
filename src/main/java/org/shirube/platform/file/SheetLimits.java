package org.shirube.platform.file;

/**
 * How much of somebody's file is read at most, so that no file can fill the memory.
 *
 * @param bytes of the file
 * @param unpacked bytes of everything inside an Excel file
 * @param lines that are not blank, over all sheets
 * @param columns of a line
 * @param cell characters of a cell
 */
public record SheetLimits(int bytes, long unpacked, int lines, int columns, int cell) {
    /** Enough for 60,000 people or a map of a thousand skills. */
    public static final SheetLimits USUAL = new SheetLimits(20_000_000, 120_000_000, 60_000, 300, 4_000);
}
