package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.LevelRule;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Where people stood on a past day, derived from claims and roles by the very rule that today's standings follow. */
@ApplicationScoped
@Transactional
public class PastStandings {
    @Inject
    private SkillMaps maps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Claims claims;

    /**
     * Required skills and roles of some people on one day.
     *
     * @param map in force on the day
     * @param roles by person; may be empty
     */
    public record OfDay(SkillMap map, List<StandingRow> rows, Map<Long, List<RoleStage>> roles) {}

    /**
     * For people whom the caller has been found to be allowed to see, under today's mode. About five statements per 500.
     */
    public OfDay of(OrganisationRow organisation, Collection<Long> people, LocalDate day) {
        var map = maps.inForce(organisation, day);
        var rows = new ArrayList<StandingRow>();
        var stages = new HashMap<Long, List<RoleStage>>();
        derive(organisation, people, map, day).forEach((person, stood) -> {
            stood.standings().forEach(standing -> rows.add(standing.row()));
            stages.put(
                    person,
                    stood.roles().stream()
                            .map(role -> new RoleStage(person, role.roleCode(), role.stage(), role.status()))
                            .toList());
        });
        return new OfDay(map, rows, stages);
    }

    /** One person's. */
    record Stood(List<Standing> standings, List<RoleStanding> roles) {}

    Map<Long, Stood> derive(OrganisationRow organisation, Collection<Long> people, SkillMap map, LocalDate day) {
        var held = roles.heldBy(organisation.id(), people, day);
        var claimsOf = claims.ofAll(maps.lineage(organisation.id(), day), people);
        var stood = new HashMap<Long, Stood>();
        for (var person : people) {
            var bySkill =
                    claimsOf.getOrDefault(person, List.of()).stream().collect(Collectors.groupingBy(ClaimRow::skill));
            var asked = held.getOrDefault(person, List.<HeldRole>of());
            var standings = new HashMap<String, Standing>();
            Requirements.of(map, asked).forEach((skill, requirement) -> {
                var standing = new Standing(organisation.id(), person, skill);
                standing.require(requirement, 0);
                standing.stand(LevelRule.derive(
                        map.scale(),
                        map.skill(skill).orElseThrow(),
                        bySkill.getOrDefault(skill, List.of()),
                        organisation.mode(),
                        day,
                        standing.dutySince()));
                standings.put(skill, standing);
            });
            stood.put(person, new Stood(List.copyOf(standings.values()), roles(person, asked, standings, map)));
        }
        return stood;
    }

    private static List<RoleStanding> roles(
            long person, List<HeldRole> held, Map<String, Standing> standings, SkillMap map) {
        var stages = new HashMap<String, Integer>();
        held.stream()
                .filter(role -> map.role(role.roleCode()).isPresent())
                .forEach(role -> stages.merge(role.roleCode(), role.stage(), Math::max));
        var rated = new ArrayList<RoleStanding>();
        stages.forEach((code, stage) -> {
            var standing = new RoleStanding(person, code);
            standing.stand(
                    stage,
                    0,
                    RoleStanding.statusOf(RoleStanding.askedBy(map.role(code).orElseThrow(), stage, standings)));
            rated.add(standing);
        });
        return rated;
    }
}
