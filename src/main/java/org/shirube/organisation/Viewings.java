package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Who looked at whose levels, when and what for: noted with the look itself, read by the person. */
@ApplicationScoped
@Transactional
public class Viewings {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    /**
     * Notes that the caller is shown the levels of these people, in the transaction that reads them: what cannot be noted is
     * not shown. Once for each person, day and reason; a look at oneself and the program's own work are no looks. One
     * statement per {@value #AT_ONCE} people, none for nobody.
     *
     * @param personIds people whom the caller has been found allowed to see
     */
    public void note(ViewedFor viewedFor, Collection<Long> personIds) {
        if (user.isSystem()) return;
        var caller = user.required();
        var ids = personIds.stream()
                .distinct()
                .filter(id -> !Objects.equals(id, caller.personId()))
                .toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            note(viewedFor, ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
        }
    }

    private void note(ViewedFor viewedFor, List<Long> ids) {
        var caller = user.required();
        var now = clock.instant();
        em.createNativeQuery("""
                        insert into viewing (organisation_id, person_id, on_day, first_at, account_id, login, viewer_id,
                            permissions, viewed_for)
                        select p.organisation_id, p.id, cast(?1 as date), cast(?2 as timestamp), cast(?3 as bigint),
                            cast(?4 as varchar(64)), cast(%s as bigint), cast(?5 as varchar(120)), cast(?6 as varchar(20))
                        from person p where p.id in (%s) and not exists (select 1 from viewing v
                            where v.person_id = p.id and v.on_day = ?1 and v.account_id = ?3 and v.viewed_for = ?6)
                        """.formatted(
                                caller.personId(), // a null that is bound has no type
                                ids.stream().map(String::valueOf).collect(Collectors.joining(","))))
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(3, caller.accountId())
                .setParameter(4, caller.login())
                .setParameter(
                        5,
                        caller.permissions().stream()
                                .sorted()
                                .map(Permission::name)
                                .collect(Collectors.joining(" ")))
                .setParameter(6, viewedFor.name())
                .executeUpdate();
    }

    /**
     * Who looked at the caller's own levels, newest first. Two to three statements.
     *
     * @param from first day
     * @param until last day
     * @param viewedFor null for every reason
     */
    @Allowed(Permission.STAFF)
    public Page<ViewingRow> own(LocalDate from, LocalDate until, ViewedFor viewedFor, PageRequest page) {
        var where = " from Viewing v where v.personId = :person and v.onDay >= :from and v.onDay <= :until"
                + (viewedFor == null ? "" : " and v.viewedFor = :viewedFor");
        var rows = em.createQuery(
                "select v.onDay, v.firstAt, v.login, v.viewerId, v.permissions, v.viewedFor" + where
                        + " order by v.onDay desc, v.firstAt desc, v.id desc",
                Object[].class);
        var count = em.createQuery("select count(v)" + where, Long.class);
        for (var query : List.of(rows, count)) {
            query.setParameter("person", user.personId())
                    .setParameter("from", from)
                    .setParameter("until", until);
            if (viewedFor != null) query.setParameter("viewedFor", viewedFor);
        }
        var found = rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
        var viewers = people.byId(found.stream()
                .map(row -> (Long) row[3])
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page<>(
                found.stream()
                        .map(row -> new ViewingRow(
                                (LocalDate) row[0],
                                (Instant) row[1],
                                (String) row[2],
                                row[3] == null ? null : viewers.get((Long) row[3]),
                                ViewingRow.offices((String) row[4]),
                                (ViewedFor) row[5]))
                        .toList(),
                count.getSingleResult());
    }
}
