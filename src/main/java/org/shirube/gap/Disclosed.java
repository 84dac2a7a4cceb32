package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.LevelRule;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Where people stand as they may see it themselves: without what a review confirmed and has not disclosed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Disclosed {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Claims claims;

    @Inject
    private SkillMaps maps;

    @Inject
    private Organisations organisations;

    List<StandingRow> of(long personId, List<StandingRow> rows) {
        var unseen = claims.undisclosed(personId);
        if (unseen.isEmpty()) return rows;
        var all = claims.of(personId, null);
        var hidden = all.stream()
                .filter(claim -> unseen.contains(claim.id()))
                .map(ClaimRow::skill)
                .collect(Collectors.toSet());
        var seen = all.stream()
                .filter(claim -> !unseen.contains(claim.id()))
                .collect(Collectors.groupingBy(ClaimRow::skill));
        var since = new HashMap<String, LocalDate>();
        em.createQuery("select s.skill, s.dutySince from Standing s where s.personId = :person", Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(row -> since.put((String) row[0], (LocalDate) row[1]));
        var map = maps.current();
        var mode = organisations.own().mode();
        return rows.stream()
                .map(row -> hidden.contains(row.skill())
                        ? anew(row, seen.getOrDefault(row.skill(), List.of()), map, mode, since.get(row.skill()))
                        : row)
                .toList();
    }

    private StandingRow anew(StandingRow row, List<ClaimRow> seen, SkillMap map, Mode mode, LocalDate since) {
        var level = LevelRule.derive(
                map.scale(), map.skill(row.skill()).orElseThrow(), seen, mode, LocalDate.now(clock), since);
        return new StandingRow(
                row.personId(),
                row.skill(),
                row.target(),
                row.nextTarget(),
                row.core(),
                row.layer(),
                row.roleCode(),
                row.roleStage(),
                level.value(),
                State.of(level, row.target()),
                level.source(),
                level.self(),
                level.provedOn(),
                level.validUntil());
    }
}
