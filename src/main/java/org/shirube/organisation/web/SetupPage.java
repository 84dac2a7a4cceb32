package org.shirube.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.shirube.organisation.FirstRun;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;

/** Behind {@code /setup.xhtml}. */
@Named
@RequestScoped
public class SetupPage {
    @Inject
    private FirstRun firstRun;

    @Inject
    private Say say;

    private String code;
    private String nameJa;
    private String nameEn;
    private String organisation;
    private String login;
    private String password;
    private String again;

    /** Once it is done the page is not there any more. */
    public void open() {
        if (!firstRun.isOpen()) throw new NotFound("first run");
    }

    public String finish() {
        if (password == null || !password.equals(again)) {
            say.refused(new RuleBroken("security.passwordsDiffer"));
            return null;
        }
        try {
            firstRun.finish(
                    code,
                    said(organisation).toLowerCase(Locale.ROOT),
                    new Text(said(nameJa), said(nameEn)),
                    said(login),
                    password);
            say.info("organisation.setupDone", login);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setRedirect(true);
            return "/login.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameJa() {
        return nameJa;
    }

    public void setNameJa(String nameJa) {
        this.nameJa = nameJa;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
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

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
