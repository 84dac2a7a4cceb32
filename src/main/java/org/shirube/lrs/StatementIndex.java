package org.shirube.lrs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * By what a statement is found.
 *
 * @param verb key of its verb
 * @param registration in lower case; null without one
 * @param target id of the statement that it is about, in lower case; null when it is about something else
 * @param agents keys of whoever acts or is acted on
 * @param relatedAgents keys of everybody else who stands in it
 * @param activities key of the activity that it is about
 * @param relatedActivities keys of all others that stand in it
 * @param defined activities with a definition, by id, the last definition of each
 */
record StatementIndex(
        String verb,
        String registration,
        String target,
        boolean voiding,
        Set<String> agents,
        Set<String> relatedAgents,
        Set<String> activities,
        Set<String> relatedActivities,
        Map<String, JsonObject> defined) {

    static StatementIndex of(JsonObject statement) {
        var type = StatementShape.objectType(statement);
        var object = statement.getJsonObject("object");
        var index = new StatementIndex(
                Iri.key(statement.getJsonObject("verb").getString("id")),
                registration(statement),
                type.equals("StatementRef") ? object.getString("id").toLowerCase(Locale.ROOT) : null,
                StatementShape.VOIDED.equals(statement.getJsonObject("verb").getString("id")),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>());
        index.agents.addAll(ActorShape.keys(statement.getJsonObject("actor")));
        switch (type) {
            case "Agent", "Group" -> index.agents.addAll(ActorShape.keys(object));
            case "Activity" -> index.activity(object, index.activities);
            case "SubStatement" -> index.inside(object);
            default -> {}
        }
        if (statement.containsKey("authority"))
            index.relatedAgents.addAll(ActorShape.keys(statement.getJsonObject("authority")));
        index.context(statement);
        index.relatedAgents.removeAll(index.agents);
        index.relatedActivities.removeAll(index.activities);
        return index;
    }

    private static String registration(JsonObject statement) {
        if (!statement.containsKey("context")) return null;
        var registration = statement.getJsonObject("context").getString("registration", null);
        return registration == null ? null : registration.toLowerCase(Locale.ROOT);
    }

    private void inside(JsonObject statement) {
        relatedAgents.addAll(ActorShape.keys(statement.getJsonObject("actor")));
        var object = statement.getJsonObject("object");
        switch (StatementShape.objectType(statement)) {
            case "Agent", "Group" -> relatedAgents.addAll(ActorShape.keys(object));
            case "Activity" -> activity(object, relatedActivities);
            default -> {}
        }
        context(statement);
    }

    private void activity(JsonObject activity, Set<String> keys) {
        keys.add(Iri.key(activity.getString("id")));
        if (!activity.containsKey("definition")) return;
        defined.merge(activity.getString("id"), activity.getJsonObject("definition"), Definitions::merge);
    }

    private void context(JsonObject statement) {
        if (!statement.containsKey("context")) return;
        var context = statement.getJsonObject("context");
        for (var key : Set.of("instructor", "team")) {
            if (context.containsKey(key)) relatedAgents.addAll(ActorShape.keys(context.getJsonObject(key)));
        }
        relevant(context, "contextAgents", "agent");
        relevant(context, "contextGroups", "group");
        if (!context.containsKey("contextActivities")) return;
        for (var list : context.getJsonObject("contextActivities").values()) {
            for (var activity : (JsonArray) list) activity(activity.asJsonObject(), relatedActivities);
        }
    }

    private void relevant(JsonObject context, String key, String who) {
        if (!context.containsKey(key)) return;
        for (var one : context.getJsonArray(key))
            relatedAgents.addAll(ActorShape.keys(one.asJsonObject().getJsonObject(who)));
    }
}
