package org.shirube.gap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.gap.Gate;
import org.shirube.gap.GateConfirmation;
import org.shirube.gap.GateParty;
import org.shirube.gap.GatePass;
import org.shirube.gap.Gates;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.Given;

/** The gates between the stages of a job role, for whoever leads the person, for HR and for auditors. */
@Path("people/{id: \\d{1,18}}/gates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class GatesResource {
    private static final int LONGEST = 400;
    private static final int MOST = 20;

    @Schema(name = "GateCondition")
    public record ConditionOf(String kind, boolean met, int have, int need, List<String> missing) {
        static ConditionOf of(Gate.Condition one) {
            return new ConditionOf(Given.word(one.kind()), one.met(), one.have(), one.need(), one.missing());
        }
    }

    /** @param withdrawnOn null while in force, likewise the reason */
    @Schema(name = "GateConfirmation")
    public record ConfirmationOf(
            long id,
            String party,
            LocalDate decidedOn,
            String decidedBy,
            String note,
            String mapVersion,
            LocalDate withdrawnOn,
            String withdrawnReason) {
        static ConfirmationOf of(GateConfirmation one) {
            return new ConfirmationOf(
                    one.id(),
                    Given.word(one.party()),
                    one.decidedOn(),
                    one.decidedBy(),
                    one.note(),
                    one.mapVersion(),
                    one.withdrawnOn(),
                    one.withdrawnReason());
        }
    }

    /** @param passedOn null while not passed @param attested what whoever confirms says besides */
    @Schema(name = "Gate")
    public record GateOf(
            int stage,
            boolean ready,
            LocalDate passedOn,
            List<ConditionOf> conditions,
            List<String> attested,
            List<String> waitingFor,
            List<ConfirmationOf> confirmations) {
        static GateOf of(Gate gate) {
            return new GateOf(
                    gate.stage(),
                    gate.isReady(),
                    gate.passedOn().orElse(null),
                    gate.conditions().stream().map(ConditionOf::of).toList(),
                    gate.attested().stream().map(Given::word).toList(),
                    gate.waitingFor().stream().map(Given::word).toList(),
                    gate.confirmations().stream().map(ConfirmationOf::of).toList());
        }
    }

    /** @param stage asked of the person today; 0 when the role is not */
    @Schema(name = "GatesOfRole")
    public record GatesOf(String role, int stage, LocalDate since, List<GateOf> gates) {}

    @Schema(
            name = "NewGateConfirmation",
            example = "{\"role\": \"R02\", \"stage\": 1, \"party\": \"manager\", \"decidedOn\": \"2026-10-01\","
                    + " \"decidedBy\": \"Koichi Tanaka\", \"attested\": [\"shown\"]}")
    public record NewConfirmation(
            String role,
            Integer stage,
            String party,
            String decidedOn,
            String decidedBy,
            String note,
            List<String> attested) {}

    @Schema(name = "GateWithdrawal", example = "{\"reason\": \"Confirmed for the wrong person\"}")
    public record Withdrawal(String reason) {}

    @Schema(name = "NewGateConfirmationRef")
    public record Ref(long id) {}

    @PathParam("id")
    private long personId;

    @Inject
    private Gates gates;

    @GET
    @Operation(summary = "Read the gates of a job role", description = "Checked by today's levels, courses and permit.")
    public GatesOf get(@QueryParam("role") @Parameter(example = "R02") String role) {
        if (role == null || role.isBlank()) throw new BadInput("role", "required");
        var way = gates.of(personId, role.strip());
        return new GatesOf(
                way.road().role().code(),
                way.heldStage(),
                way.since(),
                way.gates().stream().map(GateOf::of).toList());
    }

    @POST
    @Operation(
            summary = "Confirm a gate",
            description = "As manager of the person, or, as HR, what role owner or panel decided.")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = Ref.class)))
    public Response confirm(NewConfirmation wanted) {
        Given.text("role", wanted.role(), LONGEST);
        var party = Given.required("party", Given.oneOf(GateParty.class, "party", wanted.party()));
        Given.text("decidedBy", wanted.decidedBy(), LONGEST);
        Given.atMost("note", wanted.note(), LONGEST);
        var attested = EnumSet.noneOf(Gate.Kind.class);
        for (var word : Given.list("attested", wanted.attested(), MOST))
            attested.add(Given.oneOf(Gate.Kind.class, "attested", word));
        var id = gates.confirm(
                personId,
                wanted.role().strip(),
                Given.required("stage", wanted.stage()),
                new GatePass.Decision(
                        party, Given.day("decidedOn", wanted.decidedOn()), wanted.decidedBy(), wanted.note()),
                attested);
        return Response.status(Response.Status.CREATED).entity(new Ref(id)).build();
    }

    @POST
    @Path("{confirmation: \\d{1,18}}/withdraw")
    @Operation(summary = "Withdraw a confirmation", description = "It stays on record with the reason.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("confirmation") long confirmation, Withdrawal wanted) {
        Given.text("reason", wanted.reason(), LONGEST);
        gates.withdraw(personId, confirmation, wanted.reason());
        return Response.noContent().build();
    }
}
