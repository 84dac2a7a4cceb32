package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A checked statement as it will be kept: as it was sent, with what the store adds.
 *
 * @param id in lower case
 * @param fingerprint the same for two statements that say the same; what the store adds does not count
 */
record Incoming(String id, JsonObject json, String fingerprint, Instant timestamp, StatementIndex index) {
    private static final Set<String> ADDED = Set.of("id", "stored", "authority", "version");

    /** @param sent one that {@link StatementShape} found right */
    static Incoming of(JsonObject sent, XapiVersion version, Instant stored, JsonObject authority) {
        var id = sent.getString("id", UUID.randomUUID().toString());
        var timestamp = sent.containsKey("timestamp")
                ? XapiTime.parse(sent.getString("timestamp"), version).orElseThrow()
                : stored;
        var kept = Json.createObjectBuilder().add("id", id);
        sent.forEach((key, value) -> {
            switch (key) {
                case "id", "stored", "authority", "version", "timestamp" -> {}
                case "context" -> kept.add(key, withLists(value.asJsonObject()));
                case "object" -> kept.add(key, withListsInside(value.asJsonObject()));
                default -> kept.add(key, value);
            }
        });
        kept.add("timestamp", timestamp(sent, version, timestamp))
                .add("stored", XapiTime.format(stored))
                .add("authority", authority)
                .add("version", sent.getString("version", version.ofStatements()));
        var json = kept.build();
        return new Incoming(id.toLowerCase(Locale.ROOT), json, fingerprint(sent), timestamp, StatementIndex.of(json));
    }

    /** As sent; but 2.0 wants moments with another offset turned to UTC. */
    private static String timestamp(JsonObject sent, XapiVersion version, Instant timestamp) {
        if (!sent.containsKey("timestamp")) return XapiTime.format(timestamp);
        var text = sent.getString("timestamp");
        return version == XapiVersion.V2_0_0 && !text.endsWith("Z") ? XapiTime.format(timestamp) : text;
    }

    private static JsonObject withListsInside(JsonObject object) {
        if (!object.containsKey("context")) return object;
        return Json.createObjectBuilder(object)
                .add("context", withLists(object.getJsonObject("context")))
                .build();
    }

    /** Context activities are always given back as lists. */
    private static JsonObject withLists(JsonObject context) {
        if (!context.containsKey("contextActivities")) return context;
        var lists = Json.createObjectBuilder();
        context.getJsonObject("contextActivities")
                .forEach((key, value) -> lists.add(
                        key,
                        value instanceof JsonArray
                                ? value
                                : Json.createArrayBuilder().add(value).build()));
        return Json.createObjectBuilder(context).add("contextActivities", lists).build();
    }

    static String fingerprint(JsonObject statement) {
        var said = Json.createObjectBuilder();
        statement.forEach((key, value) -> {
            if (ADDED.contains(key)) return;
            said.add(
                    key,
                    switch (key) {
                        case "context" -> withLists(value.asJsonObject());
                        case "object" -> withListsInside(value.asJsonObject());
                        default -> value;
                    });
        });
        return Iri.key(canonical(said.build()));
    }

    /** The same text for the same value, whatever the order of the keys and the way of writing numbers. */
    static String canonical(JsonValue value) {
        if (value instanceof JsonObject object) {
            return new TreeMap<>(object)
                    .entrySet().stream()
                            .map(entry -> Json.createValue(entry.getKey()) + ":" + canonical(entry.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof JsonArray array)
            return array.stream().map(Incoming::canonical).collect(Collectors.joining(",", "[", "]"));
        return value instanceof JsonNumber number
                ? number.bigDecimalValue().stripTrailingZeros().toString()
                : value.toString();
    }
}
