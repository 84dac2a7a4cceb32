package org.shirube.platform.file;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a CSV file that a spreadsheet opens without running anything. Source: RFC 4180; OWASP CSV Injection. */
public final class Csv {
    /** Tells spreadsheets that the file is UTF-8; stands once, at the very beginning. */
    public static final String MARK = "\uFEFF";

    private Csv() {}

    /** One line with its end. Null is an empty field; a text that a spreadsheet would calculate gets an apostrophe. */
    public static String line(Object... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        if (value == null) return "";
        if (value instanceof Number) return value.toString();
        var text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
