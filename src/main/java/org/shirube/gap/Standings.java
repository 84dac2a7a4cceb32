package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.assessment.ClaimsRecorded;
import org.shirube.assessment.Source;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.ModeChanged;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.StaffChanged;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMapPublished;
import org.shirube.skillmap.SkillMaps;

/** Where people stand in the skills that are required of them. */
@ApplicationScoped
@Transactional
public class Standings {
    private static final String ROW = """
            select new org.shirube.gap.StandingRow(s.personId, s.skill, s.target, s.nextTarget, s.core, s.layer, s.roleCode,
                s.roleStage, s.level, s.state, s.source, s.self, s.provedOn, s.validUntil)
            from Standing s\s""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Disclosed disclosed;

    @Inject
    private Visible visible;

    @Inject
    private Viewings viewings;

    @Inject
    private StandingUpdate update;

    @Inject
    private Organisations organisations;

    @Inject
    private RoleAssignments roles;

    @Inject
    private SkillMaps maps;

    /**
     * The roles of each layer that ask today for the target of a skill, by person and skill, of people whom the caller has been
     * found allowed to see. Two statements per 500 people.
     */
    public Map<Long, Map<String, List<HeldRole>>> askedBy(Collection<Long> personIds) {
        if (personIds.isEmpty()) return Map.of();
        var map = maps.current();
        var asked = new HashMap<Long, Map<String, List<HeldRole>>>();
        roles.heldBy(user.organisationId(), personIds, LocalDate.now(clock)).forEach((person, held) -> {
            var bySkill = new HashMap<String, List<HeldRole>>();
            Requirements.of(map, held).forEach((skill, requirement) -> bySkill.put(skill, requirement.because()));
            asked.put(person, bySkill);
        });
        return asked;
    }

    /**
     * One person's required skills, in no particular order; to oneself without what is not disclosed yet. Two statements,
     * three for oneself, and three more between a confirmation and its disclosure.
     */
    @Allowed
    public List<StandingRow> of(long personId) {
        visible.person(personId);
        viewings.note(ViewedFor.RECORD, List.of(personId));
        var rows = em.createQuery(ROW + "where s.personId = :person", StandingRow.class)
                .setParameter("person", personId)
                .getResultList();
        var own = user.required().personId();
        return own != null && own == personId ? disclosed.of(personId, rows) : rows;
    }

    /** The required skills of people whom the caller has been found to be allowed to see. One statement. */
    public List<StandingRow> ofAll(Collection<Long> personIds) {
        if (personIds.isEmpty()) return List.of();
        return em.createQuery(ROW + "where s.personId in :people", StandingRow.class)
                .setParameter("people", personIds)
                .getResultList();
    }

    /** The required skills of everybody in a unit and below it. Two to three statements. */
    @Allowed
    public List<StandingRow> within(UnitRow unit) {
        visible.unit(unit.id());
        return em.createQuery(ROW + ", Unit u where u.id = s.unitId and u.path like :branch", StandingRow.class)
                .setParameter("branch", unit.path() + "%")
                .getResultList();
    }

    /**
     * Which required skills a list of things to do shows.
     *
     * @param states never empty
     * @param skills null for all
     * @param personId null for everybody in the unit
     * @param source null for any
     */
    public record Wanted(
            Set<State> states, Collection<String> skills, Long personId, Source source, boolean coreOnly) {}

    /**
     * A unit's required skills, one line each: core first, then by what is missing, then by name. Four to five
     * statements whatever the size.
     */
    @Allowed
    public Page<StandingRow> page(UnitRow unit, Wanted wanted, PageRequest page) {
        visible.unit(unit.id());
        if (wanted.skills() != null && wanted.skills().isEmpty()) return new Page<>(List.of(), 0);
        var where = ", Unit u, Person p where u.id = s.unitId and p.id = s.personId and u.path like :branch"
                + " and s.state in :states"
                + (wanted.skills() == null ? "" : " and s.skill in :skills")
                + (wanted.personId() == null ? "" : " and s.personId = :person")
                + (wanted.source() == null ? "" : " and s.source = :source")
                + (wanted.coreOnly() ? " and s.core = true" : "");
        var rows = em.createQuery(
                ROW + where + " order by s.core desc, s.state desc, u.path, p.kana, p.id, s.skill", StandingRow.class);
        var count = em.createQuery("select count(s.skill) from Standing s" + where, Long.class);
        for (var query : List.of(rows, count)) {
            query.setParameter("branch", unit.path() + "%").setParameter("states", wanted.states());
            if (wanted.skills() != null) query.setParameter("skills", wanted.skills());
            if (wanted.personId() != null) query.setParameter("person", wanted.personId());
            if (wanted.source() != null) query.setParameter("source", wanted.source());
        }
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }

    void claimsRecorded(@Observes ClaimsRecorded recorded) {
        update.levels(recorded.organisationId(), recorded.skills().keySet());
    }

    void staffChanged(@Observes StaffChanged changed) {
        update.everything(changed.organisationId(), changed.personIds());
    }

    void modeChanged(@Observes ModeChanged changed) {
        update.levels(changed.organisationId(), everybody(changed.organisationId()));
    }

    void mapPublished(@Observes SkillMapPublished published) {
        update.afterAnotherMap(published.organisationId(), everybody(published.organisationId()), published.before());
    }

    private List<Long> everybody(long organisationId) {
        return em.createQuery("select p.id from Person p where p.organisationId = :organisation", Long.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }

    /** Brings in what time alone changed: levels that ran out, posts and roles that began or ended. */
    public void catchUp() {
        organisations.all().forEach(organisation -> catchUp(organisation.id()));
    }

    void catchUp(long organisationId) {
        var today = LocalDate.now(clock);
        update.everything(organisationId, movedSince(organisationId, today.minusDays(40), today));
        update.everything(organisationId, roles.touchedByStartsAndEnds(organisationId, today.minusDays(40), today));
        update.levels(organisationId, agedBy(organisationId, today));
    }

    private List<Long> agedBy(long organisationId, LocalDate today) {
        return em.createQuery(
                        "select distinct s.personId from Standing s where s.organisationId = :organisation and s.changesOn <= :today",
                        Long.class)
                .setParameter("organisation", organisationId)
                .setParameter("today", today)
                .getResultList();
    }

    private List<Long> movedSince(long organisationId, LocalDate from, LocalDate today) {
        return em.createQuery("""
                        select distinct p.id from Person p, Post o where o.personId = p.id and p.organisationId = :organisation
                          and ((o.fromOn > :from and o.fromOn <= :today) or (o.untilOn > :from and o.untilOn <= :today))""", Long.class)
                .setParameter("organisation", organisationId)
                .setParameter("from", from)
                .setParameter("today", today)
                .getResultList();
    }

    /** People by the number of their required skills below target in each state; for lists. */
    public Map<Long, Counts> countsOf(Collection<Long> personIds) {
        var counts = new java.util.HashMap<Long, Counts>();
        for (var row : ofAll(personIds)) {
            counts.merge(
                    row.personId(),
                    Counts.of(row.state(), row.core() && row.state().isBelow()),
                    Counts::plus);
        }
        return counts;
    }
}
