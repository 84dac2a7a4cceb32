package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** How many people hold each stage of each job role, against how many are needed. */
@ApplicationScoped
@Transactional
public class RoleSupply {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private Tallies tallies;

    @Inject
    private AuditLog audit;

    /**
     * Every stage of every role in the map's order, but of the baseline. Callers hide small groups. Two statements.
     *
     * @throws NotFound for a unit of another organisation
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public List<SupplyRow> of(UnitRow unit) {
        if (unit.organisationId() != user.organisationId()) throw new NotFound("unit");
        var counts =
                tallies.of(Set.of(unit.id()), Dimension.ROLE_PREFIX).getOrDefault(unit.id(), Map.<String, Counts>of());
        return of(maps.current(), counts);
    }

    /** The same from counts by dimension, as {@link PastTallies} gives them. One statement. */
    @Allowed({Permission.HR, Permission.ADVISER})
    public List<SupplyRow> of(SkillMap map, Map<String, Counts> counts) {
        var needs = needs();
        var rows = new ArrayList<SupplyRow>();
        for (var role : map.roles()) {
            if (role.code().equals(map.baseline())) continue;
            for (int stage = 1; stage <= role.stages().size(); stage++) {
                var dimension = Dimension.role(role.code(), stage);
                var count = counts.getOrDefault(dimension, Counts.NONE);
                var need = needs.get(dimension);
                rows.add(new SupplyRow(
                        role.code(),
                        stage,
                        count.required(),
                        count.met(),
                        count.below(),
                        count.notAssessed(),
                        need == null ? null : need.need(),
                        need == null ? null : need.byDay()));
            }
        }
        return rows;
    }

    private Map<String, RoleNeed> needs() {
        return em.createQuery("select n from RoleNeed n where n.organisationId = :organisation", RoleNeed.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .collect(Collectors.toMap(need -> Dimension.role(need.roleCode(), need.stage()), need -> need));
    }

    /**
     * Says how many holders of a stage the organisation wants; 0 counts as a need of none.
     *
     * @throws RuleBroken gap.needOutOfRange, gap.unknownStage
     */
    @Allowed(Permission.HR)
    public void want(String roleCode, int stage, int people, LocalDate by) {
        var role = maps.current().role(roleCode);
        if (role.isEmpty() || stage < 1 || stage > role.get().stages().size()) {
            throw new RuleBroken("gap.unknownStage", roleCode, stage);
        }
        var need = em.find(RoleNeed.class, new RoleNeed.Key(user.organisationId(), roleCode, stage));
        boolean fresh = need == null;
        if (fresh) need = new RoleNeed(user.organisationId(), roleCode, stage);
        need.want(people, by);
        if (fresh) em.persist(need);
        em.flush();
        audit.note("role-need", roleCode + " stage " + stage, people + " by " + by);
    }

    /** Roles by person, for people whom the caller has been found to be allowed to see. One statement. */
    public Map<Long, List<RoleStage>> stagesOf(Collection<Long> personIds) {
        var found = new HashMap<Long, List<RoleStage>>();
        if (personIds.isEmpty()) return found;
        em.createQuery(
                        "select new org.shirube.gap.RoleStage(r.personId, r.roleCode, r.stage, r.status)"
                                + " from RoleStanding r where r.personId in :people order by r.roleCode",
                        RoleStage.class)
                .setParameter("people", personIds)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent(row.personId(), person -> new ArrayList<>())
                        .add(row));
        return found;
    }
}
