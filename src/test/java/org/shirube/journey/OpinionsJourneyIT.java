package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A colleague named, agreed to and heard. */
class OpinionsJourneyIT extends Journey {
    private static final String PAGE = "/assessment/opinions.xhtml";

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

    @Test
    void theStaffNameAColleagueTheManagerAgreesAndTheColleagueAnswers() {
        var hr = signedIn("ja", "hr");
        open(hr, "/organisation/people.xhtml?q=" + "%E8%A5%BF%E6%9D%91%20%E9%A6%99%E7%B9%94");
        var colleague = hr.locator("tbody tr .sb-num").first().innerText().strip();
        open(hr, "/assessment/cycles.xhtml");
        hr.locator("a[href='role-owners.xhtml']").click();
        assertThat(hr.locator("#owners")).containsText("黒田 誠");
        clean(hr);

        var staff = signedIn("ja", "staff");
        open(staff, "/assessment/self.xhtml");
        staff.locator("#colleagues").click();
        clean(staff);
        staff.locator("[id='proposing:staffNos']").fill(colleague);
        press(staff, "[id='proposing:go']");
        assertThat(staff.locator("#named")).containsText("西村 香織");
        clean(staff);

        var manager = signedIn("ja", "manager");
        open(manager, PAGE);
        clean(manager);
        manager.locator("#opinions tbody tr", new Page.LocatorOptions().setHasText("西村 香織"))
                .locator("[id$=':agree']")
                .click();
        assertThat(manager.locator("#messages")).isVisible();
        open(staff, PAGE);
        assertThat(staff.locator("#named")).containsText("依頼中");

        var instructor = signedIn("en", "instructor");
        open(instructor, "/dashboard/home.xhtml");
        instructor.locator("a[href$='" + PAGE + "']").first().click();
        instructor.locator("#mine a").first().click();
        clean(instructor);
        var questions = instructor.locator("fieldset");
        for (int at = 0; at < questions.count(); at++) {
            questions.nth(at).locator("input[type=radio]").nth(2).check();
        }
        press(instructor, "[id='answering:go']");
        assertThat(instructor.locator("#messages")).containsText("Thank you");
        clean(instructor);
    }
}
