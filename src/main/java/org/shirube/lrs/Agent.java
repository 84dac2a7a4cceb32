package org.shirube.lrs;

import jakarta.json.JsonObject;

/** An agent or an identified group that somebody asks about. @param key the same for all who are the same */
public record Agent(JsonObject json, String key) {
    /** @throws XapiRefusal when it is none, or a group without an identifier */
    public static Agent of(JsonObject json) {
        ActorShape.check(json, "agent");
        return new Agent(
                json, ActorShape.key(json).orElseThrow(() -> XapiRefusal.bad("agent", "must have an identifier")));
    }
}
