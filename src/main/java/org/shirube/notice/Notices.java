package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The caller's own notices: read by nobody else. */
@ApplicationScoped
@Transactional
@Allowed(Permission.STAFF)
public class Notices {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    /** Unread ones first, then the newest. Two statements. */
    public Page<NoticeRow> page(PageRequest page) {
        var rows = em.createQuery(
                        "select n from Notice n where n.personId = :person"
                                + " order by case when n.readAt is null then 0 else 1 end, n.madeAt desc, n.kind, n.refId, n.step",
                        Notice.class)
                .setParameter("person", user.personId())
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(Notice::row)
                .toList();
        var total = em.createQuery("select count(n.kind) from Notice n where n.personId = :person", Long.class)
                .setParameter("person", user.personId())
                .getSingleResult();
        return new Page<>(rows, total);
    }

    /** One statement. */
    public int unread() {
        return em.createQuery(
                        "select count(n.kind) from Notice n where n.personId = :person and n.readAt is null",
                        Long.class)
                .setParameter("person", user.personId())
                .getSingleResult()
                .intValue();
    }

    /** Marks one as read; a second time changes nothing. @throws NotFound also for somebody else's */
    public NoticeRow read(NoticeKind kind, long refId, int step) {
        var notice = em.find(Notice.class, new Notice.Key(user.personId(), kind, refId, step));
        if (notice == null) throw new NotFound("notice");
        notice.read(clock.instant());
        em.flush();
        return notice.row();
    }

    public void readAll() {
        em.createQuery("update Notice n set n.readAt = :now where n.personId = :person and n.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("person", user.personId())
                .executeUpdate();
    }

    /**
     * The caller has seen what a kind is about, on the page itself: what was told of it is read. One statement.
     *
     * @return how many were unread
     */
    public int seen(NoticeKind kind) {
        return em.createQuery("update Notice n set n.readAt = :now where n.personId = :person and n.kind = :kind"
                        + " and n.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("person", user.personId())
                .setParameter("kind", kind)
                .executeUpdate();
    }
}
