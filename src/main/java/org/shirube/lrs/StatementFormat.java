package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How much of a statement is given back. */
public enum StatementFormat {
    /** Identifiers alone. */
    IDS,
    /** As it was sent. */
    EXACT,
    /** Activities as they are known here, every text in one language. */
    CANONICAL;

    public static Optional<StatementFormat> of(String word) {
        return switch (word) {
            case "ids" -> Optional.of(IDS);
            case "exact" -> Optional.of(EXACT);
            case "canonical" -> Optional.of(CANONICAL);
            default -> Optional.empty();
        };
    }

    /** What an Accept-Language asks for, the best first; empty for null and for what cannot be read. */
    public static List<Locale.LanguageRange> languages(String header) {
        return Languages.wanted(header);
    }

    /** @param known definitions by activity id, for the canonical form */
    JsonObject of(JsonObject statement, Map<String, JsonObject> known, List<Locale.LanguageRange> wanted) {
        return switch (this) {
            case EXACT -> statement;
            case IDS ->
                new Changes(StatementFormat::agentId, StatementFormat::activityId, StatementFormat::verbId)
                        .of(statement);
            case CANONICAL ->
                new Changes(
                                agent -> agent,
                                activity -> canonical(activity, known, wanted),
                                verb -> inOneLanguage(verb, wanted, Set.of("display")))
                        .of(statement);
        };
    }

    private static JsonObject agentId(JsonObject agent) {
        var brief = Json.createObjectBuilder();
        if (agent.containsKey("objectType")) brief.add("objectType", agent.get("objectType"));
        var identifier =
                ActorShape.IDENTIFIERS.stream().filter(agent::containsKey).findFirst();
        identifier.ifPresent(key -> brief.add(key, agent.get(key)));
        if (identifier.isEmpty()) brief.add("member", each(agent.getJsonArray("member"), StatementFormat::agentId));
        return brief.build();
    }

    private static JsonObject activityId(JsonObject activity) {
        return Json.createObjectBuilder().add("id", activity.get("id")).build();
    }

    private static JsonObject verbId(JsonObject verb) {
        return Json.createObjectBuilder().add("id", verb.get("id")).build();
    }

    private static JsonObject canonical(
            JsonObject activity, Map<String, JsonObject> known, List<Locale.LanguageRange> wanted) {
        var definition = known.get(activity.getString("id"));
        if (definition == null) return activity;
        var one = Json.createObjectBuilder(inOneLanguage(definition, wanted, Set.of("name", "description")));
        for (var key : ActivityShape.COMPONENTS) {
            if (definition.containsKey(key))
                one.add(
                        key,
                        each(
                                definition.getJsonArray(key),
                                component -> inOneLanguage(component, wanted, Set.of("description"))));
        }
        return Json.createObjectBuilder(activity).add("definition", one).build();
    }

    private static JsonObject inOneLanguage(JsonObject object, List<Locale.LanguageRange> wanted, Set<String> keys) {
        var changed = Json.createObjectBuilder(object);
        for (var key : keys) {
            if (object.containsKey(key)) changed.add(key, Languages.only(object.getJsonObject(key), wanted));
        }
        return changed.build();
    }

    private static JsonArray each(JsonArray list, UnaryOperator<JsonObject> change) {
        var changed = Json.createArrayBuilder();
        for (var value : list) changed.add(change.apply(value.asJsonObject()));
        return changed.build();
    }

    /** A change of every agent, activity and verb, wherever they stand in a statement. */
    private record Changes(
            UnaryOperator<JsonObject> agent, UnaryOperator<JsonObject> activity, UnaryOperator<JsonObject> verb) {
        JsonObject of(JsonObject statement) {
            var changed = Json.createObjectBuilder();
            statement.forEach((key, value) -> changed.add(
                    key,
                    switch (key) {
                        case "actor", "authority" -> agent.apply(value.asJsonObject());
                        case "verb" -> verb.apply(value.asJsonObject());
                        case "object" -> object(value.asJsonObject(), StatementShape.objectType(statement));
                        case "context" -> context(value.asJsonObject());
                        default -> value;
                    }));
            return changed.build();
        }

        private JsonValue object(JsonObject object, String type) {
            return switch (type) {
                case "Activity" -> activity.apply(object);
                case "Agent", "Group" -> agent.apply(object);
                case "SubStatement" -> of(object);
                default -> object;
            };
        }

        private JsonObject context(JsonObject context) {
            var changed = Json.createObjectBuilder();
            context.forEach((key, value) -> changed.add(
                    key,
                    switch (key) {
                        case "instructor", "team" -> agent.apply(value.asJsonObject());
                        case "contextAgents" -> each(value.asJsonArray(), one -> inside(one, "agent"));
                        case "contextGroups" -> each(value.asJsonArray(), one -> inside(one, "group"));
                        case "contextActivities" -> {
                            var lists = Json.createObjectBuilder();
                            value.asJsonObject()
                                    .forEach((kind, list) -> lists.add(kind, each(list.asJsonArray(), activity)));
                            yield lists.build();
                        }
                        default -> value;
                    }));
            return changed.build();
        }

        private JsonObject inside(JsonObject one, String who) {
            return Json.createObjectBuilder(one)
                    .add(who, agent.apply(one.getJsonObject(who)))
                    .build();
        }
    }
}
