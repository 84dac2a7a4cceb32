package org.shirube.gap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.gap.SkilledPeople;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.i18n.Text;

/** The people whom the caller may see by name. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class PeopleResource {
    private static final int HIGHEST = 9;

    public record UnitRef(long id, Text name) {}

    @Schema(name = "Person")
    public record Person(long id, String staffNo, Text name, UnitRef unit, Text title, boolean head) {
        static Person of(PersonRow row) {
            return new Person(
                    row.id(),
                    row.staffNo(),
                    row.name(),
                    new UnitRef(row.unitId(), row.unit()),
                    row.title(),
                    row.head());
        }
    }

    @Inject
    private SkilledPeople people;

    @GET
    @Operation(
            summary = "Find people",
            description = "Oneself, whom one leads, or, for HR and auditors, everybody in the organisation.")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = Person.class)))
    public ListOf<Person> list(
            @QueryParam("q") @Parameter(description = "Part of a name, reading or staff number") String text,
            @QueryParam("unit") @Parameter(description = "A unit's id; with everything below it") String unit,
            @QueryParam("role") @Parameter(description = "A job role asked of the person", example = "R02") String role,
            @QueryParam("skill") @Parameter(description = "A skill required of the person", example = "A1")
                    String skill,
            @QueryParam("minLevel") @Parameter(description = "Level held in it; 1 when left out", example = "2")
                    String minLevel,
            @BeanParam Paging paging) {
        if (skill == null && minLevel != null) Given.required("skill", skill);
        var wanted = new SkilledPeople.Wanted(
                blankIsNull(text),
                Given.number("unit", unit),
                blankIsNull(role),
                null,
                blankIsNull(skill),
                Given.number("minLevel", minLevel, 1, 0, HIGHEST));
        return ListOf.of(people.page(wanted, paging.request()), Person::of);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
