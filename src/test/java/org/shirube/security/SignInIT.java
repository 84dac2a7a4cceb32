package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;

@ArquillianTest
class SignInIT {
    @Inject
    private Sample sample;

    @Inject
    private Accounts accounts;

    @Test
    void theFifthWrongPasswordLocksAndEachFurtherOneDoublesTheWait() {
        sample.organisation();
        var login = sample.account(null, Permission.AUDITOR);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(accounts.signIn(login, "wrong").lock()).isNull();
        }
        var fifth = accounts.signIn(login, "wrong");
        assertThat(fifth.lock().toSeconds()).isBetween(29L, 30L);
        var evenTheRightOne = accounts.signIn(login, Sample.PASSWORD);
        assertThat(evenTheRightOne.succeeded()).isFalse();
        assertThat(evenTheRightOne.lock()).isPositive();
    }

    @Test
    void aClosedAccountIsAnsweredAsAnUnknownOne() {
        sample.organisation();
        var login = sample.account(null, Permission.AUDITOR);
        var row = accounts.page(login, org.shirube.platform.PageRequest.of(0, 1))
                .rows()
                .get(0);
        accounts.change(row.id(), false, row.permissions());
        assertThat(accounts.signIn(login, Sample.PASSWORD)).isEqualTo(accounts.signIn("nobody-at-all", "x"));
    }

    @Test
    void aClosedAccountIsOutAtItsNextRequest() {
        sample.organisation();
        var login = sample.account(null, Permission.AUDITOR);
        var visit = new Visit().signedIn(login);
        assertThat(visit.get("/index.xhtml").headers().firstValue("Location").orElse(""))
                .contains("/security/audit.xhtml");
        var row = accounts.page(login, org.shirube.platform.PageRequest.of(0, 1))
                .rows()
                .get(0);
        accounts.change(row.id(), false, row.permissions());
        assertThat(visit.get("/index.xhtml").headers().firstValue("Location").orElse(""))
                .contains("/login.xhtml");
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndFromOtherSites() {
        sample.organisation();
        var answer = new Visit().signIn(sample.account(null, Permission.AUDITOR), Sample.PASSWORD);
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void signingInChangesTheSessionsName() {
        sample.organisation();
        var visit = new Visit();
        var before = cookie(visit.get("/login.xhtml"));
        var after = cookie(visit.signIn(sample.account(null, Permission.AUDITOR), Sample.PASSWORD));
        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void anAddressOfAnotherSiteIsNotWhereSigningInLeads() {
        sample.organisation();
        var visit = new Visit();
        var page = visit.get("/login.xhtml?to=//evil.example/x.xhtml");
        var answer = visit.post(
                page,
                "signIn",
                java.util.Map.of(
                        "signIn:login",
                        sample.account(null, Permission.AUDITOR),
                        "signIn:password",
                        Sample.PASSWORD,
                        "signIn:go",
                        "signIn:go"));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/index.xhtml"));
    }

    private static String cookie(java.net.http.HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID="))
                .findFirst()
                .orElse("");
    }
}
