package org.shirube.lrs.api;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shirube.lrs.Iri;
import org.shirube.lrs.LrsClient;
import org.shirube.lrs.Precondition;
import org.shirube.lrs.StrictJson;
import org.shirube.lrs.XapiRefusal;
import org.shirube.lrs.XapiTime;
import org.shirube.lrs.XapiVersion;

/** One request, whichever way it was written: by 1.0.3 all of it may stand in a form that is posted. */
final class XapiCall {
    static final String VERSION = "X-Experience-API-Version";
    private static final String METHOD = "method";
    private static final String CONTENT = "content";
    private static final int LARGEST = 20 * 1024 * 1024;

    /** A client that is still sending hears no answer, so what is a little too large is read to its end. */
    private static final long MOST_THROWN_AWAY = 4L * LARGEST;

    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-experience-api-version",
            "x-experience-api-hash",
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept",
            "accept-encoding",
            "accept-language",
            "date");

    private final HttpServletRequest request;
    private final String method;
    private final Map<String, String> parameters;
    private final Map<String, String> posted;
    private final byte[] content;
    private XapiVersion version;
    private LrsClient client;

    private XapiCall(
            HttpServletRequest request,
            String method,
            Map<String, String> parameters,
            Map<String, String> posted,
            byte[] content) {
        this.request = request;
        this.method = method;
        this.parameters = parameters;
        this.posted = posted;
        this.content = content;
    }

    /** @throws XapiRefusal 400, 413 */
    static XapiCall of(HttpServletRequest request) throws IOException {
        var parameters = Fields.of(request.getQueryString());
        return request.getMethod().equals("POST") && parameters.containsKey(METHOD)
                ? alternate(request, parameters)
                : new XapiCall(request, request.getMethod(), parameters, Map.of(), body(request));
    }

    private static XapiCall alternate(HttpServletRequest request, Map<String, String> parameters) throws IOException {
        if (parameters.size() > 1)
            throw new XapiRefusal(400, "With method in the address everything else belongs into the form.");
        var fields = Fields.of(new String(body(request), StandardCharsets.UTF_8));
        var headers = new TreeMap<String, String>();
        for (var name : List.copyOf(fields.keySet())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (HEADERS.contains(lower)) headers.put(lower, fields.remove(name));
        }
        var method = parameters.get(METHOD);
        byte[] content = new byte[0];
        if (method.equals("PUT") || method.equals("POST")) {
            var sent = fields.remove(CONTENT);
            if (sent == null) throw new XapiRefusal(400, "The form has no field content.");
            content = sent.getBytes(StandardCharsets.UTF_8);
        }
        headers.putIfAbsent("content-type", "application/json");
        return new XapiCall(request, method, fields, headers, content);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var in = request.getInputStream();
        var body = in.readNBytes(LARGEST + 1);
        if (body.length <= LARGEST) return body;
        var rest = new byte[64 * 1024];
        for (long read = 0, some = 0; some >= 0 && read < MOST_THROWN_AWAY; read += some) some = in.read(rest);
        throw new XapiRefusal(413, "A request may have " + LARGEST + " bytes.");
    }

    boolean isAlternate() {
        return !posted.isEmpty();
    }

    /** As headers are meant; what stands in the real ones counts first, but for the type of the content. */
    String header(String name) {
        var inForm = posted.get(name.toLowerCase(Locale.ROOT));
        if (name.equals("Content-Type") && inForm != null) return inForm;
        var sent = request.getHeader(name);
        return sent == null ? inForm : sent;
    }

    void speaks(XapiVersion spoken) {
        version = spoken;
    }

    void is(LrsClient who) {
        client = who;
    }

    XapiVersion version() {
        return version;
    }

    LrsClient client() {
        return client;
    }

    /** In capitals. */
    String method() {
        return method;
    }

    byte[] content() {
        return content;
    }

    /** The address without its parameters, as the client wrote it. */
    String path() {
        return request.getRequestURI();
    }

    Precondition precondition() {
        return new Precondition(header("If-Match"), header("If-None-Match"));
    }

    /** @throws XapiRefusal when there is any other parameter; names are case-sensitive */
    void only(String... names) {
        for (var name : parameters.keySet()) {
            if (!Arrays.asList(names).contains(name))
                throw new XapiRefusal(400, "The parameter " + name + " is not known here.");
        }
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** @throws XapiRefusal when it is missing or empty */
    String required(String name) {
        var given = parameters.get(name);
        if (given == null || given.isEmpty()) throw new XapiRefusal(400, "The parameter " + name + " is required.");
        return given;
    }

    Optional<String> iri(String name) {
        return checked(name, Iri::isIri, "an IRI");
    }

    Optional<String> uuid(String name) {
        return checked(name, Iri::isUuid, "a UUID").map(text -> text.toLowerCase(Locale.ROOT));
    }

    private Optional<String> checked(String name, java.util.function.Predicate<String> right, String what) {
        var given = parameters.get(name);
        if (given != null && !right.test(given))
            throw new XapiRefusal(400, "The parameter " + name + " must be " + what + ".");
        return Optional.ofNullable(given);
    }

    boolean isTrue(String name) {
        return checked(name, text -> text.equals("true") || text.equals("false"), "true or false")
                .map(Boolean::valueOf)
                .orElse(false);
    }

    Optional<Instant> moment(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(text -> XapiTime.parse(text, version)
                        .orElseThrow(() -> new XapiRefusal(400, "The parameter " + name + " must be a moment.")));
    }

    /** JSON in a parameter. @throws XapiRefusal when it is no JSON object */
    Optional<JsonObject> json(String name) {
        return Optional.ofNullable(parameters.get(name)).map(StrictJson::object);
    }
}
