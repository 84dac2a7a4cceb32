package org.shirube.security.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.config.Setting;
import org.shirube.security.AuditLog;

/** What was done in the organisation, for auditors. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    private static final int USUAL_DAYS = 30;

    @Schema(
            name = "Act",
            example = "{\"at\": \"2026-04-01T00:12:03.123Z\", \"actor\": \"manager\", \"act\": \"claim-manager\","
                    + " \"subject\": \"person 1003\", \"detail\": \"B3 2\"}")
    public record Act(Instant at, String actor, String act, String subject, String detail) {}

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "List acts, newest first", description = "For auditors. Without days: the last 30.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = Act.class)))
    public ListOf<Act> list(
            @QueryParam("from") @Parameter(description = "First day", example = "2026-04-01") String from,
            @QueryParam("to") @Parameter(description = "Last day", example = "2026-04-30") String to,
            @QueryParam("act") @Parameter(description = "Only this act", example = "sign-in") String act,
            @BeanParam Paging paging) {
        var today = LocalDate.now(clock);
        var last = Given.day("to", to) == null ? today : Given.day("to", to);
        var first = Given.day("from", from) == null ? last.minusDays(USUAL_DAYS) : Given.day("from", from);
        var page = audit.page(
                start(first), start(last.plusDays(1)), act == null || act.isBlank() ? null : act, paging.request());
        return ListOf.of(page, row -> new Act(row.at(), row.actor(), row.act(), row.subject(), row.detail()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(Setting.ZONE.value())).toInstant();
    }
}
