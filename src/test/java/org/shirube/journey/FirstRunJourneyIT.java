package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an empty database to a body with accounts, in the order in which an administrator does it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunJourneyIT extends Journey {
    private static final String PASSWORD = "correct horse battery";

    @Override
    Server server() {
        return Servers.empty();
    }

    @Test
    @Order(1)
    void aWrongCodeIsRefusedAndCostsTime() {
        var page = browser("ja");
        open(page, "/login.xhtml");
        assertThat(page).hasTitle("はじめの設定｜しるべ");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        fill(page, "AAAA-AAAA-AAAA-AAAA");
        assertThat(page.locator("#messages")).containsText("コードが違います");
        fill(page, "AAAA-AAAA-AAAA-AAAB");
        assertThat(page.locator("#messages")).containsText("待ってから");
        Axe.findsNothing(page);
    }

    @Test
    @Order(2)
    void theCodeOfTheStartOpensTheBodyAndIsThenWorthNothing() throws IOException {
        var page = browser("en");
        open(page, "/setup.xhtml");
        assertThat(page).hasTitle("First set-up | Shirube");
        Axe.findsNothing(page);
        page.waitForTimeout(5500); // the wrong code of the test before
        fill(page, server().setupCode().toLowerCase(java.util.Locale.ROOT));
        page.waitForURL("**/login.xhtml");
        assertThat(page.locator("#messages")).containsText("Shirube is ready");
        expect(404, page, "/setup.xhtml");
        assertThat(page.locator("h1")).hasText("There is no such page here");
        Axe.findsNothing(page);
    }

    @Test
    @Order(3)
    void theFirstAdministratorOpensAnAccountThatCanSignIn() {
        var page = signedIn("ja", "first.admin", PASSWORD);
        open(page, "/security/accounts.xhtml");
        page.locator("[id='opening:newLogin']").fill("auditor.one");
        page.locator("[id='opening:newPassword']").fill("short");
        page.getByLabel("監査", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='opening:openAccount']").click();
        assertThat(page.locator("#messages")).containsText("12字以上");
        page.locator("[id='opening:newPassword']").fill(PASSWORD);
        page.locator("[id='opening:openAccount']").click();
        assertThat(page.locator("#messages")).containsText("アカウント auditor.one を開きました");
        assertThat(page.locator("h1")).hasText("auditor.one");
        Axe.findsNothing(page);

        var auditor = signedIn("ja", "auditor.one", PASSWORD);
        assertThat(auditor).hasTitle("監査｜しるべ");
        assertThat(auditor.locator("table")).containsText("アカウントの開設");
        Axe.findsNothing(auditor);
        expect(403, auditor, "/security/accounts.xhtml");
        assertThat(auditor.locator("h1")).hasText("このアカウントでは開けない画面です");
        Axe.findsNothing(auditor);
    }

    @Test
    @Order(4)
    void aTokenIsShownOnceAndCanBeRevoked() {
        var page = signedIn("en", "first.admin", PASSWORD);
        open(page, "/security/profile.xhtml");
        page.locator("[id='tokens:label']").fill("personnel system");
        page.locator("[id='tokens:make']").click();
        assertThat(page.locator("#secret")).containsText("shr_");
        Axe.findsNothing(page);
        page.navigate(page.url());
        assertThat(page.locator("#secret")).hasCount(0);
        page.getByText("Revoke", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("table")).containsText("Revoked");
    }

    @Test
    @Order(5)
    void theModeOfRatingIsChangedOnThePageOfUnits() {
        var page = signedIn("ja", "first.admin", PASSWORD);
        open(page, "/organisation/units.xhtml");
        page.locator("[id='rating:mode']").selectOption("LENIENT");
        page.locator("[id='rating:go']").click();
        assertThat(page.locator("#messages")).containsText("評価の方式を変えました");
        assertThat(page.locator("[id='rating:mode']")).hasValue("LENIENT");
    }

    @ParameterizedTest
    @Order(6)
    @ValueSource(strings = {"ja", "en"})
    void everyPageOfTheOfficeIsAccessibleAndFitsATelephone(String language) {
        var page = signedIn(language, "first.admin", PASSWORD);
        for (var path : List.of(
                "/skillmap/view.xhtml",
                "/skillmap/view.xhtml?look=roles",
                "/skillmap/view.xhtml?q=nothing-has-this",
                "/skillmap/skill.xhtml?code=B3",
                "/skillmap/role.xhtml?code=R02",
                "/organisation/people.xhtml",
                "/organisation/units.xhtml",
                "/security/accounts.xhtml",
                "/security/profile.xhtml",
                "/help/index.xhtml",
                "/help/definitions.xhtml",
                "/help/privacy.xhtml",
                "/help/accessibility.xhtml")) {
            open(page, path);
            Axe.findsNothing(page);
            assertFitsATelephone(page);
            assertThat(page.content()).as(path).doesNotContain("???");
        }
    }

    private void fill(Page page, String code) {
        page.locator("[id='setup:code']").fill(code);
        page.locator("[id='setup:nameJa']").fill("みどり町");
        page.locator("[id='setup:nameEn']").fill("Midori Town");
        page.locator("[id='setup:organisation']").fill("midori");
        page.locator("[id='setup:login']").fill("first.admin");
        page.locator("[id='setup:password']").fill(PASSWORD);
        page.locator("[id='setup:again']").fill(PASSWORD);
        page.locator("[id='setup:go']").click();
    }
}
