package org.shirube.lrs;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether something is an activity. */
final class ActivityShape {
    /** The kinds of questions, each with the lists of components that it may have. */
    private static final Map<String, Set<String>> INTERACTIONS = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    static final Set<String> COMPONENTS = Set.of("choices", "scale", "source", "target", "steps");
    private static final Set<String> OF_DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");

    private ActivityShape() {}

    static void check(JsonValue value, String path) {
        var activity = Shape.of(value, path).only(Set.of("objectType", "id", "definition"));
        activity.text("objectType", "Activity"::equals, "Activity");
        activity.require("id");
        activity.iri("id");
        if (activity.has("definition")) definition(activity.object("definition"));
    }

    private static void definition(Shape definition) {
        definition.only(OF_DEFINITION);
        definition.languages("name");
        definition.languages("description");
        definition.iri("type");
        definition.iri("moreInfo");
        definition.extensions("extensions");
        var interaction = definition.text("interactionType", INTERACTIONS::containsKey, "a kind of interaction");
        if (definition.has("correctResponsesPattern")) {
            if (interaction == null) throw definition.bad("interactionType", "is required with a pattern");
            for (var pattern : definition.array("correctResponsesPattern")) {
                if (!(pattern instanceof JsonString))
                    throw definition.bad("correctResponsesPattern", "must hold strings");
            }
        }
        for (var components : COMPONENTS) {
            if (!definition.has(components)) continue;
            if (interaction == null || !INTERACTIONS.get(interaction).contains(components))
                throw definition.bad(components, "does not belong to interaction type " + interaction);
            components(definition, components);
        }
    }

    private static void components(Shape definition, String key) {
        var ids = new HashSet<String>();
        var components = definition.array(key);
        for (int i = 0; i < components.size(); i++) {
            var component = Shape.of(components.get(i), definition.at(key + "[" + i + "]"))
                    .only(Set.of("id", "description"));
            component.require("id");
            if (!ids.add(component.text("id", id -> !id.isEmpty(), "not empty")))
                throw component.bad("id", "stands here twice");
            component.languages("description");
        }
    }
}
