package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Makes a body's notices and writes its mails, as far as the hour allows; every part is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class NoticeRuns {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Leaders leaders;

    @Inject
    private NoticeMaker maker;

    @Inject
    private Outbox outbox;

    /** Whether today's deadlines are still to be looked at; true for the first run of a day. */
    boolean isNewDay(long organisationId) {
        return find(organisationId).isEmpty();
    }

    /** @return how many notices are new */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    int make(long organisationId, boolean newDay) {
        leaders.refresh(organisationId);
        int made = maker.news(organisationId);
        if (newDay) made += maker.daily(organisationId, rule(organisationId).escalation());
        return made;
    }

    void made(long organisationId, int notices) {
        run(organisationId).made(notices, clock.instant());
    }

    /** Whether the day's mail is to be written now: once a day, when the quiet hours are over. */
    boolean isMailTime(long organisationId) {
        return rule(organisationId).hours().isOpen(LocalDateTime.now(clock))
                && find(organisationId).filter(NoticeRun::isQueued).isEmpty();
    }

    /** Writes the day's mails. @return how many */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    int writeMails(long organisationId) {
        return outbox.write(
                organisationId, LocalDate.now(clock), rule(organisationId).hours());
    }

    void written(long organisationId, int mails) {
        run(organisationId).queued(mails, clock.instant());
    }

    boolean isOpenNow(long organisationId) {
        return rule(organisationId).hours().isOpen(LocalDateTime.now(clock));
    }

    MailRule rule(long organisationId) {
        var rule = em.find(MailRule.class, organisationId);
        return rule == null ? new MailRule(organisationId) : rule;
    }

    private Optional<NoticeRun> find(long organisationId) {
        return Optional.ofNullable(em.find(NoticeRun.class, new NoticeRun.Key(organisationId, LocalDate.now(clock))));
    }

    private NoticeRun run(long organisationId) {
        return find(organisationId).orElseGet(() -> {
            var run = new NoticeRun(organisationId, LocalDate.now(clock));
            em.persist(run);
            return run;
        });
    }
}
