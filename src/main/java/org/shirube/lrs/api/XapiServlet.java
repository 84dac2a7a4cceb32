package org.shirube.lrs.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shirube.lrs.Agent;
import org.shirube.lrs.DocumentPlace.Kind;
import org.shirube.lrs.Documents;
import org.shirube.lrs.LrsClient;
import org.shirube.lrs.LrsCredentials;
import org.shirube.lrs.Records;
import org.shirube.lrs.XapiRefusal;
import org.shirube.lrs.XapiTime;
import org.shirube.lrs.XapiVersion;

/**
 * The learning record store. At {@code /xapi} version 2.0 is at home, at {@code /xapi/1.0.3} that one; a request that names
 * the other version is served by its rules. Only the Authorization header counts, never a session, so that every origin may
 * ask.
 */
@WebServlet("/xapi/*")
public class XapiServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final System.Logger LOG = System.getLogger(XapiServlet.class.getName());
    private static final String OLDER = "/1.0.3";
    private static final String STATEMENTS = "/statements";

    @Inject
    private transient LrsCredentials credentials;

    @Inject
    private transient Records records;

    @Inject
    private transient Documents documents;

    @Inject
    private transient StatementsResource statements;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var base = path.equals(OLDER) || path.startsWith(OLDER + "/") ? XapiVersion.V1_0_3 : XapiVersion.V2_0_0;
        if (base == XapiVersion.V1_0_3) path = path.substring(OLDER.length());
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through");
        response.setHeader(XapiCall.VERSION, base.latest());
        send(request, response, answer(request, response, base, path), path);
    }

    private XapiAnswer answer(HttpServletRequest request, HttpServletResponse response, XapiVersion base, String path) {
        try {
            var resource = resource(base, path).orElseThrow(() -> new XapiRefusal(404, "There is no such resource."));
            var allowed = new LinkedHashSet<>(resource.methods());
            allowed.add("HEAD");
            allowed.add("OPTIONS");
            if (request.getMethod().equals("OPTIONS")) return preflight(allowed);
            if (!allowed.contains(request.getMethod())) return notAllowed(allowed);
            var call = XapiCall.of(asGet(request));
            if (!resource.isOpen()) {
                call.speaks(spoken(call));
                response.setHeader(XapiCall.VERSION, call.version().latest());
                if (call.isAlternate() && call.version() != XapiVersion.V1_0_3)
                    throw new XapiRefusal(400, "The alternate request syntax ended with version 1.0.3.");
                var client = client(call);
                if (client.isEmpty())
                    return XapiAnswer.text(401, "A key and its secret are wanted, by Basic authentication.")
                            .with("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
                call.is(client.get());
            }
            return resource.methods().contains(call.method()) ? resource.answer(call) : notAllowed(allowed);
        } catch (XapiRefusal refusal) {
            return XapiAnswer.text(refusal.status(), refusal.getMessage());
        } catch (IOException | RuntimeException failed) {
            if (Again.isConflict(failed))
                return XapiAnswer.text(409, "Somebody else wrote the same thing at the same time.");
            var id = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "xAPI failure " + id, failed);
            return XapiAnswer.text(500, "Something went wrong here: " + id);
        }
    }

    private Optional<XapiResource> resource(XapiVersion base, String path) {
        return Optional.ofNullable(
                switch (path) {
                    case STATEMENTS -> statements;
                    case "/activities" -> new KnownResource("activityId", this::activity);
                    case "/agents" -> new KnownResource("agent", this::person);
                    case "/activities/state" -> new DocumentsResource(documents, Kind.STATE);
                    case "/activities/profile" -> new DocumentsResource(documents, Kind.ACTIVITY_PROFILE);
                    case "/agents/profile" -> new DocumentsResource(documents, Kind.AGENT_PROFILE);
                    case "/about" -> new AboutResource(base);
                    default -> null;
                });
    }

    private JsonObject activity(XapiCall call) {
        return records.activity(call.client(), call.iri("activityId").orElseThrow());
    }

    private JsonObject person(XapiCall call) {
        return records.person(call.client(), Agent.of(call.json("agent").orElseThrow()));
    }

    private static HttpServletRequest asGet(HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) return request;
        return new jakarta.servlet.http.HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    private static XapiVersion spoken(XapiCall call) {
        var header = call.header(XapiCall.VERSION);
        return XapiVersion.of(header)
                .orElseThrow(() -> new XapiRefusal(
                        400,
                        header == null
                                ? "The header X-Experience-API-Version is missing."
                                : "Only versions 1.0.x and 2.0.x are spoken here."));
    }

    private Optional<LrsClient> client(XapiCall call) {
        var header = call.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : credentials.client(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static XapiAnswer preflight(Iterable<String> allowed) {
        return XapiAnswer.nothing(204)
                .with("Access-Control-Allow-Methods", String.join(", ", allowed))
                .with(
                        "Access-Control-Allow-Headers",
                        "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match,"
                                + " X-Experience-API-Version, X-Experience-API-Hash")
                .with("Access-Control-Max-Age", "86400");
    }

    private static XapiAnswer notAllowed(Iterable<String> allowed) {
        return XapiAnswer.text(405, "This resource does not know the method.")
                .with("Allow", String.join(", ", allowed));
    }

    private void send(HttpServletRequest request, HttpServletResponse response, XapiAnswer answer, String path)
            throws IOException {
        response.setStatus(answer.status());
        if (path.equals(STATEMENTS))
            response.setHeader("X-Experience-API-Consistent-Through", XapiTime.format(records.consistentThrough()));
        for (Map.Entry<String, String> header : answer.headers().entrySet())
            response.setHeader(header.getKey(), header.getValue());
        if (answer.bytes() != null && answer.status() != HttpServletResponse.SC_NO_CONTENT)
            response.setContentLength(answer.bytes().length);
        if (!request.getMethod().equals("HEAD")) answer.writeTo(response.getOutputStream());
        response.flushBuffer(); // else the server puts its own error page into an empty answer
    }
}
