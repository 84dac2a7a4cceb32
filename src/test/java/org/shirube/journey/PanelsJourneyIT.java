package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A panel on the highest level: called, rated apart by two, agreed on. */
class PanelsJourneyIT extends Journey {
    private static final String PAGE = "/assessment/panels.xhtml";
    private static final String ABOUT = "小林 真理";

    private static void clean(Page page) {
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("???");
    }

    private static void press(Page page, String button) {
        page.locator(button).focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private String staffNo(Page hr, String name) {
        open(hr, "/organisation/people.xhtml?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        return hr.locator("tbody tr", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator(".sb-num")
                .first()
                .innerText()
                .strip();
    }

    private void rate(Page member, String level, String why) {
        open(member, "/dashboard/home.xhtml");
        member.locator("a[href$='" + PAGE + "']").first().click();
        member.locator("#mine a", new Page.LocatorOptions().setHasText("B3"))
                .last()
                .click();
        assertThat(member.locator("#ratings")).not().containsText("四つの課");
        clean(member);
        member.locator("[id='saying:level']").selectOption(level);
        member.locator("[id='saying:why']").fill(why);
        press(member, "[id='saying:rate']");
        assertThat(member.locator("#ratings")).containsText(why);
        clean(member);
    }

    @Test
    void twoRateApartAndHrWritesDownWhatTheyAgreeOn() {
        var hr = signedIn("ja", "hr");
        var about = staffNo(hr, ABOUT);
        var members = staffNo(hr, "黒田 誠") + "、" + staffNo(hr, "西村 香織");
        open(hr, "/assessment/gates.xhtml");
        hr.locator("a[href$='panels.xhtml']").click();
        clean(hr);
        hr.locator("[id='calling:staffNo']").fill(about);
        hr.locator("[id='calling:members']").fill(members);
        hr.locator("[id='calling:skill']").selectOption("B3");
        press(hr, "[id='calling:go']");
        hr.locator("#panels a", new Page.LocatorOptions().setHasText(ABOUT)).click();
        var panel = hr.url();
        clean(hr);

        rate(signedIn("ja", "cio"), "4", "四つの課で続いている");
        hr.navigate(panel);
        assertThat(hr.locator("#ratings")).not().containsText("四つの課");
        rate(signedIn("en", "instructor"), "3", "One section so far");
        hr.navigate(panel);
        assertThat(hr.locator("#ratings")).containsText("四つの課");
        clean(hr);
        hr.locator("[id='saying:level']").selectOption("4");
        hr.locator("[id='saying:why']").fill("二つの課の記録を一緒に読んだ");
        press(hr, "[id='saying:agree']");
        assertThat(hr.locator("main")).containsText("二つの課の記録を一緒に読んだ");
        clean(hr);
        hr.locator(".sb-crumb a").click();
        hr.navigate(hr.url() + "?lang=en");
        assertThat(hr.locator("h1")).containsText("Panels");
        clean(hr);
    }
}
