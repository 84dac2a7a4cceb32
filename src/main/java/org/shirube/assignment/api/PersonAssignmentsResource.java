package org.shirube.assignment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assignment.AssignmentRow;
import org.shirube.assignment.Assignments;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;

/** What was assigned to a person. */
@Path("people/{id: \\d{1,18}}/assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class PersonAssignmentsResource {
    public record Because(String skill) {}

    /** @param status {@code open}, {@code done} or {@code withdrawn} @param because null without a reason */
    @Schema(name = "Assignment")
    public record AssignmentOf(
            long id,
            String course,
            LocalDate dueOn,
            String status,
            boolean overdue,
            LocalDate assignedOn,
            Because because) {}

    @PathParam("id")
    private long person;

    @Inject
    private Assignments assignments;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "List assignments, the latest due first", description = "Of oneself or a visible person.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = AssignmentOf.class)))
    public ListOf<AssignmentOf> list(@BeanParam Paging paging) {
        var today = LocalDate.now(clock);
        return ListOf.of(assignments.allOf(person), paging, row -> assignment(row, today));
    }

    private static AssignmentOf assignment(AssignmentRow row, LocalDate today) {
        return new AssignmentOf(
                row.id(),
                row.courseCode(),
                row.dueOn(),
                Given.word(row.status()),
                row.isOverdue(today),
                row.assignedOn(),
                row.skill() == null ? null : new Because(row.skill()));
    }
}
