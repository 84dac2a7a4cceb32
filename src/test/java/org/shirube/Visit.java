package org.shirube;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor over HTTP with cookies and without a screen, for container tests. Does not follow redirects. */
public class Visit {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Visit() {
        this(base());
    }

    /** @param root of another server than that of the container tests, without a slash at the end */
    public Visit(String root) {
        this.root = root;
    }

    public static String base() {
        return "http://127.0.0.1:" + System.getProperty("it.port");
    }

    /** @return the same visitor, signed in; fails when the password is refused */
    public Visit signedIn(String login) {
        var answer = signIn(login, Sample.PASSWORD);
        if (answer.statusCode() != 302) throw new AssertionError("not signed in: " + login + ", " + answer.body());
        return this;
    }

    /** The answer to the sign-in form: a redirect, or the form again with the reason. */
    public HttpResponse<String> signIn(String login, String password) {
        var page = get("/login.xhtml");
        return post(
                page, "signIn", Map.of("signIn:login", login, "signIn:password", password, "signIn:go", "signIn:go"));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    /** Sends a plain form. */
    public HttpResponse<String> send(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(fields))));
    }

    /** Sends JSON and waits for the whole answer. */
    public HttpResponse<String> json(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a Faces form of a page as a browser without script does. */
    public HttpResponse<String> post(HttpResponse<String> page, String form, Map<String, String> fields) {
        var body = body(filled(page, form, fields));
        return send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file. */
    public HttpResponse<String> send(
            HttpResponse<String> page, String form, Map<String, String> fields, String fileField, byte[] file) {
        var part = "--part\r\nContent-Disposition: form-data; name=\"";
        var fieldParts = filled(page, form, fields).entrySet().stream()
                .map(field -> part + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        var body = new ByteArrayOutputStream();
        body.writeBytes(fieldParts.getBytes(StandardCharsets.UTF_8));
        body.writeBytes((part + fileField + "\"; filename=\"file.csv\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static Map<String, String> filled(HttpResponse<String> page, String form, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put(form, form);
        var hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) all.putIfAbsent(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
        var nonce = Pattern.compile("nonce-([^']+)'")
                .matcher(page.headers().firstValue("Content-Security-Policy").orElse(""));
        if (nonce.find()) all.putIfAbsent("primefaces.nonce", nonce.group(1));
        return all;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept-Language", "ja")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
