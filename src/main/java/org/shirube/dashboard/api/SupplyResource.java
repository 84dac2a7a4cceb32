package org.shirube.dashboard.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.dashboard.Figures;
import org.shirube.dashboard.Overview;
import org.shirube.platform.api.Given;

/** Who is there for which job role, and who is needed. */
@Path("organisation/supply")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class SupplyResource {
    @Schema(name = "RoleSupply")
    public record Supply(List<RoleOf> roles) {}

    public record RoleOf(String role, List<StageOf> stages) {}

    /** @param holders null when suppressed, likewise the next two @param need null when nobody has said */
    @Schema(name = "StageSupply")
    public record StageOf(int stage, Integer holders, Integer inTraining, Integer notAssessed, Integer need) {
        static StageOf of(Overview.Stage stage) {
            return stage.nobody()
                    ? new StageOf(stage.stage(), 0, 0, 0, stage.need())
                    : new StageOf(
                            stage.stage(), stage.holders(), stage.inTraining(), stage.notAssessed(), stage.need());
        }
    }

    @Inject
    private Figures figures;

    @GET
    @Operation(
            summary = "Read need and supply of job roles",
            description = "For HR and the adviser, by role and stage; one to four people are suppressed.")
    public Supply get(
            @QueryParam("asOf") @Parameter(description = "Today when left out", example = "2026-07-13") String asOf) {
        var day = Given.day("asOf", asOf);
        var roles = day == null ? figures.of(null).supply() : figures.supplyOn(day);
        return new Supply(roles.stream()
                .map(role -> new RoleOf(
                        role.roleCode(), role.stages().stream().map(StageOf::of).toList()))
                .toList());
    }
}
