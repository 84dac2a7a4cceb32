package org.shirube.organisation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.organisation.People;
import org.shirube.organisation.TransferRow;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.FileFault;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Moves of people from a day on, one by one or by file. */
@Path("transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class TransfersResource {
    private static final int LONGEST_TITLE = 100;

    @Schema(name = "PostBefore")
    public record Before(Text unit, Text title) {}

    /**
     * @param id of the post that begins
     * @param before null for somebody who joins and for a second post
     * @param until first day on which the post is no longer held; null while it lasts
     */
    @Schema(name = "Transfer")
    public record Transfer(
            long id,
            long person,
            String staffNo,
            Text name,
            String kind,
            Before before,
            Text unit,
            Text title,
            boolean head,
            LocalDate from,
            LocalDate until) {
        static Transfer of(TransferRow row) {
            return new Transfer(
                    row.postId(),
                    row.personId(),
                    row.staffNo(),
                    row.name(),
                    Given.word(row.kind()),
                    row.before() == null
                            ? null
                            : new Before(row.before().unit(), row.before().title()),
                    row.unit(),
                    row.title(),
                    row.head(),
                    row.day(),
                    row.until());
        }
    }

    /** @param second true for a post beside the main one, which may have a last day */
    @Schema(
            name = "NewTransfer",
            example = "{\"person\": 4711, \"unit\": 43, \"title\": {\"ja\": \"主査\", \"en\": \"Senior officer\"},"
                    + " \"head\": false, \"second\": false, \"from\": \"2027-04-01\"}")
    public record NewTransfer(
            Long person, Long unit, Text title, boolean head, boolean second, String from, String until) {}

    @Schema(name = "NewTransferRef")
    public record Ref(long id) {}

    /** @param moves how many the file has, done or not */
    @Schema(name = "TransferImportResult")
    public record Result(boolean accepted, int moves, List<FileFault> problems) {}

    @Inject
    private Transfers transfers;

    @Inject
    private People people;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "List moves",
            description = "Those that wait for their day, the next first; or those of the last three months.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = Transfer.class)))
    public ListOf<Transfer> list(
            @QueryParam("waiting") @Parameter(description = "false: those that took place") String waiting,
            @BeanParam Paging paging) {
        return ListOf.of(transfers.page(Given.flag("waiting", waiting, true), paging.request()), Transfer::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a move",
            description = "The main post ends on the day and the new one begins; a past day dates it back.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = Ref.class)))
    public Response enter(NewTransfer wanted) {
        long person = Given.required("person", wanted.person());
        long unit = Given.required("unit", wanted.unit());
        var title = Given.required("title", wanted.title());
        Given.text("title", title.ja(), LONGEST_TITLE);
        Given.atMost("title", title.en(), LONGEST_TITLE);
        var from = Given.required("from", Given.day("from", wanted.from()));
        var until = Given.day("until", wanted.until());
        if (until != null && !wanted.second()) throw new BadInput("until", "unknown");
        long id = wanted.second()
                ? people.addSecondPost(person, unit, title, wanted.head(), from, until)
                : transfers.move(person, unit, title, wanted.head(), from);
        return Response.status(Response.Status.CREATED).entity(new Ref(id)).build();
    }

    @DELETE
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "Undo a move that waits for its day", description = "The post before it goes on.")
    @APIResponse(responseCode = "204", description = "Undone")
    @APIResponse(responseCode = "422", description = "The day has come, or a later move has to be undone first.")
    public Response undo(@PathParam("id") long id) {
        transfers.undo(id);
        return Response.noContent().build();
    }

    @POST
    @Path("imports")
    @Consumes({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary = "Take over a file of moves",
            description = "The file itself is the body, its columns are those of the template on the page of moves. All"
                    + " or nothing: with any problem nothing is changed.")
    @APIResponse(
            responseCode = "200",
            description = "What was moved, or would be; with accepted = false what has to be corrected",
            content = @Content(schema = @Schema(implementation = Result.class)))
    public Result take(
            @QueryParam("format") @Parameter(description = "csv or xlsx; found out when left out") String format,
            @QueryParam("dryRun") @Parameter(description = "true: compare only") String dryRun,
            @QueryParam("effectiveOn") @Parameter(description = "Day of the lines that give none; today when left out")
                    String effectiveOn,
            InputStream body)
            throws IOException {
        if (!user.is(Permission.HR, Permission.ADMINISTRATOR)) throw new NotAllowed("import moves"); // before reading
        if (format != null && !format.matches("csv|xlsx")) throw new BadInput("format", "unknown");
        boolean only = Given.flag("dryRun", dryRun, false);
        var day = Given.day("effectiveOn", effectiveOn);
        var file = StaffReader.ofMoves()
                .add(format == null ? "body" : "body." + format, body)
                .read();
        var preview = transfers.preview(file, day == null ? LocalDate.now(clock) : day);
        boolean accepted = preview.problems().isEmpty();
        if (accepted && !only) transfers.carryOut(file, preview);
        return new Result(
                accepted,
                preview.rows().size(),
                preview.problems().stream()
                        .map(problem -> FileFault.of(problem, locale.getLocale()))
                        .toList());
    }
}
