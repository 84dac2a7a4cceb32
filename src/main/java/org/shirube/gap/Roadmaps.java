package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.Checks;
import org.shirube.assessment.Level;
import org.shirube.course.Courses;
import org.shirube.course.TaskCard;
import org.shirube.course.TaskCards;
import org.shirube.learning.Completion;
import org.shirube.learning.Learning;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.PersonRow;
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

    @Inject
    private Courses courses;

    @Inject
    private TaskCards cards;

    @Inject
    private Learning learning;

    @Inject
    private Checks checks;

    /**
     * The ways that are open to somebody.
     *
     * @param held stages by the code of each role asked of the person today, the highest one counts
     * @param askers the same with the layers that ask
     * @param ways of all roles, in the map's order
     */
    public record Own(SkillMap map, Map<String, Integer> held, List<HeldRole> askers, List<Roadmap> ways) {
        public java.util.Optional<Roadmap> to(String role) {
            return ways.stream().filter(way -> way.role().code().equals(role)).findFirst();
        }

        /** The role held besides the baseline; the baseline for whoever has no other. */
        public String mainRole() {
            return held.keySet().stream()
                    .filter(role -> !role.equals(map.baseline()))
                    .sorted()
                    .findFirst()
                    .orElse(map.baseline());
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
        var held = heldOn(profile.asOf());
        return new Own(
                map,
                stages(held),
                held,
                map.roles().stream().map(role -> Roadmap.of(map, role, levels)).toList());
    }

    /**
     * The courses of a role's stage; for a member of staff without what is met or completed already, for anybody else the
     * whole path. About eleven statements, none for anybody else.
     *
     * @param code of the role; null for the caller's own
     * @param stage from 1; null for the stage that is held, else the first
     * @throws NotFound when there is no such role
     */
    @Allowed
    public RolePath path(String code, Integer stage) {
        var own = isLearner() ? own() : everybody();
        var role = code == null ? own.mainRole() : code;
        var way = own.to(role).orElseThrow(() -> new NotFound("job role"));
        var number = stage == null ? own.held().getOrDefault(role, 1) : stage;
        var completed = isLearner()
                ? learning.completedBy(user.personId()).stream()
                        .map(Completion::courseCode)
                        .collect(Collectors.toSet())
                : Set.<String>of();
        return RolePath.of(way, number, courses.catalogue(), completed);
    }

    /**
     * What to take to reach which level of a skill, with the level of a member of staff. About ten statements, one for
     * anybody else.
     *
     * @throws NotFound when the map has no such skill
     */
    @Allowed
    public SkillWay skill(String code) {
        var map = maps.current();
        var skill = map.skill(code == null ? "" : code).orElseThrow(() -> new NotFound("skill"));
        var items = checks.items();
        var offer = new SkillWay.Offer() {
            @Override
            public boolean isChecked(String asked, int level) {
                return items.isThere(asked, level);
            }

            @Override
            public List<TaskCard> cards(String asked, int level) {
                return cards.of(asked, level);
            }
        };
        if (!isLearner()) return SkillWay.of(map, skill, null, Map.of(), courses.catalogue(), offer);
        var profile = profiles.of(user.personId(), null);
        var level = profile.entries().stream()
                .filter(entry -> entry.skill().code().equals(code))
                .map(Profile.Entry::level)
                .findFirst()
                .orElse(null);
        return SkillWay.of(map, skill, level, stages(heldOn(profile.asOf())), courses.catalogue(), offer);
    }

    private boolean isLearner() {
        return user.is(Permission.STAFF) && user.required().personId() != null;
    }

    private Own everybody() {
        var map = maps.current();
        return new Own(
                map,
                Map.of(),
                List.of(),
                map.roles().stream()
                        .map(role -> Roadmap.of(map, role, Map.of()))
                        .toList());
    }

    private List<HeldRole> heldOn(LocalDate day) {
        return roles.heldBy(user.organisationId(), List.of(user.personId()), day)
                .getOrDefault(user.personId(), List.of());
    }

    private static Map<String, Integer> stages(List<HeldRole> held) {
        return held.stream().collect(Collectors.toMap(HeldRole::roleCode, HeldRole::stage, Math::max));
    }

    /** One role beside the levels of somebody whom the caller may see. Eight statements. @throws NotFound without the role */
    Roadmap of(long personId, String roleCode) {
        var map = maps.current();
        var role = map.role(roleCode).orElseThrow(() -> new NotFound("job role"));
        return Roadmap.of(map, role, levels(profiles.of(personId, null)));
    }

    /** The same for a panel that has the person before it. */
    Roadmap laidBefore(PersonRow person, String roleCode) {
        var map = maps.current();
        var role = map.role(roleCode).orElseThrow(() -> new NotFound("job role"));
        return Roadmap.of(map, role, levels(profiles.laidBefore(person)));
    }

    private static Map<String, Level> levels(Profile profile) {
        var levels = new HashMap<String, Level>();
        profile.entries().forEach(entry -> levels.put(entry.skill().code(), entry.level()));
        return levels;
    }
}
