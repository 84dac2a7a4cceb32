package org.shirube.organisation.api;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.ViewingRow;
import org.shirube.organisation.Viewings;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.i18n.Text;

/** Who looked at the levels of whoever asks. */
@Path("me/viewings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class ViewingsResource {
    /**
     * @param name null, like unit and title, for an account that belongs to no member of staff
     * @param as in what office: manager, hr, auditor, ..
     * @param viewedFor team, review, record, search, gate, plan, evidence, appeal, snapshot, impact or export
     */
    @Schema(name = "Viewing")
    public record Viewing(
            LocalDate on,
            Instant firstAt,
            String account,
            Text name,
            Text unit,
            Text title,
            List<String> as,
            String viewedFor) {
        static Viewing of(ViewingRow row) {
            var viewer = row.viewer();
            return new Viewing(
                    row.on(),
                    row.firstAt(),
                    row.login(),
                    viewer == null ? null : viewer.name(),
                    viewer == null ? null : viewer.unit(),
                    viewer == null ? null : viewer.title(),
                    row.as().stream().map(Given::word).toList(),
                    Given.word(row.viewedFor()));
        }
    }

    @Inject
    private Viewings viewings;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "List who looked at your own levels, newest first",
            description = "One row for each day, viewer and reason. Without days: the last year.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = Viewing.class)))
    public ListOf<Viewing> list(
            @QueryParam("from") @Parameter(description = "First day", example = "2026-04-01") String from,
            @QueryParam("to") @Parameter(description = "Last day", example = "2026-04-30") String to,
            @QueryParam("for") @Parameter(description = "Only for this reason", example = "review") String viewedFor,
            @BeanParam Paging paging) {
        var last = Given.day("to", to) == null ? LocalDate.now(clock) : Given.day("to", to);
        var first = Given.day("from", from) == null ? last.minusYears(1) : Given.day("from", from);
        return ListOf.of(
                viewings.own(first, last, Given.oneOf(ViewedFor.class, "for", viewedFor), paging.request()),
                Viewing::of);
    }
}
