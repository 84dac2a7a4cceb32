package org.shirube.organisation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.platform.api.Given;
import org.shirube.platform.i18n.Text;
import org.shirube.security.CurrentUser;

/** Whose token it is. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class MeResource {
    public record OrganisationRef(long id, String code, Text name) {}

    public record UnitRef(long id, Text name) {}

    public record Role(String code, int stage, String layer) {
        static Role of(HeldRole held) {
            return new Role(held.roleCode(), held.stage(), Given.word(held.layer()));
        }
    }

    /** @param personId null for an account that belongs to no member of staff; then name and unit are null too */
    @Schema(name = "Me")
    public record Me(
            Long personId,
            String account,
            Text name,
            OrganisationRef organisation,
            UnitRef unit,
            List<Role> roles,
            List<String> permissions) {}

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Tell whose token this is", description = "Account, person, roles held today, permissions.")
    public Me get() {
        var caller = user.required();
        var own = organisations.own();
        var person = caller.personId() == null
                ? null
                : people.find(caller.personId()).orElse(null);
        return new Me(
                caller.personId(),
                caller.login(),
                person == null ? null : person.name(),
                new OrganisationRef(own.id(), own.code(), own.name()),
                person == null ? null : new UnitRef(person.unitId(), person.unit()),
                person == null ? List.of() : rolesOf(person),
                caller.permissions().stream().sorted().map(Given::word).toList());
    }

    private List<Role> rolesOf(PersonRow person) {
        return roles
                .heldBy(person.organisationId(), List.of(person.id()), LocalDate.now(clock))
                .get(person.id())
                .stream()
                .map(Role::of)
                .toList();
    }
}
