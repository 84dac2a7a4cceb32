package org.shirube.skillmap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.NotFound;
import org.shirube.skillmap.DraftRow;
import org.shirube.skillmap.Finding;
import org.shirube.skillmap.MapChange;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;
import org.shirube.skillmap.MapPublications;
import org.shirube.skillmap.SavedEdit;
import org.shirube.skillmap.SkillMaps;

/** Drafts of the next version of the body's map, for HR. A draft is called by its number until it is published. */
@Path("skillmaps/{id}/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill maps")
public class DraftsResource {
    private static final int MOST_CHANGES = 3000;
    private static final int LONGEST_VERSION = 40;
    private static final int LONGEST_REASON = 1000;

    /** @param from version that the draft begins with; left out for one that begins with nothing but the scale */
    @Schema(name = "NewDraft", example = "{\"from\": \"2026.1\"}")
    public record NewDraft(String from) {}

    @Schema(name = "DraftRef")
    public record DraftRef(long draft, int changes, String changedBy, Instant changedAt) {
        static DraftRef of(DraftRow row) {
            return new DraftRef(row.id(), row.changes(), row.changedBy(), row.changedAt());
        }
    }

    /** @param path the field or thing that is meant @param stops whether it has to be put right before publishing */
    @Schema(name = "DraftFinding")
    public record FindingOf(String code, String path, String detail, boolean stops) {
        static FindingOf of(Finding finding) {
            return new FindingOf(
                    Given.word(finding.flaw()),
                    finding.path(),
                    finding.detail(),
                    finding.flaw().stopsPublishing());
        }
    }

    /** @param revision to be sent with the next change */
    @Schema(name = "Draft")
    public record Draft(
            long draft,
            int revision,
            String changedBy,
            Instant changedAt,
            SkillMapsResource.WholeMap map,
            List<FindingOf> findings) {}

    /** @param before what the caller saw in the field; a field that others changed since stays as it is */
    @Schema(name = "FieldChange", example = "{\"path\": \"skill/A1/name/en\", \"before\": \"Old\", \"after\": \"New\"}")
    public record Change(String path, String before, String after) {
        static Change of(MapChange change) {
            return new Change(change.path(), change.before(), change.after());
        }
    }

    @Schema(name = "DraftChanges")
    public record Changes(Integer revision, List<Change> changes) {}

    /** @param changes everything that is new since the revision sent @param conflicts fields that were not written */
    @Schema(name = "DraftSaved")
    public record Saved(int revision, List<Change> changes, List<Change> conflicts) {
        static Saved of(SavedEdit saved) {
            return new Saved(
                    saved.revision(),
                    saved.changes().stream().map(Change::of).toList(),
                    saved.conflicts().stream().map(Change::of).toList());
        }
    }

    @Schema(
            name = "Publication",
            example = "{\"version\": \"2027.1\", \"effectiveOn\": \"2027-04-01\", \"reason\": \"Yearly revision\"}")
    public record Publication(String version, String effectiveOn, String reason) {}

    @Schema(name = "Published")
    public record Published(String id, String version, LocalDate effectiveOn) {}

    @PathParam("id")
    private String id;

    @Inject
    private MapDrafts drafts;

    @Inject
    private MapPublications publications;

    @Inject
    private SkillMaps maps;

    private void requireOwnMap() {
        if (!maps.current().id().equals(id)) throw new NotFound("skill map");
    }

    @GET
    @Operation(summary = "List open drafts")
    public List<DraftRef> list() {
        requireOwnMap();
        return drafts.open().stream().map(DraftRef::of).toList();
    }

    @POST
    @Operation(summary = "Begin a draft")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Draft.class)))
    public Response begin(NewDraft wanted) {
        requireOwnMap();
        var from = wanted.from() == null || wanted.from().isBlank() ? null : wanted.from();
        return Response.status(Response.Status.CREATED)
                .entity(draft(drafts.begin(from)))
                .build();
    }

    @GET
    @Path("{draft: \\d{1,18}}")
    @Operation(summary = "Read a draft", description = "The whole map, and what publishing would stumble over.")
    public Draft get(@PathParam("draft") long draftId) {
        requireOwnMap();
        return draft(draftId);
    }

    private Draft draft(long draftId) {
        var open = drafts.of(draftId);
        return new Draft(
                open.id(),
                open.revision(),
                open.changedBy(),
                open.changedAt(),
                SkillMapsResource.whole(open.map()),
                publications.findings(open).stream().map(FindingOf::of).toList());
    }

    @PUT
    @Path("{draft: \\d{1,18}}")
    @Operation(
            summary = "Change fields of a draft",
            description =
                    "Paths are those of findings and conflicts: skill/A1/behaviour/3/ja, role/R02/target/A1 (one level"
                            + " a stage), title/en. What somebody else changed since is answered as a conflict and stays.")
    public Saved change(@PathParam("draft") long draftId, Changes wanted) {
        requireOwnMap();
        var changes = Given.list("changes", wanted.changes(), MOST_CHANGES).stream()
                .map(one -> new MapChange(
                        Given.required("path", one.path()),
                        one.before() == null ? "" : one.before(),
                        one.after() == null ? "" : one.after()))
                .toList();
        return Saved.of(
                drafts.save(draftId, Given.required("revision", wanted.revision()), new MapEdit.Write(changes)));
    }

    @DELETE
    @Path("{draft: \\d{1,18}}")
    @Operation(summary = "Give a draft up")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response discard(@PathParam("draft") long draftId) {
        requireOwnMap();
        drafts.discard(draftId);
        return Response.noContent().build();
    }

    @POST
    @Path("{draft: \\d{1,18}}/publish")
    @Operation(
            summary = "Publish a draft",
            description = "As a version that never changes again, in force from a day on; later days wait.")
    public Published publish(@PathParam("draft") long draftId, Publication wanted) {
        requireOwnMap();
        Given.text("version", wanted.version(), LONGEST_VERSION);
        Given.text("reason", wanted.reason(), LONGEST_REASON);
        var day = Given.required("effectiveOn", Given.day("effectiveOn", wanted.effectiveOn()));
        publications.publish(draftId, wanted.version(), day, wanted.reason());
        return new Published(id, wanted.version().strip(), day);
    }
}
