package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;

/** Writes down what the scanner found, apart from the act that is refused for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class EvidenceFindings {
    private static final int LONGEST = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** In a file that was about to be taken. @return the finding, short enough to be shown */
    String refused(String finding) {
        var found = bounded(finding);
        audit.note("evidence-harmful", "person " + user.personId(), "refused: " + found);
        return found;
    }

    /** In a file that was taken before it could be scanned. */
    String found(long evidenceId, String finding) {
        var evidence = em.find(Evidence.class, evidenceId);
        var found = bounded(finding);
        evidence.found(found);
        audit.note("evidence-harmful", "person " + evidence.personId(), "evidence " + evidenceId + ": " + found);
        return found;
    }

    private static String bounded(String finding) {
        return finding.length() > LONGEST ? finding.substring(0, LONGEST) : finding;
    }
}
