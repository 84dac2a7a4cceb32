package org.shirube.security.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.shirube.security.AuditChains;
import org.shirube.security.AuditLog;
import org.shirube.security.AuditRow;

/** What was done in the organisation, for auditors. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    private static final int USUAL_DAYS = 30; // today is one of them

    @Schema(
            name = "Act",
            example = "{\"at\": \"2026-04-01T00:12:03.123Z\", \"actor\": \"manager\", \"act\": \"claim-manager\","
                    + " \"subject\": \"person 1003\", \"detail\": \"B3 2\", \"number\": 4711,"
                    + " \"hash\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\","
                    + " \"previousHash\": \"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752\"}")
    public record Act(
            Instant at,
            String actor,
            String act,
            String subject,
            String detail,

            @Schema(description = "Place in the organisation's chain, from 1; without it and hashes until sealed")
            Long number,

            String hash,
            String previousHash) {
        static Act of(AuditRow row) {
            return new Act(
                    row.at(),
                    row.actor(),
                    row.act(),
                    row.subject(),
                    row.detail(),
                    row.number(),
                    row.hash(),
                    row.previousHash());
        }
    }

    @Schema(
            name = "WrittenDown",
            example = "{\"number\": 4711, \"hash\": \"9f86d081884c7d659a2feaa0c55ad015"
                    + "a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record WrittenDown(Long number, String hash) {}

    /**
     * @param at number of the act at the first break; null without any
     * @param why changed, replaced, missing, cutOff or otherEnd; null without a break
     * @param writtenDown none, same, differs or gone
     */
    @Schema(name = "AuditCheck")
    public record Check(
            boolean whole,
            long acts,
            Instant lastAt,
            String headHash,
            long breaks,
            Long at,
            String why,
            String writtenDown) {}

    @Inject
    private AuditLog audit;

    @Inject
    private AuditChains chains;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "List acts, newest first",
            description =
                    "For auditors. Without days: the last 30. An act is sealed within a minute, and until then a change of it"
                            + " in the database would not show: hash is SHA-256 over"
                            + " previousHash, number, at (UTC, six digits of a second), actor, act, subject and detail, each as"
                            + " its length in bytes of UTF-8, a colon, the bytes, a comma.")
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
        var first = Given.day("from", from) == null ? last.minusDays(USUAL_DAYS - 1) : Given.day("from", from);
        var page = audit.page(
                start(first), start(last.plusDays(1)), act == null || act.isBlank() ? null : act, paging.request());
        return ListOf.of(page, Act::of);
    }

    @POST
    @Path("checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Recompute the chain of hashes",
            description = "For auditors. Seals what waits first. A number and a hash that were written down earlier are"
                    + " looked up in the chain; {} for none.")
    @APIResponse(
            responseCode = "200",
            description = "Whether the chain holds, and where it ends",
            content = @Content(schema = @Schema(implementation = Check.class)))
    public Check check(WrittenDown noted) {
        Given.required("body", noted);
        var check = chains.check(noted.number(), noted.hash());
        return new Check(
                check.isWhole(),
                check.head().acts(),
                check.head().lastAt(),
                check.head().hash(),
                check.breaks(),
                check.at(),
                Given.word(check.why()),
                Given.word(check.noted()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(Setting.ZONE.value())).toInstant();
    }
}
