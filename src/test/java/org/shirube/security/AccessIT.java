package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.assessment.CycleTemplate;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Panels;
import org.shirube.platform.PageRequest;
import org.shirube.skillmap.MapDrafts;

/** Every page as every kind of account and as nobody; pages are found in the folder, so none is forgotten. */
@ArquillianTest
class AccessIT {
    private static final Set<String> NEEDS_A_COURSE_BEGUN =
            Set.of("/learning/lab.xhtml", "/learning/lesson.xhtml", "/learning/quiz.xhtml");

    @Inject
    private Sample sample;

    @Inject
    private Accounts accounts;

    @Inject
    private MapDrafts drafts;

    @Inject
    private Cycles cycles;

    @Inject
    private Panels panels;

    @Test
    void everyPageAnswersEveryKindOfAccountAsTheTableSays() throws IOException {
        var town = sample.town();
        var owners = Map.of(
                Permission.STAFF, town.person("one"),
                Permission.MANAGER, town.person("head"),
                Permission.HR, town.person("two"));
        var draft = drafts.begin(null);
        var cycle = cycles.draft(CycleTemplate.APRIL);
        var pages = pages();
        assertThat(pages).contains("/login.xhtml", "/organisation/people.xhtml", "/security/audit.xhtml");
        var softly = new SoftAssertions();
        for (var permission : Permission.values()) {
            var visit = new Visit().signedIn(sample.account(owners.get(permission), permission));
            for (var page : pages) {
                var expected = PageAccess.isOpen(page) || PageAccess.of(page).contains(permission) ? 200 : 403;
                if (page.equals("/setup.xhtml")) expected = 404; // there are accounts
                var status =
                        visit.get(page + parameters(page, town, draft, cycle)).statusCode();
                if (NEEDS_A_COURSE_BEGUN.contains(page) && status == 404) status = 200; // let in, and nothing begun
                if (page.equals("/assessment/cycle.xhtml") && status == 302) status = 200; // a draft has its own page
                if (page.equals("/notice/open.xhtml") && status == 302) status = 200; // it only shows the way
                if (page.equals("/index.xhtml") && status == 302) status = 200; // it only shows the way
                if (page.equals("/security/first-password.xhtml") && status == 302) status = 200; // nothing to replace
                softly.assertThat(status).as(permission + " on " + page).isEqualTo(expected);
            }
        }
        softly.assertAll();
    }

    @Test
    void withoutSigningInEveryOtherPageLeadsToTheForm() throws IOException {
        var visit = new Visit();
        for (var page : pages()) {
            if (PageAccess.isOpen(page)) continue;
            var answer = visit.get(page + "?id=1");
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(page)
                    .contains("/login.xhtml?to=");
            assertThat(answer.body()).as(page).doesNotContain("しるべ");
        }
    }

