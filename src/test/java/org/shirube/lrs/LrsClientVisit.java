package org.shirube.lrs;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shirube.Visit;

/** An outside tool that speaks to the record store over HTTP. Apostrophes in JSON stand for quotation marks. */
class LrsClientVisit {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param key null for a tool without one */
    LrsClientVisit(XapiVersion version, LrsCredentials.Issued key) {
        base = Visit.base() + (version == XapiVersion.V1_0_3 ? "/xapi/1.0.3" : "/xapi");
        headers.put("X-Experience-API-Version", version.latest());
        if (key != null) headers.put("Authorization", authorization(key));
    }

    static String authorization(LrsCredentials.Issued key) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((key.accessKey() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private LrsClientVisit(String base, Map<String, String> headers) {
        this.base = base;
        this.headers.putAll(headers);
    }

    /** The same tool with another header. @param value null for none */
    LrsClientVisit with(String header, String value) {
        var other = new LrsClientVisit(base, headers);
        if (value == null) other.headers.remove(header);
        else other.headers.put(header, value);
        return other;
    }

    /** @param path from the base on, or the whole path as the store gave it */
    HttpResponse<byte[]> send(String method, String path, byte[] body, String type) {
        var address = path.startsWith("/xapi/") ? Visit.base() + path : base + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) request.header("Content-Type", type);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<byte[]> json(String method, String path, String json) {
        return send(method, path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/json");
    }

    HttpResponse<byte[]> get(String path) {
        return send("GET", path, null, null);
    }

    /** @param parameters names and values in turn */
    static String query(String... parameters) {
        var query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1].replace('\'', '"'), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    static JsonObject object(HttpResponse<byte[]> answer) {
        return StrictJson.object(answer.body());
    }

    static JsonValue at(HttpResponse<byte[]> answer, String pointer) {
        return ((JsonStructure) StrictJson.of(answer.body())).getValue(pointer);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
