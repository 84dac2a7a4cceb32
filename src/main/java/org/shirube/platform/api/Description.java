package org.shirube.platform.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.shirube.platform.PageRequest;

/** Says of every call what no resource has to repeat: how it refuses, how a list is paged. */
public class Description implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        var unnamed = responses.getAPIResponse("default");
        if (unnamed != null) {
            responses.removeAPIResponse("default");
            responses.addAPIResponse("200", unnamed.description("Done"));
        }
        var done = responses.getAPIResponse("200");
        if (done != null && ListOf.PAGE.equals(done.getDescription())) page(operation, done);
        add(responses, "400", "Something that was sent cannot be read; errors name the field.");
        add(responses, "401", "No token, or one that is no longer valid.");
        add(responses, "403", "The account may not do this.");
        add(responses, "404", "There is no such thing in the caller's organisation.");
        if (operation.getRequestBody() != null) {
            add(responses, "409", "Somebody else changed it at the same time.");
            add(responses, "422", "A rule refuses it; errors name the rule.");
        }
        return operation.responses(responses);
    }

    /** The patterns of our addresses are the server's business. */
    @Override
    public void filterOpenAPI(OpenAPI whole) {
        var paths = whole.getPaths();
        for (var path : List.copyOf(paths.getPathItems().keySet())) {
            var plain = path.replaceAll("\\{(\\w+):.*?\\}\\}", "{$1}");
            if (plain.equals(path)) continue;
            var item = paths.getPathItem(path);
            paths.removePathItem(path);
            paths.addPathItem(plain, item);
        }
    }

    private static void page(Operation operation, APIResponse done) {
        for (var media : done.getContent().getMediaTypes().values()) {
            media.setSchema(OASFactory.createSchema()
                    .type(Schema.SchemaType.OBJECT)
                    .addProperty(
                            "items",
                            OASFactory.createSchema()
                                    .type(Schema.SchemaType.ARRAY)
                                    .items(media.getSchema()))
                    .addProperty(
                            "total",
                            OASFactory.createSchema()
                                    .type(Schema.SchemaType.INTEGER)
                                    .description("In all")));
        }
        operation.addParameter(number("page", "Which page, from 1", 1, null));
        operation.addParameter(number("size", "Items on a page", Paging.USUAL, PageRequest.MAX_SIZE));
    }

    private static Parameter number(String name, String meaning, int usual, Integer most) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(meaning)
                .schema(OASFactory.createSchema()
                        .type(Schema.SchemaType.INTEGER)
                        .defaultValue(usual)
                        .minimum(BigDecimal.ONE)
                        .maximum(most == null ? null : BigDecimal.valueOf(most)));
    }

    private static void add(APIResponses responses, String status, String meaning) {
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
