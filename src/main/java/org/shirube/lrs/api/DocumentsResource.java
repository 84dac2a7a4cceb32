package org.shirube.lrs.api;

import jakarta.json.Json;
import java.util.Set;
import org.shirube.lrs.Agent;
import org.shirube.lrs.DocumentPlace;
import org.shirube.lrs.DocumentPlace.Kind;
import org.shirube.lrs.Documents;
import org.shirube.lrs.XapiRefusal;

/** State, or a profile of an agent or an activity. */
record DocumentsResource(Documents documents, Kind kind) implements XapiResource {
    private static final int LONGEST_TYPE = 200;

    @Override
    public Set<String> methods() {
        return Set.of("GET", "PUT", "POST", "DELETE");
    }

    @Override
    public XapiAnswer answer(XapiCall call) {
        return switch (call.method()) {
            case "GET" -> call.has(id()) ? one(call) : ids(call);
            case "DELETE" -> delete(call);
            default -> write(call);
        };
    }

    private XapiAnswer one(XapiCall call) {
        only(call, "since"); // without a meaning here, but not forbidden
        var document = documents
                .find(call.client(), place(call))
                .orElseThrow(() -> new XapiRefusal(404, "There is no such document."));
        return XapiAnswer.of(200, document.contentType(), document.bytes())
                .with("ETag", "\"" + document.etag() + "\"")
                .modified(document.updated());
    }

    private XapiAnswer ids(XapiCall call) {
        only(call, "since");
        var ids = documents.ids(call.client(), place(call), call.moment("since").orElse(null));
        return XapiAnswer.json(Json.createArrayBuilder(ids).build());
    }

    private XapiAnswer write(XapiCall call) {
        only(call);
        call.required(id());
        var given = call.header("Content-Type");
        var type = given == null || given.isBlank() ? "application/octet-stream" : given.strip();
        if (type.length() > LONGEST_TYPE) throw new XapiRefusal(400, "The content type is too long.");
        var place = place(call);
        return Again.onConflict(() -> {
            if (call.method().equals("PUT"))
                documents.put(call.client(), call.version(), place, type, call.content(), call.precondition());
            else documents.post(call.client(), place, type, call.content(), call.precondition());
            return XapiAnswer.nothing(204);
        });
    }

    private XapiAnswer delete(XapiCall call) {
        only(call);
        if (kind != Kind.STATE) call.required(id()); // only states can be deleted all at once
        documents.delete(call.client(), place(call), call.precondition());
        return XapiAnswer.nothing(204);
    }

    private String id() {
        return kind == Kind.STATE ? "stateId" : "profileId";
    }

    private void only(XapiCall call, String... further) {
        var names = new java.util.ArrayList<>(java.util.List.of(further));
        names.add(id());
        if (kind != Kind.AGENT_PROFILE) names.add("activityId");
        if (kind != Kind.ACTIVITY_PROFILE) names.add("agent");
        if (kind == Kind.STATE) names.add("registration");
        call.only(names.toArray(String[]::new));
    }

    private DocumentPlace place(XapiCall call) {
        if (kind != Kind.AGENT_PROFILE) call.required("activityId");
        if (kind != Kind.ACTIVITY_PROFILE) call.required("agent");
        return new DocumentPlace(
                kind,
                call.iri("activityId").orElse(null),
                call.json("agent").map(json -> Agent.of(json).key()).orElse(null),
                call.uuid("registration").orElse(null),
                call.has(id()) ? call.required(id()) : null);
    }
}