    @Test
    void whatIsAnotherBodysIsAnsweredAsIfItWereNotThere() {
        var theirs = sample.town();
        var theirDraft = drafts.begin(null);
        var theirCycle = cycles.draft(CycleTemplate.APRIL);
        var theirPanel =
                panels.onLevel(theirs.person("one"), "B3", Set.of(theirs.person("head"), theirs.person("two")));
        var theirAccount = accounts.page(sample.account(theirs.person("one"), Permission.STAFF), PageRequest.of(0, 1))
                .rows()
                .get(0);
        sample.town();
        var visit = new Visit().signedIn(sample.account(null, Permission.values()));
        for (var address : List.of(
                "/organisation/person.xhtml?id=" + theirs.person("one"),
                "/organisation/people.xhtml?unit=" + theirs.unitId(),
                "/assessment/cycle-draft.xhtml?id=" + theirCycle,
                "/assessment/cycle.xhtml?id=" + theirCycle,
                "/assessment/cycle-close.xhtml?id=" + theirCycle,
                "/assessment/appeals.xhtml?id=1",
                "/assessment/panels.xhtml?id=" + theirPanel,
                "/assessment/opinions.xhtml?person=" + theirs.person("one"),
                "/assessment/calibration.xhtml?unit=" + theirs.unitId(),
                "/assessment/gate.xhtml?role=R02&id=" + theirs.person("one"),
                "/assessment/gates.xhtml?unit=" + theirs.unitId(),
                "/skillmap/draft.xhtml?id=" + theirDraft,
                "/skillmap/compare.xhtml?draft=" + theirDraft,
                "/skillmap/crosswalk.xhtml?draft=" + theirDraft,
                "/dashboard/impact.xhtml?draft=" + theirDraft,
                "/security/accounts.xhtml?id=" + theirAccount.id())) {
            var answer = visit.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).doesNotContain("佐藤").doesNotContain(theirAccount.login());
            HeadersIT.assertOurErrorPage(answer);
        }
    }

    @Test
    void aNumberThatIsNoneIsABadAddress() {
        sample.town();
        var visit = new Visit().signedIn(sample.account(null, Permission.values()));
        for (var address : List.of(
                "/organisation/person.xhtml?id=1%20or%201=1",
                "/organisation/people.xhtml?unit=x&page=-3&sort=drop",
                "/security/accounts.xhtml?id=x&page=x",
                "/skillmap/draft.xhtml?id=x",
                "/skillmap/crosswalk.xhtml?draft=x",
                "/dashboard/impact.xhtml?draft=1&on=yesterday",
                "/dashboard/impact.xhtml?draft=1&show=NOBODY",
                "/assessment/cycle.xhtml?id=x",
                "/assessment/cycle-draft.xhtml",
                "/security/audit.xhtml?page=x")) {
            var answer = visit.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            HeadersIT.assertOurErrorPage(answer);
        }
    }

    @Test
    void theAuditFileIsForTheAuditorOnly() {
        sample.organisation();
        var file = "/security/audit.csv?from=2020-01-01&until=2099-12-31";
        assertThat(new Visit().get(file).statusCode()).isEqualTo(403);
        for (var permission : Permission.values()) {
            var visit = new Visit().signedIn(sample.account(null, permission));
            assertThat(visit.get(file).statusCode())
                    .as(permission.name())
                    .isEqualTo(permission == Permission.AUDITOR ? 200 : 403);
        }
    }

    @Test
    void theAuditFileHoldsTheActsAndIsItselfAnAct() {
        sample.organisation();
        var login = sample.account(null, Permission.AUDITOR);
        var visit = new Visit().signedIn(login);
        var file = visit.get("/security/audit.csv?from=2020-01-01&until=2099-12-31");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body()).contains("\"account-open\",\"" + login + "\"", "\"sign-in\"");
        assertThat(visit.get("/security/audit.xhtml?act=audit-export").body()).contains("監査記録の書き出し");
    }

    @Test
    void theStaffListIsForTheOfficeOnly() {
        sample.town();
        assertThat(new Visit().get("/organisation/staff.csv?now=true").statusCode())
                .isEqualTo(403);
        for (var permission : Permission.values()) {
            var visit = new Visit().signedIn(sample.account(null, permission));
            for (var file : List.of("staff.csv", "units.csv", "staff.xlsx", "staff.csv?now=true")) {
                assertThat(visit.get("/organisation/" + file).statusCode())
                        .as(permission + " on " + file)
                        .isEqualTo(
                                Set.of(Permission.HR, Permission.ADMINISTRATOR).contains(permission) ? 200 : 403);
            }
        }
    }

    /** What a page cannot do without. */
    private static String parameters(String page, Sample.Town town, long draft, long cycle) {
        return switch (page) {
            case "/organisation/person.xhtml" -> "?id=" + town.person("one");
            case "/organisation/unit.xhtml" -> "?id=" + town.unitId();
            case "/assessment/person.xhtml" -> "?id=" + town.person("one");
            case "/assessment/gate.xhtml" -> "?role=R02&id=" + town.person("one");
            case "/skillmap/skill.xhtml" -> "?code=B3";
            case "/skillmap/role.xhtml" -> "?code=R02";
            case "/skillmap/draft.xhtml" -> "?id=" + draft;
            case "/skillmap/crosswalk.xhtml", "/dashboard/impact.xhtml" -> "?draft=" + draft;
            case "/assessment/cycle-draft.xhtml", "/assessment/cycle.xhtml", "/assessment/cycle-close.xhtml" ->
                "?id=" + cycle;
            case "/course/view.xhtml" -> "?code=GA01";
            case "/course/find.xhtml" -> "?code=GA01&q=AI";
            case "/learning/book.xhtml" -> "?course=GA01";
            case "/dashboard/needs.xhtml" -> "?role=R02";
            default -> "";
        };
    }

    static List<String> pages() throws IOException {
        var root = Path.of(System.getProperty("it.webapp"));
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        }
    }
}
