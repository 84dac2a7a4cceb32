package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.organisation.UnitRow;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Lineage;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** What a calibration board is made of: the ratings of one bureau, read for it alone. */
@ApplicationScoped
class CalibrationWork {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    /** Where somebody works. */
    private record Place(long unitId, boolean head) {}

    /** From the disclosure on a cycle stands as it was on that day: posts, proofs, deputies and the map. */
    Ratings of(CycleRow cycle, UnitRow bureau) {
        var today = LocalDate.now(clock);
        return new Ratings(
                cycle, bureau, cycle.isDisclosed(today) ? cycle.dates().discloseOn() : today);
    }

    final class Ratings {
        final LocalDate day;
        private final CycleRow cycle;
        private final UnitRow bureau;
        private final Lineage lineage;
        private final Map<Long, Place> places = new HashMap<>();
        private final Set<Long> moves = new HashSet<>();
        private final List<ClaimRow> known;

        private Ratings(CycleRow cycle, UnitRow bureau, LocalDate day) {
            this.cycle = cycle;
            this.bureau = bureau;
            this.day = day;
            lineage = maps.lineage(user.organisationId(), day);
            known = claims.through(lineage, recorded()).stream()
                    .filter(claim -> map().skill(claim.skill()).isPresent())
                    .toList();
        }

        SkillMap map() {
            return lineage.last();
        }

        /** Moves taken in. */
        List<Rating> inForce() {
            return Rating.of(cycle.id(), known, moves, false);
        }

        /** Moves left out, by whose head or deputy gave them. */
        List<RaterComparison.Given> given(Collection<UnitRow> tree) {
            var raters = new Raters(tree, headed());
            var given = new ArrayList<RaterComparison.Given>();
            for (var rating : Rating.of(cycle.id(), known, moves, true)) {
                var place = places.get(rating.personId());
                raters.unitFor(place.unitId(), place.head())
                        .ifPresent(rater -> given.add(RaterComparison.Given.of(rater, rating)));
            }
            return given;
        }

        @SuppressWarnings("unchecked")
        private List<ClaimRow> recorded() {
            var rows = (List<Object[]>) em.createNativeQuery("""
                            select c.id, c.person_id, c.skill_code, c.source, c.lvl, c.cycle_id, c.map_version_id,
                                o.unit_id, o.head, m.id
                            from participant t
                            join post o on o.person_id = t.person_id and o.main = true and o.from_on <= ?2
                                and (o.until_on is null or o.until_on > ?2)
                            join unit u on u.id = o.unit_id
                            join claim c on c.person_id = t.person_id
                                and (c.source in ('SELF', 'MANAGER') and c.cycle_id = ?1
                                    or c.source in ('CHECK', 'LAB', 'EVIDENCE', 'PANEL') and c.on_day <= ?2)
                            left join calibration_move m on m.claim_id = c.id
                            where t.cycle_id = ?1 and u.path like ?3""")
                    .setParameter(1, cycle.id())
                    .setParameter(2, day)
                    .setParameter(3, bureau.path() + "%")
                    .getResultList();
            var recorded = new ArrayList<ClaimRow>(rows.size());
            for (var row : rows) {
                long id = ((Number) row[0]).longValue();
                long person = ((Number) row[1]).longValue();
                recorded.add(new ClaimRow(
                        id,
                        person,
                        (String) row[2],
                        Source.valueOf((String) row[3]),
                        row[4] == null ? null : Integer.valueOf(((Number) row[4]).intValue()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        number(row[5]),
                        number(row[6])));
                places.putIfAbsent(person, new Place(((Number) row[7]).longValue(), (Boolean) row[8]));
                if (row[9] != null) moves.add(id);
            }
            return recorded;
        }

        @SuppressWarnings("unchecked")
        private Set<Long> headed() {
            var found = (List<Number>) em.createNativeQuery("""
                            select o.unit_id from post o join unit u on u.id = o.unit_id
                            where o.head = true and o.from_on <= ?1 and (o.until_on is null or o.until_on > ?1)
                              and u.organisation_id = ?2 and (u.path like ?3 or u.parent_id is null)
                            union select d.unit_id from deputy d
                            where d.organisation_id = ?2 and d.from_on <= ?1 and d.until_on > ?1""")
                    .setParameter(1, day)
                    .setParameter(2, user.organisationId())
                    .setParameter(3, bureau.path() + "%")
                    .getResultList();
            var headed = new HashSet<Long>();
            found.forEach(unit -> headed.add(unit.longValue()));
            return headed;
        }
    }

    /** One statement. */
    CaseKey keyOf(CycleRow cycle) {
        return new CaseKey(
                (String) em.createNativeQuery("select cast(case_key as varchar(36)) from cycle where id = ?1")
                        .setParameter(1, cycle.id())
                        .getSingleResult());
    }

    private static Long number(Object found) {
        return found == null ? null : Long.valueOf(((Number) found).longValue());
    }
}
