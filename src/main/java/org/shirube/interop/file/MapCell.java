package org.shirube.interop.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shirube.platform.file.Cells;

/** Texts of a map as cells, so that reading gives back the very same text. */
final class MapCell {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[\\n,、;；]");

    private MapCell() {}

    static String written(String text) {
        return escaped(text, "");
    }

    private static String escaped(String text, String besides) {
        var cell = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = i == 0 || i == text.length() - 1;
            if (isLost(text, i) || besides.indexOf(c) >= 0 || (end && isBlank(c))) cell.append(escape(c));
            else cell.append(c);
        }
        return cell.toString();
    }

    private static boolean isLost(String text, int at) {
        char c = text.charAt(at);
        if (c == '\\') return ESCAPE.matcher(text).region(at, text.length()).lookingAt();
        // ours or a spreadsheet's guard against running the text; reading takes it away
        if (c == '\'' && at == 0) return true;
        if (Character.isSurrogate(c)) return !isPaired(text, at);
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                true;
            default -> false;
        };
    }

    private static boolean isPaired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String escape(char c) {
        return "\\u%04X".formatted((int) c);
    }

    static String read(String cell) {
        if (cell.indexOf('\\') < 0) return cell;
        return ESCAPE.matcher(cell)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A code as people may retype it: whatever they would lose by full-width letters or blanks is spelt out. */
    static String code(String code) {
        var cell = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            var one = code.substring(i, i + 1);
            if (isLost(code, i) || !Cells.code("a" + one + "a").equals("a" + one + "a"))
                cell.append(escape(code.charAt(i)));
            else cell.append(one);
        }
        return cell.toString();
    }

    static String readCode(String cell) {
        return read(Cells.code(cell));
    }

    /** One text a line. */
    static String list(List<String> texts) {
        return String.join(
                "\n", texts.stream().map(text -> escaped(text, "\n,、;；")).toList());
    }

    /** Texts between line ends, commas or semicolons. */
    static List<String> readList(String cell) {
        var texts = new ArrayList<String>();
        Arrays.stream(BETWEEN.split(cell))
                .map(Cells::trimmed)
                .filter(text -> !text.isEmpty())
                .map(MapCell::read)
                .forEach(texts::add);
        return List.copyOf(texts);
    }
}
