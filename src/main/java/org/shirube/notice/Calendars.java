package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shirube.assessment.AppealRule;
import org.shirube.course.Courses;
import org.shirube.platform.config.Setting;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.security.Secret;

/** One's own days, on the page and at a secret address from which a person's calendar program fetches them. */
@ApplicationScoped
@Transactional
public class Calendars {
    /** A program that fetches keeps what is just over. */
    private static final int DAYS_BACK = 31;

    /** Six columns: kind, id, first day, last day, and what it is about in both languages. */
    private static final String DAYS = """
            select 'SELF', c.id, cast(coalesce(t.self_until, c.self_until) as varchar(10)), null, c.name_ja, c.name_en
            from participant t join cycle c on c.id = t.cycle_id and c.status = 'OPEN'
            where t.person_id = ?1 and not exists (select 1 from self_assessment a where a.cycle_id = c.id
                and a.person_id = ?1 and a.submitted_at is not null)
            union all
            select 'DISCLOSE', c.id, cast(c.disclose_on as varchar(10)), null, c.name_ja, c.name_en
            from participant t join cycle c on c.id = t.cycle_id and c.status = 'OPEN' where t.person_id = ?1
            union all
            select 'APPEALS', c.id, cast(c.disclose_on as varchar(10)), null, c.name_ja, c.name_en
            from participant t join cycle c on c.id = t.cycle_id and c.status = 'OPEN' where t.person_id = ?1
            union all
            select 'REVIEW', c.id, cast(c.review_until as varchar(10)), null, c.name_ja, c.name_en
            from cycle c where c.status = 'OPEN' and c.organisation_id in (select l.organisation_id from unit_leader l
                where l.leader_id = ?1)
            union all
            select 'COURSE', s.id, cast(s.due_on as varchar(10)), null, s.course_code, s.course_code
            from assignment s where s.person_id = ?1 and s.status = 'OPEN'
            union all
            select 'PERMIT', m.id, cast(m.expires_on - interval '1' day as varchar(10)), null, m.permit_no, m.permit_no
            from permit m where m.person_id = ?1 and m.superseded = false and m.suspended_on is null
            union all
            select 'DEPUTY', d.id, cast(d.from_on as varchar(10)), cast(d.until_on - interval '1' day as varchar(10)),
                u.name_ja, u.name_en
            from deputy d join unit u on u.id = d.unit_id where d.person_id = ?1
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Courses courses;

    @Inject
    private AuditLog audit;

    /** The caller's days that are not over, by day. One statement. */
    @Allowed(Permission.STAFF)
    public List<CalendarDay> own() {
        return daysOf(user.personId(), LocalDate.now(clock));
    }

    /** The caller's address, without its secret; empty when there is none. One statement. */
    @Allowed(Permission.STAFF)
    public Optional<CalendarKeyRow> key() {
        return Optional.ofNullable(em.find(CalendarKey.class, user.personId())).map(CalendarKey::row);
    }

    /**
     * Makes the address, or a new one in the place of the old, which stops working at once.
     *
     * @return the secret part, shown once and never stored
     */
    @Allowed(Permission.STAFF)
    public String issue(String language) {
        var key = em.find(CalendarKey.class, user.personId());
        boolean fresh = key == null;
        if (fresh) key = new CalendarKey(user.personId(), user.organisationId());
        var secret = Secret.make("");
        key.renew(Secret.hash(secret), language, clock.instant());
        if (fresh) em.persist(key);
        em.flush();
        audit.note("calendar-issue", "person " + user.personId(), fresh ? "first address" : "new address");
        return secret;
    }

    @Allowed(Permission.STAFF)
    public void revoke() {
        var key = em.find(CalendarKey.class, user.personId());
        if (key == null) return;
        em.remove(key);
        audit.note("calendar-revoke", "person " + user.personId(), "");
    }

    /**
     * The calendar at a secret address, for whoever knows it; empty for an unknown or revoked one, and for somebody who holds no
     * post any more. Two or three statements.
     */
    public Optional<String> fetch(String secret) {
        var found = em.createQuery(
                        "select k from CalendarKey k where k.hash = :hash and exists (select o.id from Post o"
                                + " where o.personId = k.personId and o.main = true and o.fromOn <= :today"
                                + " and (o.untilOn is null or o.untilOn > :today))",
                        CalendarKey.class)
                .setParameter("hash", Secret.hash(secret))
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        if (found.isEmpty()) return Optional.empty();
        var key = found.get(0);
        key.usedOn(LocalDate.now(clock));
        var base = Setting.BASE_URL.value().replaceFirst("/$", "");
        return Optional.of(CalendarText.of(
                daysOf(key.personId(), LocalDate.now(clock).minusDays(DAYS_BACK)),
                base,
                base.isEmpty() ? "shirube.invalid" : URI.create(base).getHost(),
                key.language().equals("en") ? Locale.ENGLISH : Locale.JAPANESE,
                clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private List<CalendarDay> daysOf(long personId, LocalDate since) {
        var rows = (List<Object[]>)
                em.createNativeQuery(DAYS).setParameter(1, personId).getResultList();
        var days = new ArrayList<CalendarDay>();
        for (var row : rows) {
            var day = day(row);
            if (!day.lastDay().isBefore(since)) days.add(day);
        }
        days.sort(Comparator.comparing(CalendarDay::on)
                .thenComparing(CalendarDay::kind)
                .thenComparing(CalendarDay::refId));
        return days;
    }

    private CalendarDay day(Object[] row) {
        var kind = CalendarDay.Kind.valueOf(((String) row[0]).strip());
        var on = LocalDate.parse((String) row[2]);
        if (kind == CalendarDay.Kind.APPEALS) on = AppealRule.lastDay(on);
        var subject = new Text((String) row[4], (String) row[5]);
        return new CalendarDay(
                kind,
                ((Number) row[1]).longValue(),
                on,
                row[3] == null ? on : LocalDate.parse((String) row[3]),
                kind == CalendarDay.Kind.COURSE
                        ? courses.find(subject.en())
                                .map(course -> course.title())
                                .orElse(subject)
                        : subject);
    }
}
