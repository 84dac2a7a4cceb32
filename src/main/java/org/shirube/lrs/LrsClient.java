package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Whose records are read and written, and who does it.
 *
 * @param authority an agent, as it will stand in every statement that comes in
 */
public record LrsClient(long organisationId, JsonObject authority) {
    static LrsClient of(long organisationId, String homePage, String account, String name) {
        return new LrsClient(
                organisationId,
                Json.createObjectBuilder()
                        .add("objectType", "Agent")
                        .add("name", name)
                        .add(
                                "account",
                                Json.createObjectBuilder()
                                        .add("homePage", homePage)
                                        .add("name", account))
                        .build());
    }
}
