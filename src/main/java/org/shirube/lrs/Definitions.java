package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Set;

/** What is known of an activity from all statements about it. */
final class Definitions {
    private static final Set<String> IN_LANGUAGES = Set.of("name", "description");

    private Definitions() {}

    /** The later one decides, language by language; what only the earlier one says stays. */
    static JsonObject merge(JsonObject earlier, JsonObject later) {
        var merged = Json.createObjectBuilder(earlier);
        later.forEach((key, value) -> {
            if (!earlier.containsKey(key) || !(IN_LANGUAGES.contains(key) || key.equals("extensions"))) {
                merged.add(key, value);
                return;
            }
            var both = Json.createObjectBuilder(earlier.getJsonObject(key));
            value.asJsonObject().forEach(both::add);
            merged.add(key, both);
        });
        return merged.build();
    }
}
