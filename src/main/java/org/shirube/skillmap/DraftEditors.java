package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.platform.i18n.Text;
import org.shirube.security.CurrentUser;

/** Who has which draft open. */
@ApplicationScoped
class DraftEditors {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    /** The caller has the draft open. */
    void present(MapDraft draft) {
        var now = clock.instant();
        var known = em.createQuery(
                        "select e from DraftEditor e where e.draftId = :draft and e.login = :login", DraftEditor.class)
                .setParameter("draft", draft.id())
                .setParameter("login", user.login())
                .getResultList();
        if (!known.isEmpty()) {
            known.get(0).seen(now);
            return;
        }
        em.lock(draft, LockModeType.PESSIMISTIC_WRITE); // the same person in two windows at once
        var name = people.own().map(person -> person.name()).orElse(Text.same(user.login()));
        em.persist(new DraftEditor(draft.id(), user.login(), name, now));
        em.flush();
    }

    /** By draft, without the caller. */
    Map<Long, List<EditorRow>> others(List<Long> draftIds) {
        if (draftIds.isEmpty()) return new HashMap<>();
        return em.createQuery("""
                        select new org.shirube.skillmap.EditorRow(e.draftId, e.nameJa, e.nameEn, e.sinceAt)
                        from DraftEditor e where e.draftId in :drafts and e.login <> :login and e.seenAt > :since
                        order by e.sinceAt""", EditorRow.class)
                .setParameter("drafts", draftIds)
                .setParameter("login", user.login())
                .setParameter("since", clock.instant().minus(DraftEditor.GONE_AFTER))
                .getResultStream()
                .collect(Collectors.groupingBy(EditorRow::draftId));
    }

    void forget(long draftId) {
        em.createQuery("delete from DraftEditor e where e.draftId = :draft")
                .setParameter("draft", draftId)
                .executeUpdate();
    }
}
