package org.shirube.assessment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assessment.Claims;
import org.shirube.assessment.Evidence;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.platform.api.Given;

/** New statements that a person holds a level; none is ever changed. */
@Path("people/{id: \\d{1,18}}/claims")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skills of a person")
public class ClaimsResource {
    @Schema(name = "NewClaim", example = """
                    {"skill": "A1", "source": "self", "level": 2, "note": null, "lastUsedOn": "2026-06-01",
                     "evidence": [{"title": "業務改善の報告書", "link": "https://files.example/123", "classified": "class1"}]}""")
    public record Claim(
            String skill,

            @Schema(enumeration = {"self", "manager", "check", "lab", "evidence", "panel", "import"})
            String source,

            @Schema(description = "Null says that the skill does not apply; for self and manager only")
            Integer level,

            String note,
            LocalDate lastUsedOn,
            List<Work> evidence) {
        public Claim {
            Given.text("skill", skill, 64);
            Given.text("source", source, 64);
            Given.atMost("note", note, 1000);
            evidence = Given.list("evidence", evidence, 5);
        }
    }

    /** @param classified how confidential; {@code class1} when left out */
    @Schema(name = "Evidence")
    public record Work(
            String title,
            String link,
            @Schema(enumeration = {"class1", "class2"}) String classified) {
        public Work {
            Given.text("title", title, 200);
            Given.text("link", link, 1000);
        }
    }

    @Schema(name = "RecordedClaim")
    public record Recorded(long id, String skill, String source, Integer level, LocalDate on) {}

    @PathParam("id")
    private long person;

    @Inject
    private Claims claims;

    @Inject
    private Clock clock;

    @POST
    @Operation(
            summary = "Record a claim, dated today",
            description =
                    "self: of oneself. manager and evidence: of people whom one leads. The rest: HR. Work products"
                            + " are linked to one's own claims only.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; levels and sums already count it",
            content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response add(Claim wanted) {
        var source = Given.oneOf(Source.class, "source", wanted.source());
        var on = LocalDate.now(clock);
        var works = wanted.evidence().stream().map(ClaimsResource::work).toList();
        var id = claims.record(
                new NewClaim(
                        person, wanted.skill(), source, wanted.level(), on, wanted.lastUsedOn(), wanted.note(), null),
                works);
        return Response.status(Response.Status.CREATED)
                .entity(new Recorded(id, wanted.skill(), wanted.source(), wanted.level(), on))
                .build();
    }

    private static Claims.Work work(Work work) {
        var classified = Given.oneOf(Evidence.Classified.class, "classified", work.classified());
        return new Claims.Work(
                work.title(), work.link(), classified == null ? Evidence.Classified.CLASS_1 : classified);
    }
}
