package org.shirube.platform.file;

import java.util.List;

/** A table as a file holds it, without lines that are blank. @param name of the sheet, or of the file where it has none */
public record Sheet(String name, List<Line> lines) {
    /** @param number counted from 1 as a spreadsheet does @param cells as written, surrounding blanks removed */
    public record Line(int number, List<String> cells) {
        /** The cell, empty where the line ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
