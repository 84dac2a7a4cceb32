package org.shirube.lrs.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.shirube.lrs.Agent;
import org.shirube.lrs.Records;

/** A person as the records know it. */
@ApplicationScoped
class AgentsResource implements XapiResource {
    @Inject
    private Records records;

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public XapiAnswer answer(XapiCall call) {
        call.only("agent");
        call.required("agent");
        return XapiAnswer.json(
                records.person(call.client(), Agent.of(call.json("agent").orElseThrow())));
    }
}
