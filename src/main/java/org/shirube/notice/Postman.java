package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;

/** Carries mails from the outbox to the server, one node at a time. */
@ApplicationScoped
class Postman {
    private static final int AT_ONCE = 50;

    @Inject
    private Outbox outbox;

    @Inject
    private NoticeRuns runs;

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    /**
     * Sends what waits of the bodies whose hours are open, until nothing does or the server does not answer.
     *
     * @param stillAlone asked before each portion; false ends the round
     * @return how many the server took
     */
    int round(MailServer server, java.util.function.BooleanSupplier stillAlone) {
        outbox.settle();
        int taken = 0;
        if (!outbox.isServersTurn()) return taken;
        for (var body : organisations.all()) {
            while (stillAlone.getAsBoolean() && runs.isOpenNow(body.id())) {
                var ready = outbox.ready(body.id(), AT_ONCE);
                if (ready.isEmpty()) break;
                try (var line = server.connect()) {
                    int now = portion(line, server.base(), ready, body);
                    if (now < 0) return taken;
                    taken += now;
                } catch (MailServer.Unreachable silent) {
                    outbox.serverFailed(silent.getMessage());
                    return taken;
                }
                outbox.serverAnswered();
            }
        }
        return taken;
    }

    /** @return how many the server took; -1 when the line was lost before any, and the round is over */
    private int portion(MailServer.Line line, String base, List<Outbox.Ready> ready, OrganisationRow body) {
        int taken = 0;
        for (var each : ready) {
            var mail = each.mail();
            if (!outbox.begin(mail)) continue;
            var lines = Digest.lines(each.notices());
            if (lines.isEmpty()) {
                outbox.needless(mail);
                continue;
            }
            var digest = Digest.of(lines, body.name(), base, locale(mail));
            var answer =
                    line.send(mail.address(), mail.messageId(URI.create(base).getHost()), clock.instant(), digest);
            switch (answer.outcome()) {
                case TAKEN -> {
                    outbox.sent(mail);
                    taken++;
                }
                case NOT_NOW -> outbox.failed(mail, answer.words());
                case NEVER -> outbox.refused(mail, answer.words());
                case UNKNOWN -> outbox.uncertain(mail);
                case LINE_LOST -> {
                    outbox.putBack(mail);
                    return taken == 0 ? lost(answer) : taken;
                }
            }
        }
        return taken;
    }

    private int lost(MailServer.Answer answer) {
        outbox.serverFailed(answer.words());
        return -1;
    }

    private static Locale locale(Mail.Outgoing mail) {
        return mail.language().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
