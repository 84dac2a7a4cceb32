package org.shirube.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;
import org.shirube.security.Accounts;
import org.shirube.security.ApiTokenRow;
import org.shirube.security.ApiTokens;
import org.shirube.security.CurrentUser;

/** Behind {@code /security/profile.xhtml}. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens apiTokens;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private String oldPassword;
    private String newPassword;
    private String again;
    private String label;
    private List<ApiTokenRow> tokens;

    @PostConstruct
    void open() {
        tokens = apiTokens.own();
    }

    public void changePassword() {
        if (newPassword == null || !newPassword.equals(again)) {
            say.refused(new RuleBroken("security.passwordsDiffer"));
            return;
        }
        try {
            accounts.changeOwnPassword(oldPassword, newPassword);
            say.info("security.passwordChanged");
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    /** The secret goes into this answer and is kept nowhere: a second look at the page no longer has it. */
    public void makeToken() {
        var issued = apiTokens.issue(user.required(), label);
        secret = issued.secret();
        label = null;
        open();
    }

    public void revoke(long tokenId) {
        apiTokens.revoke(tokenId);
        say.info("security.tokenRevoked");
        open();
    }

    private transient String secret;

    public String getSecret() {
        return secret;
    }

    public boolean works(ApiTokenRow token) {
        return token.revokedAt() == null && token.expiresAt().isAfter(clock.instant());
    }

    public List<ApiTokenRow> getTokens() {
        return tokens;
    }

    public String getOldPassword() {
        return null; // never written back into the page
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
