package org.shirube.gap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assessment.Level;
import org.shirube.gap.Profile;
import org.shirube.gap.Profiles;
import org.shirube.platform.api.Given;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** A person's skills with their levels, states and reasons. */
@Path("people/{id: \\d{1,18}}/profile")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skills of a person")
public class ProfileResource {
    private static final int MOST_STAGES = 9;

    /** @param coverage assessed of required, in whole per cent @param mode how strictly levels are derived */
    @Schema(name = "Profile")
    public record ProfileOf(
            long person,
            LocalDate asOf,
            String mode,
            long required,
            long assessed,
            int coverage,
            List<SkillOf> skills) {}

    /**
     * One skill.
     *
     * @param target null when the skill is not required
     * @param layer the first of the layers that ask for the target; null when the role was named in the address
     * @param level null when not assessed: unknown is not zero
     * @param sources the newest claim by source
     * @param rule how the level follows from the claims, in words
     */
    @Schema(name = "ProfileSkill", example = """
                    {"code": "A1", "target": 2, "core": true, "layer": "post", "level": 1, "state": "belowBy1",
                     "validUntil": "2027-07-13", "lastUsedOn": "2026-06-01",
                     "sources": {"self": {"level": 2, "on": "2026-07-01"}, "check": {"level": 1, "on": "2026-07-13"}},
                     "rule": "A passed knowledge check proves up to level 1."}""")
    public record SkillOf(
            String code,
            Integer target,
            boolean core,
            String layer,
            Integer level,

            @Schema(
                    enumeration = {
                        "notRequired",
                        "notApplicable",
                        "notAssessed",
                        "belowBy1",
                        "belowBy2",
                        "meets",
                        "exceeds",
                        "recheck"
                    })
            String state,

            LocalDate validUntil,
            LocalDate lastUsedOn,
            Map<String, Said> sources,
            String rule) {}

    /** @param level null = does not apply */
    public record Said(Integer level, LocalDate on) {}

    @PathParam("id")
    private long person;

    @Inject
    private Profiles profiles;

    @Inject
    private ActiveLocale locale;

    @GET
    @Operation(
            summary = "Read a person's profile",
            description = "Levels as of a day, derived from the claims dated up to it, against the roles held on it, or"
                    + " against one role's stage.")
    public ProfileOf get(
            @QueryParam("role") @Parameter(description = "Against this job role instead", example = "R02") String role,
            @QueryParam("stage") @Parameter(description = "Stage of that role; 1 when left out") String stage,
            @QueryParam("asOf") @Parameter(description = "Today when left out", example = "2026-07-13") String asOf) {
        var wantedRole = role == null || role.isBlank() ? null : role;
        if (wantedRole == null && stage != null) Given.required("role", wantedRole);
        var profile = profiles.of(
                person, Given.day("asOf", asOf), wantedRole, Given.number("stage", stage, 1, 1, MOST_STAGES));
        return new ProfileOf(
                person,
                profile.asOf(),
                Given.word(profile.mode()),
                profile.required(),
                profile.assessed(),
                profile.coverage(),
                profile.entries().stream()
                        .map(entry -> skill(entry, wantedRole == null))
                        .toList());
    }

    private SkillOf skill(Profile.Entry entry, boolean held) {
        var required = entry.requirement();
        var sources = new LinkedHashMap<String, Said>();
        entry.latest().forEach((source, claim) -> sources.put(Given.word(source), new Said(claim.level(), claim.on())));
        return new SkillOf(
                entry.skill().code(),
                required == null ? null : required.target(),
                required != null && required.core(),
                required == null || !held
                        ? null
                        : Given.word(required.because().get(0).layer()),
                entry.level().value(),
                entry.state().apiName(),
                entry.level().validUntil(),
                entry.lastUsedOn(),
                sources,
                entry.level().because().stream().map(this::words).collect(Collectors.joining(" ")));
    }

    private String words(Level.Reason reason) {
        return Messages.of(locale.getLocale(), "assessment.Level.Reason." + reason.name());
    }
}
