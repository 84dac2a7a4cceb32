package org.shirube.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.shirube.platform.config.Setting;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.security.Accounts;
import org.shirube.security.SignInOutcome;

/** Behind {@code /login.xhtml}. */
@Named
@RequestScoped
public class LoginPage {
    /** The accounts that the demo town offers, most useful first. */
    private static final List<String> DEMO =
            List.of("staff", "manager", "hr", "cio", "instructor", "admin", "auditor", "admin-b");

    @Inject
    private SecurityContext security;

    @Inject
    private Accounts accounts;

    @Inject
    private SignInOutcome outcome;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    private String login;
    private String password;
    private String to;

    /** Where nobody could sign in yet, the first run comes first. */
    public String open() {
        return isDemo() || accounts.anyExists() ? null : "/setup.xhtml?faces-redirect=true";
    }

    public void signIn() throws IOException {
        enter(login, password);
    }

    /** Demo mode only: one press, no typing. */
    public void signInAs(String demoLogin) throws IOException {
        if (isDemo() && DEMO.contains(demoLogin)) enter(demoLogin, "shirube-demo");
    }

    private void enter(String name, String secret) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new UsernamePasswordCredential(name == null ? "" : name, secret == null ? "" : secret);
        var status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential));
        if (status == AuthenticationStatus.SUCCESS) {
            faces.getExternalContext().redirect(request.getContextPath() + wanted());
            return;
        }
        faces.renderResponse();
        var locked = outcome.locked();
        if (locked.isPresent()) {
            say.refused(Messages.of(
                    locale.getLocale(),
                    "security.locked",
                    Math.max(1, locked.get().toSeconds())));
        } else {
            say.refused(Messages.of(locale.getLocale(), "security.wrong"));
        }
    }

    /** Only a page of ours: an address given from outside must not lead elsewhere. */
    private String wanted() {
        return to != null && to.matches("/[a-z]+(/[a-z-]+)?\\.xhtml(\\?[^\\\\]*)?") ? to : "/index.xhtml";
    }

    public boolean isDemo() {
        return Setting.DEMO.isTrue();
    }

    public List<String> getDemoAccounts() {
        return DEMO;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return null; // never written back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
