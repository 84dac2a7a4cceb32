package org.shirube.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /index.xhtml}: sends everybody to the first page of their own work. */
@Named
@RequestScoped
public class IndexPage {
    @Inject
    private CurrentUser user;

    @Inject
    private Shell shell;

    private String workspace;

    public String open() {
        var body = shell.menu("body");
        if (!"body".equals(workspace) || body.isEmpty()) {
            if (user.is(Permission.HR, Permission.ADVISER) && !"self".equals(workspace))
                return to(body.get(0).path());
            if (shell.isManager()) return to("/dashboard/team.xhtml");
            if (shell.isStaff() && !isOffice()) return to("/dashboard/home.xhtml");
        }
        if (user.is(Permission.AUDITOR)) return to("/security/audit.xhtml");
        if (user.is(Permission.ADMINISTRATOR)) return to("/organisation/people.xhtml");
        return to(body.isEmpty() ? "/security/profile.xhtml" : body.get(0).path());
    }

    /** Accounts whose work is an office for the whole body. */
    private boolean isOffice() {
        return user.is(Permission.ADMINISTRATOR, Permission.AUDITOR, Permission.INSTRUCTOR);
    }

    private static String to(String path) {
        return path + "?faces-redirect=true";
    }

    public String getWorkspace() {
        return workspace;
    }

    public void setWorkspace(String workspace) {
        this.workspace = workspace;
    }
}
