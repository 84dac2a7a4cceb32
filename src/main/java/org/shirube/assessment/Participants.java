package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shirube.organisation.People;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Who takes part in a running cycle: how far they are, and what HR does for them. */
@ApplicationScoped
@Transactional
public class Participants {
    private static final String IN_OFFICE =
            " o.main = true and o.from_on <= ?2 and (o.until_on is null or o.until_on > ?2)";
    private static final String IN_BRANCH =
            " and person_id in (select o.person_id from post o join unit u on u.id = o.unit_id where u.path like ?4 and"
                    + IN_OFFICE + ")";
    private static final String NOT_HANDED_IN = " and not exists (select 1 from self_assessment a"
            + " where a.cycle_id = participant.cycle_id and a.person_id = participant.person_id"
            + " and a.submitted_at is not null)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Cycles cycles;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private AuditLog audit;

    /** People of one unit itself. @param heads whether they lead it, so that somebody above looks at them */
    public record Progress(
            long unitId, boolean heads, int asked, int submitted, int confirmed, int answers, int decided) {}

    /**
     * How far a cycle is, by unit of today's main post; whoever has left the office counts in the unit of the opening. One
     * statement.
     */
    @Allowed(Permission.HR)
    @SuppressWarnings("unchecked")
    public List<Progress> progress(long cycleId) {
        cycles.find(cycleId);
        var rows = (List<Object[]>) em.createNativeQuery("""
                        select coalesce(o.unit_id, t.unit_id), coalesce(o.head, false), count(*),
                            sum(case when a.submitted_at is not null then 1 else 0 end),
                            sum(case when a.submitted_at is not null and coalesce(d.n, 0) >= coalesce(s.n, 0) then 1 else 0 end),
                            sum(coalesce(s.n, 0)), sum(coalesce(d.n, 0))
                        from participant t
                        left join post o on o.person_id = t.person_id and""" + IN_OFFICE + """

                        left join self_assessment a on a.cycle_id = t.cycle_id and a.person_id = t.person_id
                        left join (select c.person_id, count(distinct c.skill_code) as n from claim c
                            where c.cycle_id = ?1 and c.source = 'SELF' group by c.person_id) s on s.person_id = t.person_id
                        left join (select r.person_id, count(*) as n from review_draft r
                            where r.cycle_id = ?1 and r.decided_at is not null group by r.person_id) d
                            on d.person_id = t.person_id
                        where t.cycle_id = ?1
                        group by coalesce(o.unit_id, t.unit_id), coalesce(o.head, false)""")
                .setParameter(1, cycleId)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
        return rows.stream()
                .map(row -> new Progress(
                        ((Number) row[0]).longValue(),
                        (Boolean) row[1],
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    /**
     * What can be told of a cycle's claims so far.
     *
     * @param rated skills that people rated 1 or higher
     * @param withWork those of them with a work product on record
     * @param compared skills with both a rating of one's own and a confirmation
     * @param far those of them that differ by two or more
     */
    public record Quality(int rated, int withWork, int compared, int far) implements Serializable {}

    /** Two statements. */
    @Allowed(Permission.HR)
    public Quality quality(long cycleId) {
        cycles.find(cycleId);
        var latest = "(select max(id) from claim where cycle_id = ?1 and source = '%s' and lvl is not null"
                + " group by person_id, skill_code)";
        var works = (Object[]) em.createNativeQuery("""
                        select count(*), coalesce(sum(case when exists (select 1 from evidence e
                            where e.person_id = c.person_id and e.skill_code = c.skill_code and e.removed_at is null)
                            then 1 else 0 end), 0)
                        from claim c where c.lvl >= 1 and c.id in\s""" + latest.formatted("SELF"))
                .setParameter(1, cycleId)
                .getSingleResult();
        var pairs = (Object[])
                em.createNativeQuery("""
                        select count(*), coalesce(sum(case when abs(s.lvl - m.lvl) >= 2 then 1 else 0 end), 0)
                        from claim s join claim m on m.person_id = s.person_id and m.skill_code = s.skill_code
                        where s.id in\s""" + latest.formatted("SELF") + " and m.id in " + latest.formatted("MANAGER"))
                        .setParameter(1, cycleId)
                        .getSingleResult();
        return new Quality(number(works[0]), number(works[1]), number(pairs[0]), number(pairs[1]));
    }

    private static int number(Object counted) {
        return ((Number) counted).intValue();
    }

    /** Which of these people the cycle asks; the caller has been found allowed to see them. One statement. */
    public Set<Long> among(long cycleId, Collection<Long> personIds) {
        if (personIds.isEmpty()) return Set.of();
        return Set.copyOf(em.createQuery(
                        "select t.personId from Participant t where t.cycleId = :cycle and t.personId in :people",
                        Long.class)
                .setParameter("cycle", cycleId)
                .setParameter("people", personIds)
                .getResultList());
    }

    /** Changes of a cycle since it was opened, newest first. One statement. */
    @Allowed(Permission.HR)
    public List<CycleChangeRow> changes(long cycleId) {
        cycles.find(cycleId);
        return em.createQuery(
                        "select h from CycleChange h where h.cycleId = :cycle order by h.id desc", CycleChange.class)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .map(CycleChange::row)
                .toList();
    }

    /**
     * Moves the steps of a running cycle for everybody.
     *
     * @throws RuleBroken assessment.cycleDates, assessment.cycleNotRunning, assessment.cycleReasonMissing,
     *     assessment.cycleScale
     */
    @Allowed(Permission.HR)
    public void moveDates(long cycleId, CycleDates dates, String reason) {
        var cycle = cycles.find(cycleId);
        var why = CycleChange.requireReason(reason);
        var before = cycle.row().dates();
        cycle.moveDates(dates, LocalDate.now(clock));
        cycles.requireSameSteps(dates);
        note(
                cycle,
                CycleChange.Kind.DATES,
                null,
                null,
                dates.selfUntil(),
                dates.reviewUntil(),
                (int) asked(cycleId),
                why);
        audit.note("cycle-dates", cycle.row().name().en(), before + " -> " + dates + ": " + why);
    }

    private long asked(long cycleId) {
        return em.createQuery("select count(t.personId) from Participant t where t.cycleId = :cycle", Long.class)
                .setParameter("cycle", cycleId)
                .getSingleResult();
    }

    /**
     * Gives a person later ends; an extension that is longer stays.
     *
     * @throws RuleBroken as {@link Extension#of}, and assessment.notAsked, assessment.cycleReasonMissing
     */
    @Allowed(Permission.HR)
    public void extendPerson(long cycleId, long personId, LocalDate selfUntil, LocalDate reviewUntil, String reason) {
        people.of(personId);
        var cycle = running(cycleId);
        var longer = Extension.of(cycle.row().dates(), selfUntil, reviewUntil, LocalDate.now(clock));
        var why = CycleChange.requireReason(reason);
        if (extend(cycleId, longer, " and person_id = ?4", personId) == 0) throw new RuleBroken("assessment.notAsked");
        note(cycle, CycleChange.Kind.EXTENSION, personId, null, longer.selfUntil(), longer.reviewUntil(), 1, why);
        audit.note("cycle-extend", "person " + personId, cycle.row().name().en() + " " + longer + ": " + why);
    }

    /** As {@link #extendPerson}, for everybody who is in the unit or below it today. @return how many */
    @Allowed(Permission.HR)
    public int extendUnit(long cycleId, long unitId, LocalDate selfUntil, LocalDate reviewUntil, String reason) {
        var unit = units.of(unitId);
        var cycle = running(cycleId);
        var longer = Extension.of(cycle.row().dates(), selfUntil, reviewUntil, LocalDate.now(clock));
        var why = CycleChange.requireReason(reason);
        int extended = extend(cycleId, longer, IN_BRANCH, unit.path() + "%");
        if (extended == 0) throw new RuleBroken("assessment.notAsked");
        note(cycle, CycleChange.Kind.EXTENSION, null, unitId, longer.selfUntil(), longer.reviewUntil(), extended, why);
        audit.note("cycle-extend", "unit " + unit.code(), cycle.row().name().en() + " " + longer + ": " + why);
        return extended;
    }

    private int extend(long cycleId, Extension longer, String whom, Object who) {
        int extended = 0;
        if (longer.selfUntil() != null) extended = later(cycleId, "self_until", longer.selfUntil(), whom, who);
        if (longer.reviewUntil() != null) extended = later(cycleId, "review_until", longer.reviewUntil(), whom, who);
        return extended;
    }

    private int later(long cycleId, String column, LocalDate until, String whom, Object who) {
        return bound(
                        "update participant set " + column + " = case when " + column + " > ?3 then " + column
                                + " else cast(?3 as date) end where cycle_id = ?1" + whom,
                        cycleId,
                        who)
                .setParameter(3, until)
                .executeUpdate();
    }

    private Query bound(String sql, long cycleId, Object who) {
        var query = em.createNativeQuery(sql).setParameter(1, cycleId).setParameter(4, who);
        if (sql.contains("?2")) query.setParameter(2, LocalDate.now(clock));
        return query;
    }

    /**
     * Lets a person change what was handed in, until a day. What was said and decided stays on record; the decisions wait to
     * be made again.
     *
     * @throws RuleBroken as {@link Extension#of} but for a day before the cycle's own end, and assessment.notSubmitted
     */
    @Allowed(Permission.HR)
    public void reopen(long cycleId, long personId, LocalDate until, String reason) {
        people.of(personId);
        var cycle = running(cycleId);
        var why = CycleChange.requireReason(reason);
        var own = em.createQuery(
                        "select a from SelfAssessment a where a.personId = :person and a.cycleId = :cycle",
                        SelfAssessment.class)
                .setParameter("person", personId)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("assessment.notSubmitted"));
        own.reopen();
        var dates = cycle.row().dates();
        if (until != null && until.isAfter(dates.selfUntil())) {
            extend(cycleId, Extension.of(dates, until, null, LocalDate.now(clock)), " and person_id = ?4", personId);
        } else if (LocalDate.now(clock).isAfter(dates.selfUntil())) {
            throw new RuleBroken("assessment.extensionPast", dates.selfUntil());
        }
        em.createQuery("update ReviewDraft d set d.decidedAt = null where d.cycleId = :cycle and d.personId = :person")
                .setParameter("cycle", cycleId)
                .setParameter("person", personId)
                .executeUpdate();
        note(cycle, CycleChange.Kind.REOPENING, personId, null, until, null, 1, why);
        audit.note("cycle-reopen", "person " + personId, cycle.row().name().en() + " until " + until + ": " + why);
    }

    /**
     * Asks everybody who has not handed in to do so; they see it on their home page.
     *
     * @param unitId null for the whole body
     * @return how many
     * @throws RuleBroken assessment.notOpen outside of the self-assessment
     */
    @Allowed(Permission.HR)
    public int remind(long cycleId, Long unitId) {
        var cycle = running(cycleId);
        var unit = unitId == null ? null : units.of(unitId);
        if (LocalDate.now(clock).isBefore(cycle.row().dates().selfFrom())) throw new RuleBroken("assessment.notOpen");
        var sql = "update participant set reminded_at = cast(?3 as timestamp) where cycle_id = ?1"
                + " and coalesce(self_until, cast(?5 as date)) >= ?2"
                + (unit == null ? "" : IN_BRANCH)
                + NOT_HANDED_IN;
        var query = em.createNativeQuery(sql)
                .setParameter(1, cycleId)
                .setParameter(2, LocalDate.now(clock))
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(5, cycle.row().dates().selfUntil());
        if (unit != null) query.setParameter(4, unit.path() + "%");
        int reminded = query.executeUpdate();
        note(cycle, CycleChange.Kind.REMINDER, null, unitId, null, null, reminded, "");
        audit.note("cycle-remind", unit == null ? "everybody" : "unit " + unit.code(), reminded + " people");
        return reminded;
    }

    private Cycle running(long cycleId) {
        var cycle = cycles.find(cycleId);
        cycle.requireRunning();
        return cycle;
    }

    private void note(
            Cycle cycle,
            CycleChange.Kind kind,
            Long personId,
            Long unitId,
            LocalDate selfUntil,
            LocalDate reviewUntil,
            int concerned,
            String reason) {
        em.persist(new CycleChange(
                cycle.id(),
                kind,
                personId,
                unitId,
                selfUntil,
                reviewUntil,
                concerned,
                reason,
                user.login(),
                clock.instant()));
        em.flush();
    }
}
