package org.shirube.lrs.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shirube.lrs.Agent;
import org.shirube.lrs.Records;
import org.shirube.lrs.StatementFormat;
import org.shirube.lrs.StatementQuery;
import org.shirube.lrs.Statements;
import org.shirube.lrs.XapiRefusal;

/** Statements in and out. */
@ApplicationScoped
class StatementsResource implements XapiResource {
    private static final String ID = "statementId";
    private static final String VOIDED_ID = "voidedStatementId";

    /** Ours, not the specification's: where the page before ended, as it stands in {@code more}. */
    private static final String AFTER = "after";

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final long MICROS = 1_000_000;

    @Inject
    private Statements statements;

    @Inject
    private Records records;

    @Override
    public Set<String> methods() {
        return Set.of("GET", "PUT", "POST");
    }

    @Override
    public XapiAnswer answer(XapiCall call) {
        return switch (call.method()) {
            case "PUT" -> put(call);
            case "POST" -> post(call);
            default -> call.has(ID) || call.has(VOIDED_ID) ? one(call) : page(call);
        };
    }

    private XapiAnswer put(XapiCall call) {
        call.only(ID);
        call.required(ID);
        var id = call.uuid(ID).orElseThrow();
        var body = body(call);
        if (!(body.statements() instanceof JsonObject statement))
            throw new XapiRefusal(400, "The body must be one statement.");
        if (!statement.containsKey("id"))
            statement = Json.createObjectBuilder(statement).add("id", id).build();
        else if (!statement.getString("id", "").toLowerCase(Locale.ROOT).equals(id))
            throw new XapiRefusal(400, "The statement has another id than the address.");
        store(call, List.of(statement), body);
        return XapiAnswer.nothing(204);
    }

    private XapiAnswer post(XapiCall call) {
        call.only();
        var body = body(call);
        List<JsonValue> sent = body.statements() instanceof JsonArray many ? many : List.of(body.statements());
        return XapiAnswer.json(Json.createArrayBuilder(store(call, sent, body)).build());
    }

    private List<String> store(XapiCall call, List<? extends JsonValue> sent, Multipart body) {
        return Again.onConflict(() -> statements.store(call.client(), call.version(), sent, body.files()));
    }

    private static Multipart body(XapiCall call) {
        var given = call.header("Content-Type");
        var type = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (type.matches("application/json\\s*(;.*)?"))
            return new Multipart(org.shirube.lrs.StrictJson.of(call.content()), Map.of());
        if (type.matches("multipart/mixed\\s*(;.*)?")) return Multipart.of(given, call.content());
        throw new XapiRefusal(400, "The content type must be application/json or multipart/mixed.");
    }

    private XapiAnswer one(XapiCall call) {
        boolean voided = call.has(VOIDED_ID);
        call.only(voided ? VOIDED_ID : ID, "format", "attachments");
        var id = call.uuid(voided ? VOIDED_ID : ID).orElseThrow();
        var statement = records.find(call.client(), id, voided, format(call), languages(call))
                .orElseThrow(() -> new XapiRefusal(404, "There is no such statement."));
        return answer(call, statement, List.of(statement)).modified(Instant.parse(statement.getString("stored")));
    }

    private XapiAnswer page(XapiCall call) {
        call.only(
                "agent",
                "verb",
                "activity",
                "registration",
                "related_activities",
                "related_agents",
                "since",
                "until",
                "limit",
                "format",
                "attachments",
                "ascending",
                AFTER);
        var page = records.page(call.client(), query(call), format(call), languages(call));
        var result = Json.createObjectBuilder()
                .add("statements", Json.createArrayBuilder(page.statements()))
                .add("more", page.last() == null ? "" : more(call, page.last()))
                .build();
        return answer(call, result, page.statements());
    }

    private XapiAnswer answer(XapiCall call, JsonObject result, List<JsonObject> shown) {
        if (!call.isTrue("attachments")) return XapiAnswer.json(result);
        var client = call.client();
        var hashes = records.filesOf(shown);
        return Multipart.answer(result, to -> {
            for (var hash : hashes) {
                var file = records.file(client, hash);
                if (file.isPresent()) to.accept(file.get());
            }
        });
    }

    private static StatementQuery query(XapiCall call) {
        return new StatementQuery(
                call.json("agent").map(Agent::of).orElse(null),
                call.isTrue("related_agents"),
                call.iri("verb").orElse(null),
                call.iri("activity").orElse(null),
                call.isTrue("related_activities"),
                call.uuid("registration").orElse(null),
                call.moment("since").orElse(null),
                call.moment("until").orElse(null),
                after(call),
                call.isTrue("ascending"),
                limit(call));
    }

    /** Nothing, zero and too much all mean as many as there may be. */
    private static int limit(XapiCall call) {
        if (!call.has("limit")) return StatementQuery.MOST;
        var given = call.required("limit");
        if (!given.matches("\\d{1,9}")) throw new XapiRefusal(400, "The parameter limit must be a number.");
        int limit = Integer.parseInt(given);
        return limit == 0 ? StatementQuery.MOST : Math.min(limit, StatementQuery.MOST);
    }

    private static StatementFormat format(XapiCall call) {
        if (!call.has("format")) return StatementFormat.EXACT;
        return StatementFormat.of(call.required("format"))
                .orElseThrow(() -> new XapiRefusal(400, "The parameter format must be ids, exact or canonical."));
    }

    private static List<Locale.LanguageRange> languages(XapiCall call) {
        return StatementFormat.languages(call.header("Accept-Language"));
    }

    private static StatementQuery.Place after(XapiCall call) {
        if (!call.has(AFTER)) return null;
        var place = PLACE.matcher(call.required(AFTER));
        if (!place.matches()) throw new XapiRefusal(400, "The parameter after is not one of ours.");
        long micros = Long.parseLong(place.group(1));
        return new StatementQuery.Place(
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000), Long.parseLong(place.group(2)));
    }

    /** The same question, going on behind the last statement shown. */
    private static String more(XapiCall call, StatementQuery.Place last) {
        var parameters = new TreeMap<>(call.parameters());
        parameters.put(
                AFTER, last.stored().getEpochSecond() * MICROS + last.stored().getNano() / 1_000 + "-" + last.row());
        return call.path()
                + parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
