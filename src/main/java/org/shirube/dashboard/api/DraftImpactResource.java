package org.shirube.dashboard.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.dashboard.Effect;
import org.shirube.dashboard.Impact;
import org.shirube.dashboard.Impacts;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMaps;

/** What publishing a draft would do. */
@Path("skillmaps/{id}/drafts/{draft: \\d{1,18}}/impact")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill maps")
public class DraftImpactResource {
    /**
     * @param from the version in force, from which the difference is counted
     * @param suppressed the unit asked for is too small, or would reveal one that is; then there are no units
     */
    @Schema(name = "DraftImpact")
    public record ImpactOf(
            long draft,
            String from,
            LocalDate effectiveOn,
            Instant calculatedAt,
            boolean suppressed,
            Touched total,
            List<Role> roles,
            List<UnitOf> units,
            Levels levels,
            Training training) {}

    /** People; null where fewer than five would be told, or could be worked out. */
    @Schema(name = "ImpactPeople")
    public record Touched(Integer people, Integer gains, Integer loses, Integer recheck, Integer notAssessed) {
        static Touched of(Impact.Line line) {
            return new Touched(
                    line.people(),
                    line.cell(Effect.GAINS).people(),
                    line.cell(Effect.LOSES).people(),
                    line.cell(Effect.RECHECK).people(),
                    line.cell(Effect.UNKNOWN).people());
        }
    }

    @Schema(name = "ImpactRole")
    public record Role(String role, Text name, Touched people, List<Stage> stages) {}

    @Schema(name = "ImpactStage")
    public record Stage(int stage, Touched people) {}

    /** @param unit null for people who sit directly in the unit asked for */
    @Schema(name = "ImpactUnit")
    public record UnitOf(Long unit, Text name, Touched people) {}

    /** Levels, not people. */
    @Schema(name = "ImpactLevels")
    public record Levels(Long carriedOver, Long recheck, Long noLongerAsked, Long notAssessed) {}

    /** @param minutes of all new seats together */
    @Schema(name = "ImpactTraining")
    public record Training(Long minutes, List<Seats> courses) {}

    @Schema(name = "ImpactSeats")
    public record Seats(String course, int minutes, Integer seats) {}

    @Inject
    private Impacts impacts;

    @Inject
    private SkillMaps maps;

    @GET
    @Operation(
            summary = "Read what publishing a draft would do",
            description = "Counted by today's posts, roles and levels; figures over fewer than five people are null.")
    public ImpactOf get(
            @PathParam("id") @Parameter(example = "shirube-government") String id,
            @PathParam("draft") long draft,
            @QueryParam("effectiveOn") @Parameter(description = "Today when missing", example = "2027-04-01")
                    String effectiveOn,
            @QueryParam("unit") @Parameter(description = "The unit whose parts are told apart") String unit) {
        if (!maps.current().id().equals(id)) throw new NotFound("skill map");
        var impact = impacts.of(draft, Given.day("effectiveOn", effectiveOn), Given.number("unit", unit));
        return new ImpactOf(
                draft,
                impact.from(),
                impact.day(),
                impact.at(),
                impact.hidden(),
                Touched.of(impact.total()),
                impact.roles().stream()
                        .map(role -> new Role(
                                role.role(),
                                role.name(),
                                Touched.of(role),
                                role.parts().stream()
                                        .map(stage -> new Stage(stage.stage(), Touched.of(stage)))
                                        .toList()))
                        .toList(),
                impact.units().stream()
                        .map(one -> new UnitOf(one.unitId(), one.name(), Touched.of(one)))
                        .toList(),
                new Levels(
                        impact.levels().carried(),
                        impact.levels().rechecked(),
                        impact.levels().kept(),
                        impact.levels().unknown()),
                new Training(
                        impact.training().minutes(),
                        impact.training().courses().stream()
                                .map(seats -> new Seats(seats.course(), seats.minutes(), seats.people()))
                                .toList()));
    }
}
