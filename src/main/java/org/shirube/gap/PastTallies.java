package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shirube.organisation.OrganisationRow;
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
    private PastStandings standings;

    /**
     * Counts by skill, category, role and over all, as {@link Tallies} of the root would have shown them at the end of the day
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
            var some = people.subList(from, Math.min(from + CHUNK, people.size()));
            standings
                    .derive(organisation, some, map, day)
                    .values()
                    .forEach(stood -> Contribution.of(stood.standings(), stood.roles(), map)
                            .forEach((dimension, one) -> sums.merge(dimension, one, Counts::plus)));
        }
        return sums;
    }
}
