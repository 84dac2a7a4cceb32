package org.shirube.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;
import org.shirube.security.AuditChains;
import org.shirube.security.AuditCheck;
import org.shirube.security.AuditHead;

/** Behind {@code /security/audit-check.xhtml}. */
@Named
@ViewScoped
public class AuditCheckPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private AuditChains chains;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private Long number;
    private String hash;
    private AuditHead head;
    private AuditCheck check;
    private Instant checkedAt;

    @PostConstruct
    void open() {
        head = chains.head();
    }

    public void verify() {
        check = null;
        checkedAt = null;
        try {
            check = chains.check(number, hash);
            head = check.head();
            checkedAt = clock.instant();
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    /** Null before it was pressed. */
    public AuditCheck getCheck() {
        return check;
    }

    public AuditHead getHead() {
        return head;
    }

    public Instant getCheckedAt() {
        return checkedAt;
    }

    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String hash) {
        this.hash = hash == null || hash.isBlank() ? null : hash;
    }
}
