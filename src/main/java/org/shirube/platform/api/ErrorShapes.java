package org.shirube.platform.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every call how it refuses, so that no resource has to. */
public class ErrorShapes implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        add(responses, "400", "Something that was sent cannot be read; errors name the field.");
        add(responses, "401", "No token, or one that is no longer valid.");
        add(responses, "403", "The account may not do this.");
        add(responses, "404", "There is no such thing in the caller's organisation.");
        if (operation.getRequestBody() != null) {
            add(responses, "409", "Somebody else changed it at the same time.");
            add(responses, "422", "A rule refuses it; errors name the rule.");
        }
        operation.setResponses(responses);
        return operation;
    }

    private static void add(
            org.eclipse.microprofile.openapi.models.responses.APIResponses responses, String status, String meaning) {
        if (!responses.hasAPIResponse(status)) responses.addAPIResponse(status, problem(meaning));
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
