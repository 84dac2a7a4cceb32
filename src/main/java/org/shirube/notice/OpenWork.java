package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.AppealRule;
import org.shirube.gap.GateParty;
import org.shirube.gap.GateWaiting;
import org.shirube.gap.OfficeGates;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** What waits for one person, of every sort; the self-assessment itself is counted by {@code assessment}. */
@ApplicationScoped
@Transactional
public class OpenWork {
    /** People of the organisation whom the caller leads directly, in today's main post. */
    private static final String LED = """
             from (select u.unit_id, cast(null as bigint) as only_id from unit_leader u where u.leader_id = ?1
                union all select u.unit_id, u.leader_id from unit_leader u where u.above_id = ?1) l
            join post o on o.unit_id = l.unit_id and o.main = true and o.from_on <= ?2
                and (o.until_on is null or o.until_on > ?2)
                and o.person_id <> ?1 and (l.only_id is null or o.person_id = l.only_id)
            """;

    private static final String OWN = """
            select 'COURSE' as kind, a.course_code as ref, 1 as amount, 0 as answers,
                cast(a.due_on as varchar(10)) as due, a.skill_code as detail
            from assignment a where a.person_id = ?1 and a.status = 'OPEN'
            union all
            select 'CHECK', '', sum(s.asked_items), 0, null, null
            from sitting s where s.person_id = ?1 and s.purpose = 'CHECK' and s.submitted_at is null having count(*) > 0
            union all
            select 'CHECK_AGAIN', '', count(*), 0, null, null
            from standing s where s.person_id = ?1 and s.state = 'RECHECK' having count(*) > 0
            union all
            select 'PANEL', '', count(*), 0, null, null
            from panel_rating r join panel p on p.id = r.panel_id and p.closed_at is null
            where r.person_id = ?1 and r.rated_at is null and r.left_at is null having count(*) > 0
            union all
            select 'OPINION', '', count(*), 0, cast(min(c.review_until) as varchar(10)), null
            from opinion n join cycle c on c.id = n.cycle_id and c.status = 'OPEN' and c.review_until >= ?2
            where n.rater_id = ?1 and n.agreed_at is not null and n.done_at is null having count(*) > 0
            union all
            select 'RESULT', '', 1, 0, cast(c.disclose_on as varchar(10)), null
            from participant t join cycle c on c.id = t.cycle_id and c.status = 'OPEN'
            join self_assessment a on a.cycle_id = t.cycle_id and a.person_id = t.person_id and a.submitted_at is not null
            where t.person_id = ?1 and c.disclose_on <= ?2 and c.disclose_on >= ?3
                and not exists (select 1 from notice n where n.person_id = ?1 and n.kind = 'DISCLOSED' and n.ref_id = c.id
                    and n.read_at is not null)
            """;

    private static final String LEADING = """
            union all
            select 'REVIEW', '', count(distinct w.person_id), count(*), cast(min(w.due) as varchar(10)), null
            from (select x.person_id, coalesce(t.review_until, c.review_until) as due from (select o.person_id""" + LED + """
                ) x
                join participant t on t.person_id = x.person_id
                join cycle c on c.id = t.cycle_id and c.status = 'OPEN' and c.self_from <= ?2
                    and coalesce(t.review_until, c.review_until) >= ?2
                join self_assessment a on a.cycle_id = c.id and a.person_id = t.person_id and a.submitted_at is not null
                join claim k on k.person_id = t.person_id and k.cycle_id = c.id and k.source = 'SELF'
                where not exists (select 1 from review_draft d where d.person_id = t.person_id and d.cycle_id = c.id
                    and d.skill_code = k.skill_code and d.decided_at is not null)) w
            having count(*) > 0
            union all
            select 'AGREE', '', count(*), 0, null, null from plan q
            where q.status = 'SENT' and q.person_id in (select o.person_id""" + LED + """
                ) having count(*) > 0
            union all
            select 'OPINION_AGREE', '', count(*), 0, cast(min(c.review_until) as varchar(10)), null
            from opinion n join cycle c on c.id = n.cycle_id and c.status = 'OPEN' and c.review_until >= ?2
            where n.agreed_at is null and n.refused_at is null and n.person_id in (select o.person_id""" + LED + """
                ) having count(*) > 0
            """;

