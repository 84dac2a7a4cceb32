package org.shirube.assignment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assignment.PlanRow;
import org.shirube.assignment.Plans;
import org.shirube.platform.api.Given;

/** One person's plan for this fiscal year. */
@Path("people/{id: \\d{1,18}}/plan")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
public class PlanResource {
    /** @param status {@code draft}, {@code sent} or {@code agreed} */
    @Schema(name = "Plan")
    public record PlanOf(
            long person,
            int fiscalYear,
            String status,
            int budgetMinutes,
            Instant sentAt,
            Instant agreedAt,
            List<CourseOf> courses,
            List<TaskOf> tasks) {
        static PlanOf of(PlanRow row) {
            return new PlanOf(
                    row.personId(),
                    row.fiscalYear(),
                    Given.word(row.status()),
                    row.budgetMinutes(),
                    row.sentAt(),
                    row.agreedAt(),
                    row.courses().stream()
                            .map(course -> new CourseOf(course.code(), course.skill()))
                            .toList(),
                    row.tasks().stream()
                            .map(task -> new TaskOf(task.skill(), task.body()))
                            .toList());
        }
    }

    /** @param skill the gap that it is for; null when there is none */
    @Schema(name = "PlannedCourse")
    public record CourseOf(String code, String skill) {
        public CourseOf {
            Given.text("code", code, 64);
            Given.atMost("skill", skill, 64);
        }
    }

    @Schema(name = "PlannedTask")
    public record TaskOf(String skill, String body) {
        public TaskOf {
            Given.atMost("skill", skill, 64);
            Given.text("body", body, 300);
        }
    }

    /** @param send true asks the manager to agree */
    @Schema(name = "NewPlan", example = """
                    {"courses": [{"code": "GA01", "skill": "B1"}],
                     "tasks": [{"skill": "A1", "body": "月次報告の集計を手順書にする"}], "send": true}""")
    public record NewPlan(List<CourseOf> courses, List<TaskOf> tasks, boolean send) {
        public NewPlan {
            courses = Given.list("courses", Given.required("courses", courses), 50);
            tasks = Given.list("tasks", Given.required("tasks", tasks), 50);
        }
    }

    @Schema(name = "Agreement", example = "{\"dueOn\": \"2027-03-31\"}")
    public record Agreement(LocalDate dueOn) {
        public Agreement {
            Given.required("dueOn", dueOn);
        }
    }

    @PathParam("id")
    private long person;

    @Inject
    private Plans plans;

    @GET
    @Operation(summary = "Read this year's plan", description = "An empty draft when none was begun.")
    public PlanOf get() {
        return PlanOf.of(plans.of(person));
    }

    @PUT
    @Operation(
            summary = "Replace one's own plan",
            description = "What was agreed before becomes a draft again; assignments made from it stay.")
    public PlanOf put(NewPlan wanted) {
        return PlanOf.of(plans.replace(
                person,
                wanted.courses().stream()
                        .map(course -> new PlanRow.Course(course.code(), course.skill()))
                        .toList(),
                wanted.tasks().stream()
                        .map(task -> new Plans.WantedTask(task.skill(), task.body()))
                        .toList(),
                wanted.send()));
    }

    @POST
    @Path("agree")
    @Operation(
            summary = "Agree to a plan that was sent",
            description = "For whoever leads the person. Its courses become assignments, due on the day given.")
    public PlanOf agree(Agreement agreement) {
        return PlanOf.of(plans.agree(person, agreement.dueOn()));
    }
}
