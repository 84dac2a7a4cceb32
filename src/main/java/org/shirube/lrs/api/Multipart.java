package org.shirube.lrs.api;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shirube.lrs.Attachment;
import org.shirube.lrs.StrictJson;
import org.shirube.lrs.XapiRefusal;

/**
 * Statements with their files in one body.
 *
 * @param files by their hash
 */
record Multipart(JsonValue statements, Map<String, Attachment> files) {
    static final String TYPE = "multipart/mixed";
    private static final String HASH = "x-experience-api-hash";
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final int MOST_PARTS = 1_000;

    private record Part(Map<String, String> headers, byte[] content) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** @throws XapiRefusal for what is no such body */
    static Multipart of(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) throw new XapiRefusal(400, "The content type names no boundary.");
        var parts = parts(body, "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)));
        var first = parts.get(0);
        if (!first.header("content-type").toLowerCase(Locale.ROOT).startsWith("application/json"))
            throw new XapiRefusal(400, "The first part must be application/json.");
        var files = new LinkedHashMap<String, Attachment>();
        for (var part : parts.subList(1, parts.size())) {
            if (!part.header("content-transfer-encoding").equalsIgnoreCase("binary"))
                throw new XapiRefusal(400, "Every part but the first must have Content-Transfer-Encoding: binary.");
            var hash = part.header(HASH).toLowerCase(Locale.ROOT);
            if (hash.isEmpty()) throw new XapiRefusal(400, "Every part but the first must have X-Experience-API-Hash.");
            var type = part.header("content-type");
            if (type.length() > 200) throw new XapiRefusal(400, "A content type is too long.");
            files.put(hash, new Attachment(hash, type.isEmpty() ? "application/octet-stream" : type, part.content()));
        }
        return new Multipart(StrictJson.of(first.content()), files);
    }

    private static List<Part> parts(byte[] body, String delimiter) {
        var text = new String(body, StandardCharsets.ISO_8859_1); // one character a byte
        var parts = new ArrayList<Part>();
        int at = text.startsWith(delimiter) ? 0 : text.indexOf("\n" + delimiter) + 1;
        if (at == 0 && !text.startsWith(delimiter)) throw new XapiRefusal(400, "The boundary is not in the body.");
        while (true) {
            int begin = at + delimiter.length();
            if (text.startsWith("--", begin)) break;
            int next = text.indexOf("\n" + delimiter, begin);
            if (next < 0) throw new XapiRefusal(400, "The body has no end.");
            int end = text.charAt(next - 1) == '\r' ? next - 1 : next;
            parts.add(part(text.substring(begin, Math.max(begin, end))));
            if (parts.size() > MOST_PARTS) throw new XapiRefusal(413, "The body has too many parts.");
            at = next + 1;
        }
        if (parts.isEmpty()) throw new XapiRefusal(400, "The body has no part.");
        return parts;
    }

    private static Part part(String text) {
        var headers = new TreeMap<String, String>();
        int at = text.indexOf('\n') + 1; // behind the boundary
        while (at > 0) {
            int end = text.indexOf('\n', at);
            if (end < 0) break;
            var line = text.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) return new Part(headers, text.substring(at).getBytes(StandardCharsets.ISO_8859_1));
            int colon = line.indexOf(':');
            if (colon < 1) break;
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        throw new XapiRefusal(400, "A part of the body has no headers.");
    }

    /** Where files are read from, one at a time. */
    interface Files {
        void each(IOConsumer to) throws IOException;
    }

    interface IOConsumer {
        void accept(Attachment file) throws IOException;
    }

    /** Statements, and after them the files, each read when its turn comes. */
    static XapiAnswer answer(JsonValue statements, Files files) {
        var boundary = "shirube-" + UUID.randomUUID();
        return XapiAnswer.written(TYPE + "; boundary=" + boundary, out -> {
            head(out, boundary, "Content-Type: application/json\r\n");
            out.write(statements.toString().getBytes(StandardCharsets.UTF_8));
            files.each(file -> {
                head(
                        out,
                        "\r\n",
                        boundary,
                        "Content-Type: " + file.contentType()
                                + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + file.sha2()
                                + "\r\n");
                out.write(file.bytes());
            });
            out.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static void head(OutputStream out, String boundary, String headers) throws IOException {
        head(out, "", boundary, headers);
    }

    private static void head(OutputStream out, String before, String boundary, String headers) throws IOException {
        out.write((before + "--" + boundary + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