    private static final String APPEALS_OF_LED = """
            union all
            select 'APPEAL', '', count(*), 0, cast(min(a.answer_by) as varchar(10)), null from appeal a
            where a.outcome is null and a.person_id in (select o.person_id""" + LED + """
                ) having count(*) > 0
            """;

    private static final String OFFICE = """
            union all
            select 'APPEAL', '', count(*), 0, cast(min(a.answer_by) as varchar(10)), null from appeal a
            where a.organisation_id = ?4 and a.outcome is null and a.person_id <> ?1 having count(*) > 0
            union all
            select 'QUALIFICATION', '', count(*), 0, null, null from held_qualification h
            where h.organisation_id = ?4 and h.status = 'WAITING' and h.person_id <> ?1 having count(*) > 0
            """;

    /** Panels in which everybody has rated, so that the agreement can be written down by whoever has no part in it. */
    private static final String PANELS = """
            union all
            select 'PANEL_AGREE', '', count(*), 0, null, null from panel p
            where p.organisation_id = ?4 and p.closed_at is null and p.person_id <> ?1
                and not exists (select 1 from panel_rating r where r.panel_id = p.id
                    and ((r.left_at is null and r.rated_at is null) or r.person_id = ?1))
                and (select count(*) from panel_rating r where r.panel_id = p.id and r.left_at is null) >= 2
            having count(*) > 0
            """;

    /** One row a gate, so that one which waits for the caller in two capacities counts once. */
    private static final String GATES_OF_LED = " union all select 'GATE', r.role_code, r.person_id, 0, null, null"
            + " from role_standing r where r.person_id in (select o.person_id" + LED + ") and ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private OfficeGates office;

    /**
     * What waits for the caller: each open assignment, a check that was begun, skills to check again, a panel to rate in,
     * colleagues to answer about, a result not looked at yet; for whoever leads people, their answers, appeals, plans and gates;
     * for HR, every appeal, qualifications, the panels whose agreement waits, and the gates that HR writes down, those up to a
     * minute old. Not sorted. One statement, for HR two at most.
     */
    @Allowed(Permission.STAFF)
    @SuppressWarnings("unchecked")
    public List<OpenTask> own() {
        var today = LocalDate.now(clock);
        var sql = new StringBuilder(OWN);
        if (user.is(Permission.MANAGER)) {
            sql.append(LEADING)
                    .append(GATES_OF_LED)
                    .append(GateWaiting.condition(maps.current(), EnumSet.of(GateParty.MANAGER), today));
        }
        if (user.is(Permission.HR)) sql.append(OFFICE).append(PANELS);
        else if (user.is(Permission.MANAGER)) sql.append(APPEALS_OF_LED);
        var query = em.createNativeQuery(sql.toString())
                .setParameter(1, user.personId())
                .setParameter(2, today)
                .setParameter(3, today.minusDays(AppealRule.DAYS));
        if (user.is(Permission.HR)) query.setParameter(4, user.organisationId());
        var found = new ArrayList<OpenTask>();
        var gates = gatesAtOffice();
        for (var row : (List<Object[]>) query.getResultList()) {
            if (((String) row[0]).strip().equals("GATE")) gates.add(gate(row));
            else found.add(task(row));
        }
        if (!gates.isEmpty()) found.add(OpenTask.of(OpenTask.Kind.GATE, "", gates.size(), null, null));
        return found;
    }

    private Set<OfficeGates.Waiting> gatesAtOffice() {
        if (!user.is(Permission.HR)) return new HashSet<>();
        return office.waiting().stream()
                .filter(gate -> !Objects.equals(gate.personId(), user.personId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static OfficeGates.Waiting gate(Object[] row) {
        return new OfficeGates.Waiting(((Number) row[2]).longValue(), (String) row[1]);
    }

    private static OpenTask task(Object[] row) {
        var kind = OpenTask.Kind.valueOf(((String) row[0]).strip());
        int amount = ((Number) row[2]).intValue();
        var due = row[4] == null ? null : LocalDate.parse((String) row[4]);
        return switch (kind) {
            case REVIEW -> OpenTask.review(amount, ((Number) row[3]).intValue(), due);
            case RESULT -> OpenTask.of(kind, "", amount, AppealRule.lastDay(due), null);
            default -> OpenTask.of(kind, (String) row[1], amount, due, (String) row[5]);
        };
    }
}
