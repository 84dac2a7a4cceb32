package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The sums of a whole organisation as of a past day, made anew from posts, roles and claims. */
@ApplicationScoped
@Transactional
public class PastTallies {
    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SkillMaps maps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Claims claims;

    /**
     * Counts by skill, category and over all, as {@link Tallies} of the root would have shown them at the end of the day
     * under today's mode. Six statements per 500 people; for start-up work and timers.
     */
    public Map<String, Counts> of(OrganisationRow organisation, LocalDate day) {
        var map = maps.inForce(organisation, day);
        var people = em.createQuery("""
                        select o.personId from Post o, Person p where p.id = o.personId and p.organisationId = :organisation
                          and o.main = true and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)
                        order by o.personId""", Long.class)
                .setParameter("organisation", organisation.id())
                .setParameter("day", day)
                .getResultList();
        var sums = new HashMap<String, Counts>();
        for (int from = 0; from < people.size(); from += CHUNK) {
            add(sums, organisation, people.subList(from, Math.min(from + CHUNK, people.size())), map, day);
        }
        return sums;
    }

    private void add(
            Map<String, Counts> sums, OrganisationRow organisation, List<Long> people, SkillMap map, LocalDate day) {
        var held = roles.heldBy(organisation.id(), people, day);
        var claimsOf = claims.ofAll(maps.lineage(organisation.id(), day), people);
        for (var person : people) {
            var bySkill =
                    claimsOf.getOrDefault(person, List.of()).stream().collect(Collectors.groupingBy(ClaimRow::skill));
            var standings = new ArrayList<Standing>();
            Requirements.of(map, held.getOrDefault(person, List.<HeldRole>of())).forEach((skill, requirement) -> {
                var standing = new Standing(organisation.id(), person, skill);
                standing.require(requirement, 0);
                standing.stand(LevelRule.derive(
                        map.skill(skill).orElseThrow(),
                        bySkill.getOrDefault(skill, List.of()),
                        organisation.mode(),
                        day,
                        standing.dutySince()));
                standings.add(standing);
            });
            Contribution.of(standings, List.of(), map)
                    .forEach((dimension, one) -> sums.merge(dimension, one, Counts::plus));
        }
    }
}
