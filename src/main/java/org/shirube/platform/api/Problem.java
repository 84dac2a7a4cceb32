package org.shirube.platform.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every refusal looks like. Source: RFC 9457, Problem Details for HTTP APIs, 2023. */
@Schema(name = "Problem", example = """
                {"type": "about:blank", "title": "Not processed", "status": 422,
                 "detail": "The due date lies in the past.",
                 "errors": [{"field": null, "code": "assignment.dueInPast", "message": "The due date lies in the past."}]}""")
public record Problem(String type, String title, int status, String detail, List<Wrong> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong. @param field null when no single field is meant @param code stable, for programs */
    public record Wrong(String field, String code, String message) {}
}
