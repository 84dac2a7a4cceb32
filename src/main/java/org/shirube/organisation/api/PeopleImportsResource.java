package org.shirube.organisation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.shirube.organisation.StaffChange;
import org.shirube.organisation.StaffImports;
import org.shirube.organisation.StaffPreview;
import org.shirube.organisation.UnitChange;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.FileFault;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Staff lists of a personnel system. */
@Path("people/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class PeopleImportsResource {
    /** People and units together; whoever moves or gets another name counts as changed. */
    public record Summary(long added, long changed, long removed, long unchanged) {}

    @Schema(
            name = "ImportResult",
            example =
                    "{\"accepted\": true, \"summary\": {\"added\": 12, \"changed\": 300, \"removed\": 8, \"unchanged\": 934}, \"problems\": []}")
    public record Result(boolean accepted, Summary summary, List<FileFault> problems) {}

    @Inject
    private StaffImports imports;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Clock clock;

    @POST
    @Consumes({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary = "Take over a staff list",
            description =
                    "The file itself is the body: units or staff as CSV, or both as Excel with two sheets; its columns are"
                            + " those of the template on the import page. All or nothing: with any problem nothing is changed. The"
                            + " same file twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was changed, or would be; with accepted = false what has to be corrected",
            content = @Content(schema = @Schema(implementation = Result.class)))
    public Result take(
            @QueryParam("format") @Parameter(description = "csv or xlsx; found out when left out") String format,
            @QueryParam("dryRun") @Parameter(description = "true: compare only") String dryRun,
            @QueryParam("effectiveOn") @Parameter(description = "Day on which the list holds; today when left out")
                    String effectiveOn,
            @QueryParam("complete")
                    @Parameter(description = "true: whoever is not in the list leaves on that day; needs leavers")
                    String complete,
            @QueryParam("leavers") @Parameter(description = "How many people leave by a complete list, to confirm it")
                    String leavers,
            InputStream body)
            throws IOException {
        if (!user.is(Permission.HR, Permission.ADMINISTRATOR)) throw new NotAllowed("import staff"); // before reading
        if (format != null && !format.matches("csv|xlsx")) throw new BadInput("format", "unknown");
        var day = Given.day("effectiveOn", effectiveOn);
        var confirmed = Given.number("leavers", leavers);
        var file = new StaffReader()
                .add(format == null ? "body" : "body." + format, body)
                .read();
        var preview = imports.preview(
                file, day == null ? LocalDate.now(clock) : day, Given.flag("complete", complete, false));
        if (!Given.flag("dryRun", dryRun, false) && preview.problems().isEmpty()) {
            long counted = preview.complete() ? (confirmed == null ? -1 : confirmed) : preview.leavers();
            preview = imports.carryOut(file, preview, counted);
        }
        return new Result(
                preview.problems().isEmpty(),
                summary(preview),
                preview.problems().stream()
                        .map(problem -> FileFault.of(problem, locale.getLocale()))
                        .toList());
    }

    private static Summary summary(StaffPreview preview) {
        var counts = preview.counts();
        long newUnits = preview.units().stream()
                .filter(unit -> unit.kind() == UnitChange.Kind.ADDED)
                .count();
        long otherUnits = preview.units().stream()
                .filter(unit -> unit.kind() != UnitChange.Kind.ADDED)
                .map(UnitChange::code)
                .distinct()
                .count();
        long changed = preview.people().stream()
                .map(person -> person.weightiest())
                .filter(kind -> kind == StaffChange.MOVES || kind == StaffChange.POSTS || kind == StaffChange.DETAILS)
                .count();
        return new Summary(
                counts.get(StaffChange.JOINS) + newUnits,
                changed + otherUnits,
                counts.get(StaffChange.LEAVES),
                counts.get(StaffChange.UNCHANGED) + preview.unchangedUnits());
    }
}
