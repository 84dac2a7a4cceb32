package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Source;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Lineage;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** What earlier cycles found about the caller. */
@ApplicationScoped
@Transactional
public class PastCycles {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Cycles cycles;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    /** Every closed cycle that asked the caller, the newest first. Four statements, two where none is closed. */
    @Allowed(Permission.STAFF)
    public List<PastCycle> own() {
        var today = LocalDate.now(clock);
        var closed = cycles.all().stream()
                .filter(cycle -> cycle.status() == Cycle.Status.CLOSED && cycle.isDisclosed(today))
                .collect(Collectors.toMap(CycleRow::id, Function.identity()));
        if (closed.isEmpty()) return List.of();
        var organisation = organisations.own();
        var found = levels(closed);
        return em.createQuery("select f from FrozenCycle f where f.cycleId in :cycles", FrozenCycle.class)
                .setParameter("cycles", closed.keySet())
                .getResultStream()
                .filter(frozen -> found.containsKey(frozen.cycleId()))
                .map(frozen -> past(organisation, closed.get(frozen.cycleId()), frozen, found.get(frozen.cycleId())))
                .sorted(Comparator.comparing(
                                (PastCycle past) -> past.cycle().dates().selfFrom())
                        .reversed())
                .toList();
    }

    /** What a cycle that asked on this day is compared with. */
    public Optional<PastCycle> before(List<PastCycle> own, LocalDate asked) {
        return PastCycle.before(own, asked);
    }

    private record Found(String skill, int target, Integer level, State state, Source source, Integer self) {}

    @SuppressWarnings("unchecked")
    private Map<Long, List<Found>> levels(Map<Long, CycleRow> closed) {
        var rows = (List<Object[]>) em.createNativeQuery(
                        "select cycle_id, skill_code, target, lvl, state, source, self_level from cycle_level"
                                + " where person_id = ?1 and cycle_id in ("
                                + closed.keySet().stream().map(String::valueOf).collect(Collectors.joining(",")) + ")")
                .setParameter(1, user.personId())
                .getResultList();
        var found = new HashMap<Long, List<Found>>();
        for (var row : rows) {
            found.computeIfAbsent(((Number) row[0]).longValue(), cycle -> new ArrayList<>())
                    .add(new Found(
                            (String) row[1],
                            ((Number) row[2]).intValue(),
                            number(row[3]),
                            State.valueOf((String) row[4]),
                            row[5] == null ? null : Source.valueOf((String) row[5]),
                            number(row[6])));
        }
        return found;
    }

    private static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    private PastCycle past(OrganisationRow organisation, CycleRow cycle, FrozenCycle frozen, List<Found> found) {
        var then = maps.inForce(organisation, frozen.day());
        long version = maps.versionInForce(organisation.id(), frozen.day());
        var lineage = maps.lineage(organisation.id(), LocalDate.now(clock));
        var order = new HashMap<String, Integer>();
        then.skills().forEach(skill -> order.put(skill.code(), order.size()));
        return new PastCycle(
                cycle,
                frozen.day(),
                frozen.mode(),
                then.version(),
                found.stream()
                        .sorted(Comparator.comparing((Found one) -> order.getOrDefault(one.skill(), order.size()))
                                .thenComparing(Found::skill))
                        .flatMap(one -> today(one, lineage.of(version, one.skill()), lineage.last(), then))
                        .toList());
    }

    private static Stream<PastCycle.PastLevel> today(
            Found one, List<Lineage.Place> places, SkillMap now, SkillMap then) {
        if (places.isEmpty()) return Stream.of(level(one, one.skill(), false, now, then));
        return places.stream().map(place -> level(one, place.skill(), place.isExact(), now, then));
    }

    private static PastCycle.PastLevel level(Found one, String skill, boolean same, SkillMap now, SkillMap then) {
        return new PastCycle.PastLevel(
                skill,
                same,
                name(skill, now, then),
                step(one.target(), now, then),
                step(one.level(), now, then),
                one.state(),
                one.source(),
                step(one.self(), now, then));
    }

    private static Text name(String code, SkillMap now, SkillMap then) {
        return now.skill(code)
                .or(() -> then.skill(code))
                .map(skill -> skill.name())
                .orElse(Text.same(code));
    }

    private static Integer step(Integer level, SkillMap now, SkillMap then) {
        return level == null ? null : Integer.valueOf(now.stepOf(then, level));
    }
}
