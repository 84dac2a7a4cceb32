package org.shirube.lrs.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.shirube.lrs.Records;

/** An activity as the records know it. */
@ApplicationScoped
class ActivitiesResource implements XapiResource {
    @Inject
    private Records records;

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public XapiAnswer answer(XapiCall call) {
        call.only("activityId");
        call.required("activityId");
        return XapiAnswer.json(
                records.activity(call.client(), call.iri("activityId").orElseThrow()));
    }
}
