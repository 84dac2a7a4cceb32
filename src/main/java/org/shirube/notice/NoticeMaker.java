package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.AppealRule;

/**
 * Makes the notices of a body from what its tables say today: one statement a kind and step, whatever the number of staff. What
 * is there already stays as it is, so that a run that was killed, or runs twice, adds nothing twice.
 */
@ApplicationScoped
@Transactional
class NoticeMaker {
    /** How far back an event may lie and still be news, for a server that stood still. */
    private static final int NEWS_DAYS = 14;

    private static final int STALLED_DAYS = 14;

    /** A course that nobody touched for a quarter is not news any more. */
    private static final int FORGOTTEN_DAYS = 92;

    private static final int TEAM_STEP_FROM = 2026;

    private static final String RUNNING = """
             from participant t
            join cycle c on c.id = t.cycle_id and c.organisation_id = ?1 and c.status = 'OPEN' and c.self_from <= ?2
            left join self_assessment a on a.cycle_id = t.cycle_id and a.person_id = t.person_id
            """;
    private static final String SELF_UNTIL = "coalesce(t.self_until, c.self_until)";
    private static final String NOT_IN = " and (a.id is null or a.submitted_at is null)";

    /** Each person {@code x.person_id} with whoever leads that person: {@code lead.leader_id}. */
    private static final String LED_BY = """
            join post o on o.person_id = x.person_id and o.main = true and o.from_on <= ?2
                and (o.until_on is null or o.until_on > ?2)
            join (select l.unit_id, q.person_id, case when l.leader_id = q.person_id then l.above_id else l.leader_id end as leader_id
                from unit_leader l join post q on q.unit_id = l.unit_id and q.main = true and q.from_on <= ?2
                    and (q.until_on is null or q.until_on > ?2)
                where l.organisation_id = ?1) lead on lead.unit_id = o.unit_id and lead.person_id = x.person_id
                    and lead.leader_id is not null
            """;

