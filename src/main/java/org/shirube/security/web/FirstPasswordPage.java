package org.shirube.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;
import org.shirube.security.Accounts;
import org.shirube.security.CurrentUser;

/** Behind {@code /security/first-password.xhtml}: whoever signed in with a first password sees nothing else before. */
@Named
@RequestScoped
public class FirstPasswordPage {
    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private String password;
    private String again;

    /** Nothing to do for everybody else. */
    public String open() {
        return user.required().mustChangePassword() ? null : "/security/profile.xhtml?faces-redirect=true";
    }

    public String replace() {
        try {
            if (password == null || !password.equals(again)) throw new RuleBroken("security.passwordsDiffer");
            accounts.replaceFirstPassword(password);
            say.info("security.passwordChanged");
            return "/index.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public String getPassword() {
        return null; // never written back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
