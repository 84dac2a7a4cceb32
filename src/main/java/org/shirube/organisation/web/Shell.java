package org.shirube.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.config.Build;
import org.shirube.security.CurrentUser;
import org.shirube.security.PageAccess;
import org.shirube.security.Permission;

/** What the frame around every page shows: whose body it is, who is signed in, which menus there are. */
@Named
@RequestScoped
public class Shell {
    private static final List<Item> SELF = List.of(
            new Item("home", "/dashboard/home.xhtml", "pi-home"),
            new Item("self", "/assessment/self.xhtml", "pi-check-square"),
            new Item("plan", "/assignment/plan.xhtml", "pi-flag"),
            new Item("courses", "/course/list.xhtml", "pi-book"),
            new Item("record", "/assessment/record.xhtml", "pi-file"));
    private static final List<Item> TEAM = List.of(
            new Item("team", "/dashboard/team.xhtml", "pi-users"),
            new Item("matrix", "/dashboard/matrix.xhtml", "pi-table"),
            new Item("review", "/assessment/review.xhtml", "pi-check-circle"),
            new Item("calibration", "/assessment/calibration.xhtml", "pi-sliders-h"),
            new Item("appeals", "/assessment/appeals.xhtml", "pi-comments"),
            new Item("assignments", "/assignment/team.xhtml", "pi-book"));
    private static final List<Item> BODY = List.of(
            new Item("dashboard", "/dashboard/organisation.xhtml", "pi-chart-bar"),
            new Item("roadmap", "/skillmap/view.xhtml", "pi-map"),
            new Item("drafts", "/skillmap/drafts.xhtml", "pi-pencil"),
            new Item("catalogue", "/course/list.xhtml", "pi-book"),
            new Item("cycles", "/assessment/cycles.xhtml", "pi-calendar"),
            new Item("purposes", "/assessment/purposes.xhtml", "pi-shield"),
            new Item("permits", "/genai/permits.xhtml", "pi-id-card"),
            new Item("people", "/organisation/people.xhtml", "pi-sitemap"),
            new Item("transfers", "/organisation/transfers.xhtml", "pi-arrow-right-arrow-left"),
            new Item("import", "/organisation/import.xhtml", "pi-upload"),
            new Item("stars", "/interop/stars.xhtml", "pi-star"),
            new Item("mail", "/notice/office.xhtml", "pi-envelope"),
            new Item("accounts", "/security/accounts.xhtml", "pi-key"),
            new Item("model", "/genai/model.xhtml", "pi-sparkles"),
            new Item("calls", "/genai/calls.xhtml", "pi-list-check"),
            new Item("lrs", "/lrs/credentials.xhtml", "pi-database"),
            new Item("audit", "/security/audit.xhtml", "pi-history"));

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    private OrganisationRow organisation;
    private PersonRow person;

    public boolean isSignedIn() {
        return user.isSignedIn();
    }

    @PostConstruct
    void open() {
        if (!user.isSignedIn()) return;
        organisation = organisations.own();
        person = people.own().orElse(null);
    }

    /** The body of whoever is signed in; null for nobody. */
    public OrganisationRow getOrganisation() {
        return organisation;
    }

    /** The signed-in member of staff; null for an account without one. */
    public PersonRow getPerson() {
        return person;
    }

    public String getLogin() {
        return user.login();
    }

    public String getVersion() {
        return Build.VERSION;
    }

    public boolean isStaff() {
        return user.is(Permission.STAFF);
    }

    public boolean isInstructor() {
        return user.is(Permission.INSTRUCTOR);
    }

    public boolean isManager() {
        return user.is(Permission.MANAGER);
    }

    public boolean isHr() {
        return user.is(Permission.HR);
    }

    public boolean isAdministrator() {
        return user.is(Permission.ADMINISTRATOR);
    }

    /** Whether there is anything in the workspace of the whole body for this account. */
    public boolean isBody() {
        return user.is(
                Permission.HR, Permission.ADVISER, Permission.ADMINISTRATOR, Permission.AUDITOR, Permission.INSTRUCTOR);
    }

    /** One entry of a workspace's menu; its key names the message. */
    public record Item(String key, String path, String icon) {}

    /** @param workspace {@code self}, {@code team} or {@code body}; anything else has no menu */
    public List<Item> menu(String workspace) {
        if (workspace == null) return List.of();
        return switch (workspace) {
            case "self" -> isStaff() ? SELF : List.of();
            case "team" -> isManager() ? TEAM : List.of();
            case "body" ->
                BODY.stream()
                        .filter(item -> user.is(PageAccess.of(item.path()).toArray(Permission[]::new)))
                        .toList();
            default -> List.of();
        };
    }

    /** The page's own query string, ready for one more parameter. */
    public String getQueryWithout() {
        var query = request.getQueryString();
        return query == null ? "" : query.replaceFirst("&?lang=(ja|en)$", "") + "&";
    }

    /** How many workspaces the account has; with one alone no switch is shown. */
    public int getWorkspaces() {
        return (isStaff() ? 1 : 0) + (isManager() ? 1 : 0) + (isBody() ? 1 : 0);
    }
}
