package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Collection;
import org.shirube.organisation.OrganisationRow;
import org.shirube.security.CurrentUser;

/** Makes the notices of all bodies and writes their mails of the day, one body after the other. */
@ApplicationScoped
class NoticeRound {
    private static final System.Logger LOG = System.getLogger(NoticeRound.class.getName());

    @Inject
    private NoticeRuns runs;

    @Inject
    private CurrentUser user;

    /**
     * What goes wrong in one body keeps no other from its notices; that body is tried again at the next turn.
     *
     * @param withMail whether mails are written, too
     * @param stillAlone asked before each body; false ends the round
     */
    void round(Collection<OrganisationRow> bodies, boolean withMail, java.util.function.BooleanSupplier stillAlone) {
        for (var body : bodies) {
            if (!stillAlone.getAsBoolean()) return;
            try {
                user.becomeSystem(body.id());
                one(body.id(), withMail);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "notices of " + body.code() + " wait for the next turn", failed);
            }
        }
    }

    private void one(long organisationId, boolean withMail) {
        int made = runs.make(organisationId, runs.isNewDay(organisationId));
        runs.made(organisationId, made);
        if (withMail && runs.isMailTime(organisationId)) {
            runs.written(organisationId, runs.writeMails(organisationId));
        }
    }
}
