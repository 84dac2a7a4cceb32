package org.shirube.security;

import static org.shirube.security.Permission.ADMINISTRATOR;
import static org.shirube.security.Permission.ADVISER;
import static org.shirube.security.Permission.AUDITOR;
import static org.shirube.security.Permission.HR;
import static org.shirube.security.Permission.INSTRUCTOR;
import static org.shirube.security.Permission.MANAGER;
import static org.shirube.security.Permission.STAFF;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which page is for whom. The doors behind the pages check again; a page that stands here nowhere is refused. */
public final class PageAccess {
    private static final Set<Permission> EVERYBODY = EnumSet.allOf(Permission.class);
    private static final Set<String> WITHOUT_SIGN_IN = Set.of(
            "/login.xhtml",
            "/setup.xhtml",
            "/help/privacy.xhtml",
            "/help/accessibility.xhtml",
            "/help/definitions.xhtml");
    private static final Map<String, Set<Permission>> FOR = new LinkedHashMap<>();

    static {
        FOR.put("/index.xhtml", EVERYBODY);
        FOR.put("/help/", EVERYBODY);
        FOR.put("/security/profile.xhtml", EVERYBODY);
        FOR.put("/security/first-password.xhtml", EVERYBODY);
        FOR.put("/security/accounts.xhtml", EnumSet.of(ADMINISTRATOR));
        FOR.put("/security/first-accounts.xhtml", EnumSet.of(ADMINISTRATOR));
        FOR.put("/security/audit.xhtml", EnumSet.of(AUDITOR));
        FOR.put("/security/audit-check.xhtml", EnumSet.of(AUDITOR));
        FOR.put("/organisation/", EnumSet.of(HR, ADMINISTRATOR));
        FOR.put("/organisation/handover.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/organisation/seen.xhtml", EnumSet.of(STAFF));
        FOR.put("/skillmap/", EVERYBODY);
        FOR.put("/skillmap/roadmap.xhtml", EnumSet.of(STAFF));
        FOR.put("/skillmap/drafts.xhtml", EnumSet.of(HR));
        FOR.put("/skillmap/draft.xhtml", EnumSet.of(HR));
        FOR.put("/skillmap/compare.xhtml", EnumSet.of(HR));
        FOR.put("/skillmap/crosswalk.xhtml", EnumSet.of(HR));
        FOR.put("/course/", EVERYBODY);
        FOR.put("/learning/", EnumSet.of(STAFF, INSTRUCTOR));
        FOR.put("/learning/items.xhtml", EnumSet.of(HR, INSTRUCTOR));
        FOR.put("/learning/bank.xhtml", EnumSet.of(HR, INSTRUCTOR));
        FOR.put("/learning/bank-item.xhtml", EnumSet.of(HR, INSTRUCTOR));
        FOR.put("/lrs/", EnumSet.of(ADMINISTRATOR));
        FOR.put("/genai/", EnumSet.of(HR));
        FOR.put("/genai/model.xhtml", EnumSet.of(ADMINISTRATOR));
        FOR.put("/genai/calls.xhtml", EnumSet.of(ADMINISTRATOR, AUDITOR));
        FOR.put("/interop/", EnumSet.of(HR));
        FOR.put("/assessment/self.xhtml", EnumSet.of(STAFF));
        FOR.put("/assessment/check.xhtml", EnumSet.of(STAFF));
        FOR.put("/assessment/record.xhtml", EnumSet.of(STAFF));
        FOR.put("/assessment/person.xhtml", EnumSet.of(MANAGER, HR, AUDITOR));
        FOR.put("/assessment/people.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/assessment/gate.xhtml", EnumSet.of(MANAGER, HR, AUDITOR));
        FOR.put("/assessment/gates.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/assessment/review.xhtml", EnumSet.of(MANAGER));
        FOR.put("/assessment/result.xhtml", EnumSet.of(STAFF));
        FOR.put("/assessment/appeals.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/assessment/opinions.xhtml", EnumSet.of(STAFF, MANAGER, HR));
        FOR.put("/assessment/role-owners.xhtml", EnumSet.of(HR));
        FOR.put("/assessment/panels.xhtml", EnumSet.of(STAFF, ADVISER, HR, AUDITOR));
        FOR.put("/assessment/calibration.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/assessment/purposes.xhtml", EnumSet.of(HR, ADVISER, AUDITOR));
        FOR.put("/assessment/cuts.xhtml", EnumSet.of(HR, INSTRUCTOR));
        FOR.put("/assessment/qualifications.xhtml", EnumSet.of(STAFF));
        FOR.put("/assessment/qualification-list.xhtml", EnumSet.of(HR));
        FOR.put("/assessment/cycles.xhtml", EnumSet.of(HR));
        FOR.put("/assessment/cycle-draft.xhtml", EnumSet.of(HR));
        FOR.put("/assessment/cycle.xhtml", EnumSet.of(HR));
        FOR.put("/assessment/cycle-close.xhtml", EnumSet.of(HR, AUDITOR));
        FOR.put("/assignment/plan.xhtml", EnumSet.of(STAFF));
        FOR.put("/assignment/team.xhtml", EnumSet.of(MANAGER));
        FOR.put("/notice/", EnumSet.of(STAFF));
        FOR.put("/notice/office.xhtml", EnumSet.of(HR, ADMINISTRATOR));
        FOR.put("/retention/", EnumSet.of(HR, ADMINISTRATOR));
        FOR.put("/dashboard/home.xhtml", EnumSet.of(STAFF));
        FOR.put("/dashboard/team.xhtml", EnumSet.of(MANAGER));
        FOR.put("/dashboard/matrix.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/dashboard/worklist.xhtml", EnumSet.of(MANAGER, HR));
        FOR.put("/dashboard/organisation.xhtml", EnumSet.of(HR, ADVISER));
        FOR.put("/dashboard/needs.xhtml", EnumSet.of(HR));
        FOR.put("/dashboard/impact.xhtml", EnumSet.of(HR, ADVISER));
    }

    private PageAccess() {}

    public static boolean isOpen(String path) {
        return WITHOUT_SIGN_IN.contains(path);
    }

    /** Who may see a page; empty for a page that is not listed. The longest matching entry decides. */
    public static Set<Permission> of(String path) {
        if (FOR.containsKey(path)) return FOR.get(path);
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return FOR.getOrDefault(folder, Set.of());
    }
}
