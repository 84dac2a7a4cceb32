package org.shirube.interop.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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
import org.shirube.interop.MapDifference;
import org.shirube.interop.MapFormat;
import org.shirube.interop.MapImports;
import org.shirube.interop.file.FrameworkReader;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.FileFault;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.SkillMaps;

/** Whole skill maps as files. */
@Path("skillmaps")
@RequestScoped
@Tag(name = "skill maps")
public class SkillMapFilesResource {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ZIP = "application/zip";
    private static final int LONGEST_LICENCE = 200;

    /**
     * @param id null when the file could not be read, likewise version
     * @param draft number of the draft that the file became; null for a dry run and for a file with problems
     * @param summary skills, roles and categories against the map in force
     * @param notes what was changed, added or left out in reading
     */
    @Schema(name = "MapImportResult")
    public record Result(
            boolean accepted,
            String id,
            String version,
            Long draft,
            MapDifference summary,
            List<FileFault> problems,
            List<FileFault> notes) {}

    @Inject
    private MapImports imports;

    @Inject
    private SkillMaps maps;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Clock clock;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", EXCEL, ZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take over a framework",
            description =
                    "The file itself is the body: a ZIP of YAML files or of CSV tables, one Excel workbook, or a CASE"
                            + " package. All or nothing; it becomes a draft, which is published as any other.")
    @APIResponse(
            responseCode = "200",
            description = "What would change, or became a draft; with accepted = false what has to be corrected",
            content = @Content(schema = @Schema(implementation = Result.class)))
    public Result take(
            @QueryParam("format") @Parameter(description = "yaml, case, csv or xlsx; found out when left out")
                    String format,
            @QueryParam("dryRun") @Parameter(description = "true: look only") String dryRun,
            @QueryParam("licence") @Parameter(description = "Stands where a CASE package names none") String licence,
            InputStream body)
            throws IOException {
        if (!user.is(Permission.HR)) throw new NotAllowed("import a map"); // before reading
        if (format != null) MapFormat.named(format).orElseThrow(() -> new BadInput("format", "unknown"));
        boolean only = Given.flag("dryRun", dryRun, false);
        if (licence != null && licence.length() > LONGEST_LICENCE) throw new BadInput("licence", "range");
        var reading = new FrameworkReader(LocalDate.now(clock), licence == null ? "" : licence)
                .add(format == null ? "body" : "body." + format, body)
                .read();
        var preview = imports.preview(reading);
        boolean accepted = preview.problems().isEmpty();
        var draft = accepted && !only ? Long.valueOf(imports.draft(preview, "API")) : null;
        return new Result(
                accepted,
                accepted ? preview.summary().id() : null,
                accepted ? preview.summary().version() : null,
                draft,
                accepted ? MapDifference.between(maps.current(), reading.map()) : null,
                preview.problems().stream()
                        .map(problem -> FileFault.of(problem, locale.getLocale()))
                        .toList(),
                preview.notes().stream()
                        .map(problem -> FileFault.of(problem, locale.getLocale()))
                        .toList());
    }

    @GET
    @Path("{id}/versions/{version}/export")
    @Produces({MediaType.APPLICATION_JSON, ZIP, EXCEL})
    @Operation(
            summary = "Read one whole version as a file",
            description = "Importing it again changes nothing. YAML and CSV come as a ZIP of several files.")
    public Response export(
            @PathParam("id") @Parameter(example = "shirube-government") String id,
            @PathParam("version") @Parameter(example = "2026.1") String version,
            @QueryParam("format") @Parameter(description = "yaml, case, csv or xlsx; yaml when left out")
                    String format) {
        var as = MapFormat.named(format == null ? "yaml" : format).orElseThrow(() -> new BadInput("format", "unknown"));
        var map = maps.version(id, version);
        boolean japanese = locale.isJapanese();
        var links = crosswalks.linksOf(id, version);
        StreamingOutput file = to -> as.write(map, links, japanese, to);
        return Response.ok(file, as.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + as.fileName(map) + "\"")
                .build();
    }
}
