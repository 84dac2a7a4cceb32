package org.shirube.skillmap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.NotFound;
import org.shirube.skillmap.CrosswalkRow;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.SkillMaps;

/** What becomes of the skills of earlier versions in a draft. */
@Path("skillmaps/{id}/drafts/{draft: \\d{1,18}}/crosswalk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill maps")
public class DraftCrosswalkResource {
    private static final int MOST_LINKS = 3000;

    /** @param relation null where nobody decided yet; when sent, null takes a decision back @param suggested by the program */
    @Schema(name = "CrosswalkLink")
    public record Link(
            String fromCode,
            String toCode,

            @Schema(enumeration = {"exact", "broader", "narrower", "related"})
            String relation,

            String note,
            String suggested,
            Integer percent,
            String decidedBy,
            Instant decidedAt) {
        static Link of(CrosswalkRow row) {
            return new Link(
                    row.fromCode(),
                    row.toCode(),
                    Given.word(row.relation()),
                    row.note(),
                    Given.word(row.suggested()),
                    row.percent(),
                    row.decidedBy(),
                    row.decidedAt());
        }
    }

    /** @param from name of the earlier version; null for the one in force @param untouched skills that carry over as they are */
    @Schema(name = "Crosswalk")
    public record Crosswalk(String from, Integer untouched, List<Link> items) {}

    @PathParam("id")
    private String id;

    @PathParam("draft")
    private long draft;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private SkillMaps maps;

    private void requireOwnMap() {
        if (!maps.current().id().equals(id)) throw new NotFound("skill map");
    }

    @GET
    @Operation(
            summary = "Read what becomes of an earlier version's skills",
            description =
                    "Decisions and suggestions; skills with the same code and the same texts carry over without one.")
    public Crosswalk crosswalk(
            @QueryParam("from") @Parameter(description = "Earlier version; the one in force when left out")
                    String from) {
        requireOwnMap();
        var sheet = crosswalks.of(draft, from == null || from.isBlank() ? null : from);
        return new Crosswalk(
                sheet.from().version(),
                sheet.untouched(),
                sheet.rows().stream().map(Link::of).toList());
    }

    @PUT
    @Operation(
            summary = "Decide what earlier skills are in a draft",
            description = "All or nothing; only the links that are sent are changed.")
    public Crosswalk decide(Crosswalk wanted) {
        requireOwnMap();
        var links = Given.list("items", wanted.items(), MOST_LINKS).stream()
                .map(link -> new Crosswalks.Wanted(
                        Given.required("fromCode", link.fromCode()),
                        Given.required("toCode", link.toCode()),
                        Given.oneOf(Relation.class, "relation", link.relation()),
                        link.note()))
                .toList();
        crosswalks.decideAll(draft, wanted.from(), links);
        return crosswalk(wanted.from());
    }
}
