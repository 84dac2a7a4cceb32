package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginJourneyIT extends Journey {
    @ParameterizedTest
    @CsvSource({"ja, ログイン｜しるべ", "en, Sign in | Shirube"})
    void theFirstPageSpeaksTheReadersLanguage(String language, String title) {
        var page = browser(language);
        open(page, "/login.xhtml");
        assertThat(page).hasTitle(title);
        Axe.findsNothing(page);
        assertFitsATelephone(page);
    }

    @Test
    void theLanguageCanBeSwitchedAndIsKept() {
        var page = browser("ja");
        open(page, "/login.xhtml");
        page.locator("a[hreflang=en]").first().click();
        assertThat(page).hasTitle("Sign in | Shirube");
        open(page, "/login.xhtml");
        assertThat(page).hasTitle("Sign in | Shirube");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichWasWrong() {
        var page = browser("ja");
        open(page, "/login.xhtml");
        page.locator("[id='signIn:login']").fill("nobody");
        page.locator("[id='signIn:password']").fill("not the password");
        page.locator("[id='signIn:go']").click();
        assertThat(page.locator("#messages")).containsText("アカウントかパスワードが違います");
        assertThat(page.locator("[id='signIn:password']").inputValue()).isEmpty();
        Axe.findsNothing(page);
    }

    @Test
    void aPageAskedForWithoutSigningInLeadsToTheForm() {
        var page = browser("ja");
        page.navigate(server().url() + "/skillmap/view.xhtml?q=1");
        assertThat(page.url()).contains("/login.xhtml?to=%2Fskillmap%2Fview.xhtml%3Fq%3D1");
    }
}
