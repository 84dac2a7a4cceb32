package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.AskedSkills;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Raters;
import org.shirube.organisation.Deputies;
import org.shirube.organisation.DeputyRow;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** How much a cycle would ask, before it is opened. */
@ApplicationScoped
@Transactional
public class Workloads {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Cycles cycles;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Deputies deputies;

    /** Seven statements whatever the size; 50,000 people take about a second. */
    @Allowed(Permission.HR)
    public Workload of(CycleRow cycle) {
        var tree = units.tree();
        var heads = people.heads();
        var raters = new Raters(tree, headed(heads.keySet()));
        return sum(cycles.population(cycle.id()), asked(cycle.dates().closesOn()), tree, heads, raters);
    }

    /** Units that somebody leads today. Two statements. */
    @Allowed(Permission.HR)
    public Raters raters() {
        return new Raters(units.tree(), headed(people.heads().keySet()));
    }

    private Set<Long> headed(Collection<Long> withHead) {
        var today = LocalDate.now(clock);
        var headed = new HashSet<>(withHead);
        deputies.all().stream()
                .filter(deputy ->
                        !deputy.from().isAfter(today) && deputy.until().isAfter(today))
                .map(DeputyRow::unitId)
                .forEach(headed::add);
        return headed;
    }

    /** The rule of {@link AskedSkills} over the standings: never assessed, running out before the end, or below target. */
    @SuppressWarnings("unchecked")
    private Map<Long, Integer> asked(LocalDate closesOn) {
        var rows = (List<Object[]>) em.createNativeQuery("""
                        select s.person_id, sum(case when s.state in ('NOT_ASSESSED', 'RECHECK', 'BELOW_BY_1', 'BELOW_BY_2')
                            or s.valid_until < ?2 then 1 else 0 end)
                        from standing s where s.organisation_id = ?1 group by s.person_id""")
                .setParameter(1, user.organisationId())
                .setParameter(2, closesOn)
                .getResultList();
        var asked = new HashMap<Long, Integer>();
        for (var row : rows) {
            asked.put(((Number) row[0]).longValue(), Math.min(AskedSkills.MOST, ((Number) row[1]).intValue()));
        }
        return asked;
    }

    /** Where a head is missing: for somebody who leads the unit, it is the one above. */
    private static long missingIn(UnitRow unit, boolean head) {
        return head && unit.parentId() != null ? unit.parentId() : unit.id();
    }

    private static Workload sum(
            List<Cycles.Member> members,
            Map<Long, Integer> asked,
            List<UnitRow> tree,
            Map<Long, PersonRow> heads,
            Raters raters) {
        var unitById = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var loads = new HashMap<Long, int[]>();
        var unrated = new HashMap<Long, Integer>();
        int skills = 0;
        int some = 0;
        int most = 0;
        int nothing = 0;
        for (var member : members) {
            var questions = asked.get(member.personId());
            if (questions == null) nothing++;
            int mine = questions == null ? 0 : questions;
            skills += mine;
            some += mine > 0 ? 1 : 0;
            most = Math.max(most, mine);
            var rater = raters.unitFor(member.unitId(), member.head());
            if (rater.isPresent()) {
                var load = loads.computeIfAbsent(rater.get(), unit -> new int[2]);
                load[0]++;
                load[1] += mine;
            } else if (mine > 0) {
                unrated.merge(missingIn(unitById.get(member.unitId()), member.head()), 1, Integer::sum);
            }
        }
        return new Workload(
                members.size(),
                skills,
                some,
                most,
                loads.entrySet().stream()
                        .map(load -> new Workload.Rater(
                                unitById.get(load.getKey()),
                                heads.get(load.getKey()),
                                load.getValue()[0],
                                load.getValue()[1]))
                        .sorted(Comparator.comparing(Workload.Rater::skills)
                                .reversed()
                                .thenComparing(rater -> rater.unit().path()))
                        .toList(),
                unrated.entrySet().stream()
                        .map(unit -> new Workload.Unrated(unitById.get(unit.getKey()), unit.getValue()))
                        .sorted(Comparator.comparing(unit -> unit.unit().path()))
                        .toList(),
                nothing);
    }
}
