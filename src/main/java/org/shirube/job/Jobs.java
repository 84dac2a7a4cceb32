package org.shirube.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;

/** Work that is longer than a request, and how far it is. */
@ApplicationScoped
@Transactional
public class Jobs {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<JobAsked> asked;

    @Inject
    @Any
    private Instance<LongWork> kinds;

    /** Somebody's work that waits, or is in the middle. */
    record Waiting(long id, long organisationId, String askedBy) {}

    /** Has work done in the background, in the caller's body and name; it begins when the caller's transaction has ended. */
    public long start(LongWork.Order order) {
        var job = new Job(user.organisationId(), order, user.login(), clock.instant());
        em.persist(job);
        em.flush();
        asked.fire(new JobAsked(job.id()));
        return job.id();
    }

    /**
     * Goes on, where its last part ended, with work that ended with a problem; with other work nothing happens. For work whose
     * subject says what is to be done, since any content is deleted at the end. Who may is the caller's rule; it stays in the
     * name of whoever asked first.
     *
     * @throws NotFound for work of another body
     */
    public void again(long id) {
        ours(id).again();
        em.flush();
        asked.fire(new JobAsked(id));
    }

    /** @throws NotFound for work that somebody else asked for */
    @Allowed
    public JobRow find(long id) {
        var job = ours(id);
        if (!job.askedBy().equals(user.login())) throw new NotFound("job");
        return job.row();
    }

    private Job ours(long id) {
        var job = em.find(Job.class, id);
        if (job == null || job.organisationId() != user.organisationId()) throw new NotFound("job");
        return job;
    }

    /** The latest work of some kinds in the caller's body. One statement. @param subject null for any */
    public Optional<JobRow> latest(Collection<String> of, Long subject) {
        var query = em.createQuery(
                        "select j from Job j where j.organisationId = :organisation and j.kind in :kinds"
                                + (subject == null ? "" : " and j.subjectId = :subject")
                                + " order by j.askedAt desc, j.id desc",
                        Job.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("kinds", of);
        if (subject != null) query.setParameter("subject", subject);
        return query.setMaxResults(1).getResultStream().map(Job::row).findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Waiting> waiting() {
        return em.createQuery(
                        "select j from Job j where j.finishedAt is null order by j.tries, j.askedAt, j.id", Job.class)
                .setMaxResults(1)
                .getResultStream()
                .map(job -> new Waiting(job.id(), job.organisationId(), job.askedBy()))
                .findFirst();
    }

    /** Does the next part of a job. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void goOn(long id) {
        var job = em.find(Job.class, id);
        if (job.isFinished()) return;
        var kind = job.kind();
        var work = kinds.stream()
                .filter(one -> one.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
        var part = work.next(job.task());
        em.find(Job.class, id).reached(part, clock.instant()); // looked up anew: much may have gone through the session
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(long id, RuleBroken broken) {
        em.find(Job.class, id).refused(broken, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(long id) {
        em.find(Job.class, id).failed(clock.instant());
    }
}
