package org.shirube.lrs.api;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** @param bytes null for an answer that is written piece by piece */
record XapiAnswer(int status, Map<String, String> headers, byte[] bytes, Body body) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Writes what is too large to be held at once. */
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    static XapiAnswer nothing(int status) {
        return new XapiAnswer(status, new TreeMap<>(), new byte[0], null);
    }

    static XapiAnswer of(int status, String type, byte[] bytes) {
        return new XapiAnswer(status, new TreeMap<>(Map.of("Content-Type", type)), bytes, null);
    }

    static XapiAnswer json(JsonValue value) {
        return of(200, "application/json", value.toString().getBytes(StandardCharsets.UTF_8));
    }

    static XapiAnswer text(int status, String text) {
        return of(status, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static XapiAnswer written(String type, Body body) {
        return new XapiAnswer(200, new TreeMap<>(Map.of("Content-Type", type)), null, body);
    }

    XapiAnswer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    XapiAnswer modified(Instant moment) {
        return with("Last-Modified", HTTP_DATE.format(moment));
    }

    void writeTo(OutputStream out) throws IOException {
        if (bytes != null) out.write(bytes);
        else body.to(out);
    }
}
