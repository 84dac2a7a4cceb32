package org.shirube.assignment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assignment.Assignments;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.Given;

/** Courses given to people, by when and why. */
@Path("assignments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class AssignmentsResource {
    @Schema(name = "NewAssignment", example = """
                    {"people": [1003, 1004], "course": "GA02", "dueOn": "2027-03-31", "because": {"skill": "B3"}}""")
    public record NewAssignment(
            @Schema(description = "Either people or a unit") List<Long> people,

            @Schema(description = "Everybody in the unit and below it, but oneself")
            Long unit,

            String course,
            LocalDate dueOn,
            Because because) {
        public NewAssignment {
            if (people != null) people = Given.list("people", people, Assignments.MOST_AT_ONCE);
            Given.text("course", course, 64);
            Given.required("dueOn", dueOn);
        }
    }

    public record Because(String skill) {
        public Because {
            Given.text("skill", skill, 64);
        }
    }

    @Schema(name = "AssignmentOutcomes")
    public record Outcomes(String course, LocalDate dueOn, List<OutcomeOf> items) {}

    public record OutcomeOf(
            long person,

            @Schema(enumeration = {"assigned", "alreadyAssigned", "alreadyCompleted"})
            String outcome) {}

    @Schema(name = "JobBegun")
    public record Begun(long job) {}

    @Inject
    private Assignments assignments;

    @POST
    @Operation(
            summary = "Assign a course",
            description =
                    "For managers, to people whom they lead, and for HR. All or nothing; asking twice changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "A row per person",
            content = @Content(schema = @Schema(implementation = Outcomes.class)))
    @APIResponse(
            responseCode = "202",
            description = "For more than 200 people: a job, to be followed at jobs/{id}",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    public Response add(NewAssignment wanted, @Context UriInfo here) {
        if ((wanted.people() == null) == (wanted.unit() == null)) throw new BadInput("people", "oneOfTwo");
        var skill = wanted.because() == null ? null : wanted.because().skill();
        var people = new LinkedHashSet<>(wanted.unit() == null ? wanted.people() : assignments.within(wanted.unit()));
        if (people.size() > Assignments.QUICK) {
            var job = assignments.assignLater(people, wanted.course(), wanted.dueOn(), skill);
            return Response.accepted(new Begun(job))
                    .location(here.getBaseUriBuilder()
                            .path("jobs")
                            .path(Long.toString(job))
                            .build())
                    .build();
        }
        var outcomes = assignments.assign(people, wanted.course(), wanted.dueOn(), skill);
        var items = outcomes.entrySet().stream()
                .map(entry -> new OutcomeOf(entry.getKey(), Given.word(entry.getValue())))
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(new Outcomes(wanted.course(), wanted.dueOn(), items))
                .build();
    }
}
