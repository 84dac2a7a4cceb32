package org.shirube.learning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.organisation.Visible;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.error.NotAllowed;
import org.shirube.security.CurrentUser;

/** How far a person is in courses. */
@Path("people/{id: \\d{1,18}}/progress")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learning")
public class ProgressResource {
    public enum LessonState {
        STARTED,
        FINISHED
    }

    @Schema(name = "NewProgress", example = "{\"course\": \"GA01\", \"lesson\": \"bias\", \"state\": \"finished\"}")
    public record NewProgress(
            String course,

            @Schema(description = "A step of kind lesson; not needed to start a course")
            String lesson,

            @Schema(enumeration = {"started", "finished"}) String state) {
        public NewProgress {
            Given.text("course", course, 64);
            Given.atMost("lesson", lesson, 64);
            Given.text("state", state, 64);
        }
    }

    /** @param percent of the course's minutes @param stalled nothing happened for 14 days */
    @Schema(name = "Progress")
    public record Progress(
            String course,
            String version,
            int percent,
            int stepsDone,
            int stepsTotal,
            int minutesLeft,
            LocalDate startedOn,
            LocalDate lastActiveOn,
            LocalDate completedOn,
            boolean stalled,
            String next) {
        static Progress of(CourseProgress progress, String next) {
            return new Progress(
                    progress.courseCode(),
                    progress.courseVersion(),
                    progress.percent(),
                    progress.stepsDone(),
                    progress.stepsTotal(),
                    progress.minutesLeft(),
                    progress.startedOn(),
                    progress.lastActiveOn(),
                    progress.completedOn(),
                    progress.stalled(),
                    next);
        }
    }

    @PathParam("id")
    private long person;

    @Inject
    private Learning learning;

    @Inject
    private Visible visible;

    @Inject
    private CurrentUser user;

    @GET
    @Operation(summary = "List courses begun", description = "Of oneself, or of a person whom the account may see.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = Progress.class)))
    public ListOf<Progress> list(@BeanParam Paging paging) {
        return ListOf.of(learning.begunBy(person), paging, progress -> Progress.of(progress, null));
    }

    @POST
    @Operation(
            summary = "Start a course or finish a lesson",
            description = "The learner's own only. Labs and the quiz finish by being passed, on their pages.")
    public Progress add(NewProgress wanted) {
        visible.person(person);
        var own = user.required().personId();
        if (own == null || own != person) throw new NotAllowed("learn for somebody else");
        var state = Given.oneOf(LessonState.class, "state", wanted.state());
        var way = state == LessonState.STARTED
                ? learning.start(wanted.course(), null)
                : learning.finishStep(wanted.course(), Given.required("lesson", wanted.lesson()));
        return Progress.of(
                way.progress().orElseThrow(), way.next().map(step -> step.id()).orElse(null));
    }
}
