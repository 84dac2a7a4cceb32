package org.shirube.course.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;

/** The catalogue. */
@Path("courses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "courses")
public class CoursesResource {
    /**
     * @param status {@code published} or {@code preparing}; the latter can be neither planned nor assigned
     * @param outcomes level up to which the course teaches, by skill
     */
    @Schema(name = "Course")
    public record CourseRef(
            String code,
            String version,
            String status,
            Text title,
            Text summary,
            int minutes,
            boolean mandatory,
            List<String> prerequisites,
            Map<String, Integer> outcomes) {}

    @Schema(name = "WholeCourse")
    public record WholeCourse(CourseRef course, Text audience, List<Text> objectives, List<ModuleOf> modules) {}

    public record ModuleOf(Text title, Text aim, int minutes, List<StepOf> steps) {}

    /** @param kind {@code lesson}, {@code lab} or {@code quiz} */
    public record StepOf(String id, String kind, Text title, int minutes) {}

    @Inject
    private Courses courses;

    @GET
    @Operation(summary = "List courses", description = "The latest version of each, by code, those in preparation too.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = CourseRef.class)))
    public ListOf<CourseRef> list(
            @QueryParam("skill") @Parameter(description = "Only courses that teach this skill", example = "B3")
                    String skill,
            @BeanParam Paging paging) {
        var found = skill == null || skill.isBlank() ? courses.catalogue() : courses.teaching(skill);
        return ListOf.of(found, paging, CoursesResource::ref);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Read one course", description = "With its chapters and steps, without the texts themselves.")
    public WholeCourse get(@PathParam("code") @Parameter(example = "GA01") String code) {
        var course = courses.find(code).orElseThrow(() -> new NotFound("course"));
        return new WholeCourse(
                ref(course),
                course.audience(),
                course.objectives(),
                course.modules().stream()
                        .map(module -> new ModuleOf(
                                module.title(),
                                module.aim(),
                                module.minutes(),
                                module.steps().stream()
                                        .map(step -> new StepOf(
                                                step.id(), Given.word(step.kind()), step.title(), step.minutes()))
                                        .toList()))
                        .toList());
    }

    private static CourseRef ref(Course course) {
        var outcomes = new LinkedHashMap<String, Integer>();
        course.outcomes().forEach(outcome -> outcomes.put(outcome.skill(), outcome.level()));
        return new CourseRef(
                course.code(),
                course.version(),
                Given.word(course.status()),
                course.title(),
                course.summary(),
                course.minutes(),
                course.mandatory(),
                course.prerequisites(),
                outcomes);
    }
}
