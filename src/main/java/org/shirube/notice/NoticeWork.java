package org.shirube.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.shirube.organisation.Organisations;
import org.shirube.platform.db.Leases;

/**
 * Every five minutes, one node of several: makes notices, writes the day's mails when the quiet hours are over, and sends what
 * waits. Where it was killed it goes on at the next turn.
 */
@Singleton
public class NoticeWork {
    private static final System.Logger LOG = System.getLogger(NoticeWork.class.getName());
    private static final String NOTICES = "notice";
    private static final String MAIL = "mail";
    private static final Duration ALONE = Duration.ofMinutes(10);

    @Inject
    private Leases leases;

    @Inject
    private Organisations organisations;

    @Inject
    private NoticeRound round;

    @Inject
    private Postman postman;

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        boolean withMail = MailServer.isSet();
        alone(NOTICES, () -> round.round(organisations.all(), withMail, () -> leases.take(NOTICES, ALONE)));
        if (withMail) alone(MAIL, () -> postman.round(MailServer.ofSettings(), () -> leases.take(MAIL, ALONE)));
    }

    private void alone(String lease, Runnable work) {
        if (!leases.take(lease, ALONE)) return;
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "work on notices stopped; it is tried again in five minutes", failed);
        } finally {
            leases.giveBack(lease);
        }
    }
}
