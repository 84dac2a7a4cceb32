package org.shirube.assignment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assignment.CourseChoice;
import org.shirube.assignment.Priority;
import org.shirube.assignment.Recommendation;
import org.shirube.assignment.Recommendations;
import org.shirube.course.Courses;
import org.shirube.gap.Standings;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.i18n.Text;

/** What a person lacks, and which courses close it. */
@Path("people/{id: \\d{1,18}}/gaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skills of a person")
public class GapsResource {
    /** @param formula the priority as it was reckoned: missing levels times the weights that apply */
    @Schema(name = "Gap", example = """
                    {"rank": 1, "skill": "B3", "target": 2, "level": 1, "gap": 1, "priority": 1.8,
                     "formula": "1 × 1.5 (core) × 1.2 (priorityField)",
                     "courses": [{"code": "GA02", "title": {"ja": "…", "en": "…"}, "minutes": 240, "why": "mandatory",
                       "assignable": true}]}""")
    public record GapOf(
            int rank,
            String skill,
            int target,
            int level,
            int gap,
            BigDecimal priority,
            String formula,
            List<CourseOf> courses) {}

    /** @param why the strongest reason for this course @param assignable false while it is in preparation */
    public record CourseOf(String code, Text title, int minutes, String why, boolean assignable) {}

    @PathParam("id")
    private long person;

    @Inject
    private Standings standings;

    @Inject
    private Recommendations recommendations;

    @Inject
    private Courses courses;

    @GET
    @Operation(
            summary = "List gaps by priority",
            description = "Only skills with a level below its target: what is not assessed is no gap.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = GapOf.class)))
    public ListOf<GapOf> list(@BeanParam Paging paging) {
        return ListOf.of(recommendations.of(person, standings.of(person)), paging, this::gap);
    }

    private GapOf gap(Recommendation row) {
        return new GapOf(
                row.rank(),
                row.skill(),
                row.target(),
                row.level(),
                row.priority().missing(),
                row.priority().value(),
                formula(row.priority()),
                row.choices().stream().map(this::course).toList());
    }

    private CourseOf course(CourseChoice choice) {
        return new CourseOf(
                choice.course(),
                courses.find(choice.course()).orElseThrow().title(),
                choice.minutes(),
                Given.word(choice.why()),
                choice.assignable());
    }

    private static String formula(Priority priority) {
        var factors = new ArrayList<String>();
        factors.add(Integer.toString(priority.missing()));
        if (priority.core()) factors.add(Priority.CORE + " (core)");
        if (priority.priorityField()) factors.add(Priority.FIELD + " (priorityField)");
        if (priority.expired()) factors.add(Priority.EXPIRED + " (expired)");
        return String.join(" × ", factors);
    }
}
