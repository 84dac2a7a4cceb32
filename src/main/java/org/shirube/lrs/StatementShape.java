package org.shirube.lrs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether something is a statement under the rules of a version. Source: ADL, xAPI 1.0.3, part two, 2016; IEEE 9274.1.1
 * (xAPI 2.0), 2023.
 */
final class StatementShape {
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final Set<String> OF_STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> OF_SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> OF_CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    static final Set<String> CONTEXT_ACTIVITIES = Set.of("parent", "grouping", "category", "other");
    private static final Pattern DURATION = Pattern.compile("P(?:\\d+(?:[.,]\\d+)?W|(?=[^T]|T\\d)"
            + "(?:\\d+(?:[.,]\\d+)?Y)?(?:\\d+(?:[.,]\\d+)?M)?(?:\\d+(?:[.,]\\d+)?D)?"
            + "(?:T(?=\\d)(?:\\d+(?:[.,]\\d+)?H)?(?:\\d+(?:[.,]\\d+)?M)?(?:\\d+(?:[.,]\\d+)?S)?)?)");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\\s*;.*)?");
    private static final Pattern SHA2 =
            Pattern.compile("[0-9A-Fa-f]{56}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128}");

    private final XapiVersion version;

    StatementShape(XapiVersion version) {
        this.version = version;
    }

    /** @throws XapiRefusal naming the first thing that is wrong */
    void check(JsonValue value) {
        var statement = Shape.of(value, "").only(OF_STATEMENT);
        statement.uuid("id");
        if (statement.has("version") && !version.takes(statement.text("version")))
            throw statement.bad("version", "is not one of those spoken here");
        moment(statement, "stored");
        if (statement.has("authority")) ActorShape.authority(statement.json().get("authority"));
        common(statement, true);
        var voids = VOIDED.equals(statement.json().getJsonObject("verb").getString("id"));
        if (voids && !"StatementRef".equals(objectType(statement.json())))
            throw statement.bad("object", "must be a StatementRef, since the statement voids");
    }

    /** What a statement and one inside another have in common. */
    private void common(Shape statement, boolean outer) {
        statement.require("actor");
        ActorShape.check(statement.json().get("actor"), statement.at("actor"));
        verb(statement.object("verb"));
        object(statement, outer);
        if (statement.has("result")) result(statement.object("result"));
        if (statement.has("context")) context(statement.object("context"), objectType(statement.json()));
        moment(statement, "timestamp");
        if (statement.has("attachments")) attachments(statement);
    }

    private void moment(Shape statement, String key) {
        statement.text(key, text -> XapiTime.parse(text, version).isPresent(), "a moment with date and time");
    }

    private static void verb(Shape verb) {
        verb.only(Set.of("id", "display")).require("id");
        verb.iri("id");
        verb.languages("display");
    }

    /** An object that does not say what it is is an activity. */
    static String objectType(JsonObject statement) {
        return statement.getJsonObject("object").getString("objectType", "Activity");
    }

    private void object(Shape statement, boolean outer) {
        var object = statement.object("object");
        object.text("objectType");
        switch (objectType(statement.json())) {
            case "Activity" -> ActivityShape.check(object.json(), object.path());
            case "Agent" -> ActorShape.agent(object);
            case "Group" -> ActorShape.group(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> {
                if (!outer) throw statement.bad("object", "must not be a statement inside another one again");
                common(object.only(OF_SUB_STATEMENT), false);
            }
            default -> throw object.bad("objectType", "is not known");
        }
    }

    private static void reference(Shape reference) {
        reference.only(Set.of("objectType", "id")).text("objectType", "StatementRef"::equals, "StatementRef");
        reference.require("objectType");
        reference.require("id");
        reference.uuid("id");
    }

    private static void result(Shape result) {
        result.only(Set.of("score", "success", "completion", "response", "duration", "extensions"));
        result.truth("success");
        result.truth("completion");
        result.text("response");
        result.text("duration", text -> DURATION.matcher(text).matches(), "a duration as in ISO 8601");
        result.extensions("extensions");
        if (!result.has("score")) return;
        var score = result.object("score").only(Set.of("scaled", "raw", "min", "max"));
        var scaled = score.number("scaled");
        if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) throw score.bad("scaled", "must be -1 to 1");
        var raw = score.number("raw");
        var min = score.number("min");
        var max = score.number("max");
        if (min != null && max != null && min.compareTo(max) >= 0) throw score.bad("min", "must be less than max");
        if (raw != null && min != null && raw.compareTo(min) < 0) throw score.bad("raw", "must not be less than min");
        if (raw != null && max != null && raw.compareTo(max) > 0) throw score.bad("raw", "must not be more than max");
    }

    private void context(Shape context, String objectType) {
        for (var key : context.json().keySet()) {
            boolean newer =
                    version == XapiVersion.V2_0_0 && (key.equals("contextAgents") || key.equals("contextGroups"));
            if (!OF_CONTEXT.contains(key) && !newer) throw context.bad(key, "is not known here");
        }
        context.uuid("registration");
        if (context.has("instructor")) ActorShape.check(context.json().get("instructor"), context.at("instructor"));
        if (context.has("team")) ActorShape.group(context.object("team"));
        if (context.has("contextActivities")) contextActivities(context.object("contextActivities"));
        for (var key : Set.of("revision", "platform")) {
            if (context.text(key) != null && !objectType.equals("Activity"))
                throw context.bad(key, "is for statements about an activity only");
        }
        context.text("language", Languages::isTag, "a language tag");
        if (context.has("statement")) reference(context.object("statement"));
        context.extensions("extensions");
        relevant(context, "contextAgents", "contextAgent", "agent");
        relevant(context, "contextGroups", "contextGroup", "group");
    }

    private static void contextActivities(Shape activities) {
        activities.only(CONTEXT_ACTIVITIES);
        for (var key : activities.json().keySet()) {
            if (!(activities.json().get(key) instanceof JsonArray list)) {
                ActivityShape.check(activities.json().get(key), activities.at(key));
                continue;
            }
            for (int i = 0; i < list.size(); i++) ActivityShape.check(list.get(i), activities.at(key + "[" + i + "]"));
        }
    }

    private static void relevant(Shape context, String key, String type, String who) {
        if (!context.has(key)) return;
        var list = context.array(key);
        for (int i = 0; i < list.size(); i++) {
            var one = Shape.of(list.get(i), context.at(key + "[" + i + "]"))
                    .only(Set.of("objectType", who, "relevantTypes"));
            one.require("objectType");
            one.text("objectType", type::equals, type);
            if (who.equals("agent")) ActorShape.agent(one.object(who));
            else ActorShape.group(one.object(who));
            if (!one.has("relevantTypes")) continue;
            var types = one.array("relevantTypes");
            if (types.isEmpty()) throw one.bad("relevantTypes", "must not be empty");
            for (var each : types) {
                if (!(each instanceof jakarta.json.JsonString text) || !Iri.isIri(text.getString()))
                    throw one.bad("relevantTypes", "must hold IRIs");
            }
        }
    }

    private static void attachments(Shape statement) {
        var list = statement.array("attachments");
        for (int i = 0; i < list.size(); i++) {
            var one = Shape.of(list.get(i), statement.at("attachments[" + i + "]"))
                    .only(Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl"));
            for (var key : Set.of("usageType", "display", "contentType", "length", "sha2")) one.require(key);
            one.iri("usageType");
            one.languages("display");
            one.languages("description");
            one.text("contentType", text -> MEDIA_TYPE.matcher(text).matches(), "a media type");
            var length = one.number("length");
            if (length.signum() < 0 || length.stripTrailingZeros().scale() > 0)
                throw one.bad("length", "must be a whole number of bytes");
            one.text("sha2", text -> SHA2.matcher(text).matches(), "a SHA-2 in hexadecimal");
            one.iri("fileUrl");
        }
    }
}
