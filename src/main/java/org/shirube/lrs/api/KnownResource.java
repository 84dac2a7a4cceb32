package org.shirube.lrs.api;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.function.Function;

/** What the records know of one agent or one activity. @param parameter that names it, the only one */
record KnownResource(String parameter, Function<XapiCall, JsonObject> look) implements XapiResource {
    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public XapiAnswer answer(XapiCall call) {
        call.only(parameter);
        call.required(parameter);
        return XapiAnswer.json(look.apply(call));
    }
}