    /** A plan that was changed and sent again waits again: the minute of sending tells one time from the other. */
    private static final String SENDING = "cast(floor(extract(epoch from x.sent_at) / 60) as int)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What happens at any hour. @return how many notices are new */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int news(long organisationId) {
        var make = new Making(organisationId, LocalDate.now(clock));
        return make.put(
                        NoticeKind.CYCLE_OPENED,
                        "select t.person_id, c.id as ref_id, 0 as step, 1 as amount, " + SELF_UNTIL + " as due_on"
                                + RUNNING + "where " + SELF_UNTIL + " >= ?2" + NOT_IN)
                + make.put(
                        NoticeKind.APPEAL_ANSWERED,
                        "select p.person_id, p.id as ref_id, 0 as step, 1 as amount, cast(null as date) as due_on from appeal p"
                                + " where p.organisation_id = ?1 and p.outcome is not null and p.answered_at >= ?4",
                        make.today.minusDays(NEWS_DAYS).atStartOfDay())
                + make.put(
                        NoticeKind.COURSE_ASSIGNED,
                        "select s.person_id, s.id as ref_id, 0 as step, 1 as amount, s.due_on from assignment s"
                                + " where s.organisation_id = ?1 and s.status = 'OPEN' and s.assigned_on >= ?4",
                        make.today.minusDays(NEWS_DAYS))
                + make.put(
                        NoticeKind.APPEAL_WAITS,
                        "select lead.leader_id as person_id, x.id as ref_id, 0 as step, 1 as amount, x.answer_by as due_on"
                                + " from appeal x " + LED_BY
                                + "where x.organisation_id = ?1 and x.outcome is null")
                + make.put(
                        NoticeKind.PLAN_WAITS,
                        "select lead.leader_id as person_id, x.id as ref_id, " + SENDING
                                + " as step, 1 as amount, cast(null as date) as due_on from plan x " + LED_BY
                                + "where x.status = 'SENT' and x.sent_at >= ?4",
                        make.today.minusDays(NEWS_DAYS).atStartOfDay())
                + make.put(
                        NoticeKind.OPINION_ASKED,
                        "select n.rater_id as person_id, n.id as ref_id, 0 as step, 1 as amount, c.review_until as due_on"
                                + " from opinion n join cycle c on c.id = n.cycle_id and c.status = 'OPEN'"
                                + " and c.review_until >= ?2 where n.organisation_id = ?1 and n.agreed_at >= ?4"
                                + " and n.done_at is null",
                        make.today.minusDays(NEWS_DAYS).atStartOfDay())
                + make.put(
                        NoticeKind.PANEL_CALLED,
                        "select r.person_id, r.panel_id as ref_id, 0 as step, 1 as amount, cast(null as date) as due_on"
                                + " from panel_rating r join panel p on p.id = r.panel_id and p.closed_at is null"
                                + " where p.organisation_id = ?1 and r.rated_at is null and r.left_at is null"
                                + " and r.called_at >= ?4",
                        make.today.minusDays(NEWS_DAYS).atStartOfDay())
                + make.put(
                        NoticeKind.PANEL_AGREED,
                        "select p.person_id, p.id as ref_id, 0 as step, 1 as amount, cast(null as date) as due_on"
                                + " from panel p where p.organisation_id = ?1 and p.agreed is not null"
                                + " and p.closed_at >= ?4",
                        make.today.minusDays(NEWS_DAYS).atStartOfDay())
                + make.put(
                        NoticeKind.DEPUTY_BEGINS,
                        "select d.person_id, d.id as ref_id, 0 as step, 1 as amount,"
                                + " cast(d.until_on - interval '1' day as date) as due_on from deputy d"
                                + " where d.organisation_id = ?1 and d.from_on <= ?2 and d.until_on > ?2");
    }

    /** What a new day brings: deadlines, what is late, what expires. @return how many notices are new */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int daily(long organisationId, Escalation escalation) {
        forgetMoved(organisationId);
        var make = new Making(organisationId, LocalDate.now(clock));
        int made = 0;
        for (var window : Deadlines.windows(Deadlines.STEPS, make.today)) made += deadlines(make, window);
        for (var window : Deadlines.windows(Deadlines.EXPIRY_STEPS, make.today)) {
            made += make.put(
                    NoticeKind.PERMIT_EXPIRES,
                    "select m.person_id, m.id as ref_id, " + window.step() + " as step, 1 as amount,"
                            + " cast(m.expires_on - interval '1' day as date) as due_on from permit m"
                            + " where m.organisation_id = ?1 and m.superseded = false and m.suspended_on is null"
                            + " and m.expires_on > ?4 and m.expires_on <= ?5",
                    window.from(),
                    window.to().plusDays(1));
            made += make.put(
                    NoticeKind.QUALIFICATION_EXPIRES,
                    "select h.person_id, h.id as ref_id, " + window.step() + " as step, 1 as amount,"
                            + " h.expires_on as due_on from held_qualification h"
                            + " where h.organisation_id = ?1 and h.status = 'CONFIRMED'"
                            + " and h.expires_on >= ?4 and h.expires_on <= ?5 and not exists (select 1"
                            + " from held_qualification r where r.person_id = h.person_id"
                            + " and r.qualification_id = h.qualification_id and r.status in ('CONFIRMED', 'WAITING')"
                            + " and (r.expires_on is null or r.expires_on > h.expires_on))",
                    window.from(),
                    window.to());
        }
        return made + late(make, escalation) + standstill(make);
    }

    /** What was told of a deadline that lies on another day by now is not true any more, and the new one is told of anew. */
    private void forgetMoved(long organisationId) {
        forget(
                organisationId,
                EnumSet.of(NoticeKind.COURSE_DUE, NoticeKind.COURSE_LATE),
                "select s.id from assignment s where s.id = n.ref_id and s.due_on <> n.due_on");
        forget(
                organisationId,
                EnumSet.of(NoticeKind.SELF_DUE, NoticeKind.SELF_LATE),
                "select c.id from cycle c join participant t on t.cycle_id = c.id and t.person_id = n.person_id"
                        + " where c.id = n.ref_id and " + SELF_UNTIL + " <> n.due_on");
    }

    private void forget(long organisationId, Set<NoticeKind> kinds, String moved) {
        em.createNativeQuery("delete from notice n where n.organisation_id = ?1 and n.kind in ("
                        + kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "))
                        + ") and exists (" + moved + ")")
                .setParameter(1, organisationId)
                .executeUpdate();
    }

    private int deadlines(Making make, Deadlines.Window window) {
        return make.put(
                        NoticeKind.SELF_DUE,
                        "select t.person_id, c.id as ref_id, " + window.step() + " as step, 1 as amount, " + SELF_UNTIL
                                + " as due_on" + RUNNING + "where " + SELF_UNTIL + " between ?4 and ?5" + NOT_IN,
                        window.from(),
                        window.to())
                + make.put(
                        NoticeKind.COURSE_DUE,
                        "select s.person_id, s.id as ref_id, " + window.step() + " as step, 1 as amount, s.due_on"
                                + " from assignment s where s.organisation_id = ?1 and s.status = 'OPEN'"
                                + " and s.due_on between ?4 and ?5",
                        window.from(),
                        window.to())
                + make.put(
                        NoticeKind.REVIEW_DUE,
                        "select lead.leader_id as person_id, x.cycle_id as ref_id, " + window.step()
                                + " as step, count(*) as amount, min(x.due_on) as due_on"
                                + " from (select t.person_id, c.id as cycle_id, coalesce(t.review_until, c.review_until) as due_on"
                                + RUNNING
                                + " where a.submitted_at is not null and coalesce(t.review_until, c.review_until) between ?4 and ?5"
                                + " and exists (select 1 from claim k where k.person_id = t.person_id and k.cycle_id = c.id"
                                + " and k.source = 'SELF' and not exists (select 1 from review_draft d"
                                + " where d.person_id = t.person_id and d.cycle_id = c.id and d.skill_code = k.skill_code"
                                + " and d.decided_at is not null))) x " + LED_BY
                                + "group by lead.leader_id, x.cycle_id",
                        window.from(),
                        window.to());
    }

    private int late(Making make, Escalation escalation) {
        var selfLate = RUNNING + " where " + SELF_UNTIL + " < %s and c.review_until >= ?2" + NOT_IN;
        int week = week(make.today);
        return make.put(
                        NoticeKind.SELF_LATE,
                        "select t.person_id, c.id as ref_id, 0 as step, 1 as amount, " + SELF_UNTIL + " as due_on"
                                + selfLate.formatted("?2"))
                + make.put(
                        NoticeKind.DISCLOSED,
                        "select t.person_id, c.id as ref_id, 0 as step, 1 as amount,"
                                + " cast(c.disclose_on + interval '" + AppealRule.DAYS + "' day as date) as due_on"
                                + RUNNING
                                + "where a.submitted_at is not null and c.disclose_on <= ?2 and c.disclose_on >= ?4",
                        make.today.minusDays(AppealRule.DAYS))
                + make.put(
                        NoticeKind.COURSE_LATE,
                        "select s.person_id, s.id as ref_id, 0 as step, 1 as amount, s.due_on from assignment s"
                                + " where s.organisation_id = ?1 and s.status = 'OPEN' and s.due_on < ?2 and s.due_on >= ?4",
                        make.today.minusDays(FORGOTTEN_DAYS))
                + make.put(
                        NoticeKind.TEAM_SELF_LATE,
                        unlessHeard(
                                NoticeKind.TEAM_SELF_LATE,
                                "select lead.leader_id as person_id, x.cycle_id as ref_id, " + week
                                        + " as step, count(*) as amount, cast(null as date) as due_on"
                                        + " from (select t.person_id, c.id as cycle_id" + selfLate.formatted("?4")
                                        + ") x " + LED_BY + "group by lead.leader_id, x.cycle_id"),
                        escalation.lateSince(make.today).plusDays(1),
                        escalation.silentAfter(make.today))
                + make.put(
                        NoticeKind.TEAM_COURSES_LATE,
                        unlessHeard(
                                NoticeKind.TEAM_COURSES_LATE,
                                "select lead.leader_id as person_id, 0 as ref_id, " + week
                                        + " as step, count(distinct x.person_id) as amount, cast(null as date) as due_on"
                                        + " from (select s.person_id from assignment s where s.organisation_id = ?1"
                                        + " and s.status = 'OPEN' and s.due_on < ?4) x " + LED_BY
                                        + "group by lead.leader_id"),
                        escalation.lateSince(make.today).plusDays(1),
                        escalation.silentAfter(make.today));
    }

    /** A number that grows day by day, for what is told again and again. */
    private static int week(LocalDate today) {
        return (int) (today.toEpochDay() - LocalDate.of(TEAM_STEP_FROM, 1, 1).toEpochDay());
    }

    private static String unlessHeard(NoticeKind kind, String rows) {
        return "select y.person_id, y.ref_id, y.step, y.amount, y.due_on from (" + rows
                + ") y where not exists (select 1 from notice h where h.person_id = y.person_id and h.kind = '" + kind
                + "' and h.ref_id = y.ref_id and h.made_on > ?5)";
    }

    private int standstill(Making make) {
        return make.put(
                        NoticeKind.COURSE_STALLED,
                        "select e.person_id, e.id as ref_id, e.steps_done as step, 1 as amount,"
                                + " cast(null as date) as due_on from enrolment e"
                                + " where e.organisation_id = ?1 and e.superseded = false and e.completed_on is null"
                                + " and e.last_active_on <= ?4 and e.last_active_on >= ?5",
                        make.today.minusDays(STALLED_DAYS),
                        make.today.minusDays(FORGOTTEN_DAYS))
                + make.put(
                        NoticeKind.LEVELS_EXPIRE,
                        "select g.person_id, 0 as ref_id, " + (make.today.getYear() * 100 + make.today.getMonthValue())
                                + " as step, count(*) as amount, min(g.valid_until) as due_on from standing g"
                                + " where g.organisation_id = ?1 and g.valid_until between ?2 and ?4 group by g.person_id",
                        make.today.plusDays(Deadlines.EXPIRY_STEPS.get(1)));
    }

    /** One run in one body. */
    private final class Making {
        private final long organisationId;
        private final LocalDate today;
        private final LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);

        Making(long organisationId, LocalDate today) {
            this.organisationId = organisationId;
            this.today = today;
        }

        /**
         * @param rows selects person_id, ref_id, step, amount and due_on; ?1 is the body, ?2 today, ?4 and on the values
         * @return how many are new
         */
        int put(NoticeKind kind, String rows, Object... values) {
            var query = em.createNativeQuery(
                            "insert into notice (person_id, kind, ref_id, step, organisation_id, amount,"
                                    + " due_on, made_on, made_at)"
                                    + " select z.person_id, '" + kind
                                    + "', z.ref_id, z.step, cast(?1 as bigint), z.amount, z.due_on,"
                                    + " cast(?2 as date), cast(?3 as timestamp) from (" + rows + ") z"
                                    + " where not exists (select 1 from notice n where n.person_id = z.person_id and n.kind = '"
                                    + kind + "' and n.ref_id = z.ref_id and n.step = z.step)")
                    .setParameter(1, organisationId)
                    .setParameter(2, today)
                    .setParameter(3, now);
            int at = 4;
            for (var value : List.of(values)) query.setParameter(at++, value);
            return query.executeUpdate();
        }
    }
}
