package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Where and how often the caller hears by mail. */
@ApplicationScoped
@Transactional
@Allowed(Permission.STAFF)
public class MailChoices {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** Whether mail goes out at all: only where the installation has a mail server. */
    public boolean isOn() {
        return MailServer.isSet();
    }

    /** Empty while no address is known. One statement. */
    public Optional<MailChoiceRow> own() {
        return Optional.ofNullable(em.find(MailChoice.class, user.personId())).map(MailChoice::row);
    }

    /**
     * Sets the caller's own address, language and rhythms.
     *
     * @param address blank to get no mail at all: notices are in the application then
     * @param rhythms of subjects that are left out nothing changes
     * @throws org.shirube.platform.error.RuleBroken notice.badAddress
     */
    public void choose(String address, String language, Map<NoticeKind.Subject, Rhythm> rhythms) {
        var choice = em.find(MailChoice.class, user.personId());
        if (address == null || address.isBlank()) {
            if (choice == null) return;
            em.remove(choice);
            audit.note("mail-address", "person " + user.personId(), "removed by its owner");
            return;
        }
        var typed = MailAddress.typed(address);
        if (choice == null) {
            choice = new MailChoice(user.personId(), user.organisationId(), typed);
            em.persist(choice);
        }
        var same = choice.row().address().equals(typed.text());
        choice.write(typed);
        if (same && choice.row().refusedAt() != null) choice.tryAgain();
        choice.choose(language, rhythms);
        em.flush();
        audit.note("mail-address", "person " + user.personId(), "set by its owner");
    }
}
