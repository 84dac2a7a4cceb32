package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.LevelRule;
import org.shirube.assessment.Source;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** A person's levels as of any day, derived from claims by the very rule that the screens use. */
@ApplicationScoped
@Transactional
public class Profiles {
    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Claims claims;

    @Inject
    private Viewings viewings;

    /**
     * The profile under the roles held on the day, one's own without what is not disclosed yet. Eight statements; one more each
     * for another day and for somebody else or before disclosure.
     *
     * @param asOf null for today; the person then stands in the unit of that day
     */
    @Allowed
    public Profile of(long personId, LocalDate asOf) {
        return of(personId, asOf, null, 0);
    }

    /**
     * The profile against one role's stage, whether held or not. Five statements.
     *
     * @param role null for the roles held
     * @throws NotFound when the map has no such role
     * @throws RuleBroken skillmap.noSuchStage
     */
    @Allowed
    public Profile of(long personId, LocalDate asOf, String role, int stage) {
        var now = visible.person(personId);
        viewings.note(ViewedFor.RECORD, List.of(personId));
        return profile(now, asOf, role, stage);
    }

    /** Of today, for whoever has been found to sit on a panel about the person and has left a trace of the look. */
    Profile laidBefore(PersonRow person) {
        return profile(person, null, null, 0);
    }

    private Profile profile(PersonRow now, LocalDate asOf, String role, int stage) {
        long personId = now.id();
        var organisation = organisations.of(now.organisationId());
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var person = asOf == null ? now : people.findOn(personId, day).orElse(now);
        var map = maps.inForce(organisation, day);
        var held = role == null
                ? roles.heldBy(organisation.id(), List.of(personId), day).get(personId)
                : List.of(asked(map, role, stage, day));
        var required = Requirements.of(map, held);
        var own = user.required().personId();
        var unseen = own != null && own == personId ? claims.undisclosed(personId) : Set.<Long>of();
        var bySkill = claims.of(organisation.id(), personId, day).stream()
                .filter(claim -> !claim.on().isAfter(day) && !unseen.contains(claim.id()))
                .collect(Collectors.groupingBy(ClaimRow::skill));
        var entries = new ArrayList<Profile.Entry>();
        for (var skill : map.skills()) {
            var requirement = required.get(skill.code());
            var known = bySkill.getOrDefault(skill.code(), List.of());
            if (requirement == null && known.isEmpty()) continue;
            var level = LevelRule.derive(
                    map.scale(), skill, known, organisation.mode(), day, role == null ? since(requirement) : null);
            var state = requirement == null ? State.NOT_REQUIRED : State.of(level, requirement.target());
            entries.add(entry(skill, requirement, level, state, known));
        }
        return new Profile(person, day, organisation.mode(), entries);
    }

    private static HeldRole asked(SkillMap map, String code, int stage, LocalDate day) {
        var role = map.role(code).orElseThrow(() -> new NotFound("job role"));
        role.requireStage(stage);
        return new HeldRole(0, code, stage, Layer.PERSON, day);
    }

    private static LocalDate since(Requirement requirement) {
        return requirement == null
                ? null
                : requirement.because().stream()
                        .map(HeldRole::since)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private static Profile.Entry entry(
            Skill skill,
            Requirement requirement,
            org.shirube.assessment.Level level,
            State state,
            List<ClaimRow> known) {
        var latest = new EnumMap<Source, ClaimRow>(Source.class);
        known.forEach(claim -> latest.put(claim.source(), claim));
        var used = known.stream()
                .map(ClaimRow::lastUsedOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Profile.Entry(skill, requirement, level, state, latest, used);
    }
}
