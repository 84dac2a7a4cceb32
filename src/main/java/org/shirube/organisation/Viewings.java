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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String ONCE_A_DAY = """
             and not exists (select 1 from viewing v where v.person_id = p.id and v.on_day = ?1 and v.account_id = ?3
                and v.viewed_for = ?6 and v.about_id is null)""";

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
        note(viewedFor, personIds, null);
    }

    /** As the other, of one thing that was opened; each time is noted. @param about which one, by its number */
    public void note(ViewedFor viewedFor, long personId, long about) {
        note(viewedFor, List.of(personId), about);
    }

    private void note(ViewedFor viewedFor, Collection<Long> personIds, Long about) {
        if (user.isSystem()) return;
        var caller = user.required();
        var ids = personIds.stream()
                .distinct()
                .filter(id -> !Objects.equals(id, caller.personId()))
                .toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            write(viewedFor, ids.subList(from, Math.min(from + AT_ONCE, ids.size())), about);
        }
    }

    private void write(ViewedFor viewedFor, List<Long> ids, Long about) {
        var caller = user.required();
        var now = clock.instant();
        em.createNativeQuery("""
                        insert into viewing (organisation_id, person_id, on_day, first_at, account_id, login, viewer_id,
                            permissions, viewed_for, about_id)
                        select p.organisation_id, p.id, cast(?1 as date), cast(?2 as timestamp), cast(?3 as bigint),
                            cast(?4 as varchar(64)), cast(%s as bigint), cast(?5 as varchar(120)), cast(?6 as varchar(20)),
                            cast(%s as bigint)
                        from person p where p.id in (%s)%s
                        """.formatted(
                                caller.personId(), // a null that is bound has no type
                                about,
                                ids.stream().map(String::valueOf).collect(Collectors.joining(",")),
                                about == null ? ONCE_A_DAY : ""))
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

    /** Who looked at each of the caller's things of one kind, newest first, by the thing's number. Two statements. */
    @Allowed(Permission.STAFF)
    public Map<Long, List<ViewingRow>> ownAbout(ViewedFor viewedFor) {
        var found = em.createQuery(
                        "select v.onDay, v.firstAt, v.login, v.viewerId, v.permissions, v.viewedFor, v.about from Viewing v"
                                + " where v.personId = :person and v.viewedFor = :viewedFor and v.about is not null"
                                + " order by v.firstAt desc, v.id desc",
                        Object[].class)
                .setParameter("person", user.personId())
                .setParameter("viewedFor", viewedFor)
                .getResultList();
        var rows = rows(found);
        var byThing = new HashMap<Long, List<ViewingRow>>();
        for (int at = 0; at < found.size(); at++) {
            byThing.computeIfAbsent((Long) found.get(at)[6], thing -> new ArrayList<>())
                    .add(rows.get(at));
        }
        return byThing;
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
        return new Page<>(rows(found), count.getSingleResult());
    }

    private List<ViewingRow> rows(List<Object[]> found) {
        var viewers = people.byId(found.stream()
                .map(row -> (Long) row[3])
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new ViewingRow(
                        (LocalDate) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        row[3] == null ? null : viewers.get((Long) row[3]),
                        ViewingRow.offices((String) row[4]),
                        (ViewedFor) row[5]))
                .toList();
    }
}
