package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** HR moves a member of staff and changes what is asked of her. */
class OfficeJourneyIT extends Journey {
    @Test
    void aTransferEndsOnePostAndBeginsAnotherAndRolesComeAndGo() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1).toString();
        var page = signedIn("ja", "hr");
        open(page, "/organisation/people.xhtml?sort=staffNo&desc=true");
        page.locator("tbody th a").nth(2).click();
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        var posts = page.locator("table").first().locator("tbody tr");
        int before = posts.count();

        page.locator("summary", new Page.LocatorOptions().setHasText("別の部署へ異動する"))
                .click();
        Axe.findsNothing(page);
        page.locator("[id='moving:go']").click();
        assertThat(page.locator("#messages")).containsText("すでにその部署にいます");
        page.locator("summary", new Page.LocatorOptions().setHasText("別の部署へ異動する"))
                .click();
        page.locator("[id='moving:unit']").selectOption(new SelectOption().setIndex(2));
        page.locator("[id='moving:titleJa']").fill("主査");
        page.locator("[id='moving:titleEn']").fill("Senior officer");
        page.locator("[id='moving:go']").click();
        assertThat(page.locator("#messages")).containsText("異動を登録しました");
        assertThat(posts).hasCount(before + 1);
        assertThat(posts.first()).containsText("主査");

        page.locator("summary", new Page.LocatorOptions().setHasText("職種を割り当てる"))
                .click();
        page.locator("[id='assigning:role']").selectOption("R08");
        page.locator("[id='assigning:go']").click();
        assertThat(page.locator("#messages")).containsText("職種を割り当てました");
        var role = page.locator("tr", new Page.LocatorOptions().setHasText("R08"));
        assertThat(role).containsText("本人");
        Axe.findsNothing(page);

        page.locator("[id='roles:ends']").fill(tomorrow);
        role.locator("input[type=submit]").click();
        assertThat(page.locator("#messages")).containsText("職種を終えました");
        assertThat(role).not().containsText("続いています");
    }
}
