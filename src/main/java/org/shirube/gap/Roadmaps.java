package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.assessment.Level;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.RoleAssignments;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Every job role beside one's own levels. */
@ApplicationScoped
@Transactional
public class Roadmaps {
    @Inject
    private CurrentUser user;

    @Inject
    private Profiles profiles;

    @Inject
    private RoleAssignments roles;

    @Inject
    private SkillMaps maps;

    /**
     * The ways that are open to somebody.
     *
     * @param held stages by the code of each role asked of the person today, the highest one counts
     * @param ways of all roles, in the map's order
     */
    public record Own(SkillMap map, Map<String, Integer> held, List<Roadmap> ways) {
        public java.util.Optional<Roadmap> to(String role) {
            return ways.stream().filter(way -> way.role().code().equals(role)).findFirst();
        }

        /** The shortest way from a held role, both ends included; empty where the map knows none. */
        public List<JobRole> routeTo(String role) {
            return Roadmap.route(map, held.keySet(), role);
        }
    }

    /** The caller's own, as of today. About ten statements. */
    @Allowed(Permission.STAFF)
    public Own own() {
        var profile = profiles.of(user.personId(), null);
        var levels = levels(profile);
        var map = maps.current();
        var held = roles.heldBy(user.organisationId(), List.of(user.personId()), profile.asOf())
                .getOrDefault(user.personId(), List.of());
        var stages = held.stream().collect(Collectors.toMap(HeldRole::roleCode, HeldRole::stage, Math::max));
        return new Own(
                map,
                stages,
                map.roles().stream().map(role -> Roadmap.of(map, role, levels)).toList());
    }

    /** One role beside the levels of somebody whom the caller may see. Eight statements. @throws NotFound without the role */
    Roadmap of(long personId, String roleCode) {
        var map = maps.current();
        var role = map.role(roleCode).orElseThrow(() -> new NotFound("job role"));
        return Roadmap.of(map, role, levels(profiles.of(personId, null)));
    }

    private static Map<String, Level> levels(Profile profile) {
        var levels = new HashMap<String, Level>();
        profile.entries().forEach(entry -> levels.put(entry.skill().code(), entry.level()));
        return levels;
    }
}
