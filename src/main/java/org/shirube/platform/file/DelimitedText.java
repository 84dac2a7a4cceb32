package org.shirube.platform.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV as it comes out of spreadsheets and personnel systems. Source: RFC 4180, 2005; besides its commas also tabs and
 * semicolons, besides UTF-8 also UTF-16 with a mark and Windows-31J. Only CR and LF end a line: U+2028 belongs to its cell.
 */
final class DelimitedText {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private final String name;
    private final CharBuffer text;
    private final SheetLimits limits;
    private final char separator;
    private int at;
    private int line = 1;

    private DelimitedText(String name, CharBuffer text, SheetLimits limits) {
        this.name = name;
        this.text = text;
        this.limits = limits;
        this.separator = separator(text);
    }

    static Sheet read(String name, byte[] bytes, SheetLimits limits) throws UnreadableFile {
        return new DelimitedText(name, decoded(name, bytes), limits).sheet();
    }

    private static CharBuffer decoded(String name, byte[] bytes) throws UnreadableFile {
        var charsets = new ArrayList<Charset>();
        int mark = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charsets.add(StandardCharsets.UTF_8);
            mark = 3;
        } else if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            charsets.add(bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            mark = 2;
        } else {
            charsets.add(StandardCharsets.UTF_8);
            charsets.add(WINDOWS_31J);
        }
        for (var charset : charsets) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark));
                for (int i = 0; i < text.length(); i++) {
                    if (text.charAt(i) == 0) throw new UnreadableFile(name, 0, "notText");
                }
                return text;
            } catch (CharacterCodingException other) {
                // the next one, then
            }
        }
        throw new UnreadableFile(name, 0, "encoding");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) return false;
        }
        return true;
    }

    /** Whichever the first line has most of outside of quotes. */
    private static char separator(CharBuffer text) {
        int commas = 0;
        int tabs = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if ((c == '\n' || c == '\r') && any) break;
            if (c == ',') commas++;
            if (c == '\t') tabs++;
            if (c == ';') semicolons++;
            any |= c != '\n' && c != '\r';
        }
        if (tabs > commas && tabs >= semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private Sheet sheet() throws UnreadableFile {
        var lines = new ArrayList<Sheet.Line>();
        while (at < text.length()) {
            int number = line;
            var cells = record();
            if (cells.stream().allMatch(String::isEmpty)) continue;
            if (lines.size() == limits.lines()) throw new UnreadableFile(name, number, "tooManyLines", limits.lines());
            lines.add(new Sheet.Line(number, cells));
        }
        return new Sheet(name, lines);
    }

    private List<String> record() throws UnreadableFile {
        var cells = new ArrayList<String>();
        while (true) {
            if (cells.size() == limits.columns())
                throw new UnreadableFile(name, line, "tooManyColumns", limits.columns());
            cells.add(cell());
            if (at >= text.length()) return List.copyOf(cells);
            char end = text.charAt(at++);
            if (end == separator) continue;
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
            line++;
            return List.copyOf(cells);
        }
    }

    /** Leaves {@code at} on the separator or line end behind the cell. */
    private String cell() throws UnreadableFile {
        int begin = at;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        if (at < text.length() && text.charAt(at) == '"') return quoted();
        at = begin;
        while (at < text.length() && !ends(text.charAt(at))) at++;
        return checked(text.subSequence(begin, at).toString());
    }

    private String quoted() throws UnreadableFile {
        int opened = line;
        var cell = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) throw new UnreadableFile(name, opened, "openQuote");
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') at++;
                else break;
            }
            if (c == '\n' || (c == '\r' && (at >= text.length() || text.charAt(at) != '\n'))) line++;
            if (cell.length() > limits.cell()) throw new UnreadableFile(name, opened, "cellTooLong", limits.cell());
            cell.append(c);
        }
        while (at < text.length() && !ends(text.charAt(at)))
            cell.append(text.charAt(at++)); // "a"b, as some programs write
        return checked(cell.toString());
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private String checked(String cell) throws UnreadableFile {
        if (cell.length() > limits.cell()) throw new UnreadableFile(name, line, "cellTooLong", limits.cell());
        return Cells.trimmed(cell);
    }
}
