package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.shirube.genai.FakeModel;

/** An administrator turns a model on, a learner asks it through the guard and stops it, an auditor reads the log. */
class LiveLabJourneyIT extends Journey {
    private static final String LAB = "/learning/lab.xhtml?course=GA05&lab=minutes";

    @Test
    void aModelIsTriedBesideALabAndOnlyWhatWasShownGoesOut() {
        try (var model = new FakeModel()) {
            var admin = signedIn("ja", "admin");
            var learner = signedIn("ja", "staff");
            open(learner, LAB);
            assertThat(learner.locator("[data-live]")).hasCount(0);
            turn(admin, model, true);
            assertThat(admin.locator("#messages")).containsText("モデルを使います");
            Axe.findsNothing(admin);
            assertFitsATelephone(admin);

            open(learner, LAB);
            check(learner, "個人番号は1234-5678-9018です。");
            assertThat(learner.locator("[data-live-said]")).containsText("この文章は送れません");
            assertThat(learner.locator("[data-live-findings] tbody tr")).hasCount(1);
            assertThat(learner.locator("[data-live-send]")).isHidden();
            check(learner, "０３－１２３４－５６７８から電話がありました。<img src=x onerror=alert(1)>");
            assertThat(learner.locator("[data-live-masked]")).containsText("[PHONE_1]から電話がありました。");
            Axe.findsNothing(learner);
            assertFitsATelephone(learner);
            learner.locator("[data-live-send]").click();
            assertThat(learner.locator("[data-live-end]"))
                    .containsText("回答が終わりました", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            assertThat(learner.locator("[data-live-words]"))
                    .containsText("「０３－１２３４－５６７８から電話がありました。<img src=x onerror=alert(1)>」");
            assertThat(learner.locator("[data-live-words] *")).hasCount(0); // text, whatever it looks like
            assertThat(learner.locator("[data-live-answer]")).containsText("モデルが書いた文章です");
            Axe.findsNothing(learner);
            assertFitsATelephone(learner);

            check(learner, "ゆっくり数えて");
            learner.locator("[data-live-send]").click();
            assertThat(learner.locator("[data-live-words]")).containsText("点点");
            learner.locator("[data-live-stop]").click();
            assertThat(learner.locator("[data-live-end]")).containsText("止めました");
            assertThat(learner.locator("[id='work:submit']")).isEnabled();

            open(learner, "/learning/lesson.xhtml?course=GA01&step=five-error-types");
            check(learner, "誤りの種類は[1]ですか");
            assertThat(learner.locator("[data-live-places] a")).not().hasCount(0);
            Axe.findsNothing(learner);
            assertFitsATelephone(learner);
            learner.locator("[data-live-send]").click();
            assertThat(learner.locator("[data-live-end]")).containsText("回答が終わりました");
            assertThat(learner.locator("[data-live-places] .is-named")).hasCount(1);
            check(learner, "かぼちゃ");
            assertThat(learner.locator("[data-live-said]")).containsText("何も送っていません");
            assertThat(learner.locator("[data-live-send]")).isHidden();

            var auditor = signedIn("en", "auditor");
            for (int second = 0; second < 20; second++) {
                open(auditor, "/genai/calls.xhtml");
                if (auditor.locator("tbody").innerText().contains("Stopped")) break;
                auditor.waitForTimeout(500); // the server notices with the next piece that nobody listens
            }
            assertThat(auditor.locator("tbody")).containsText("Stopped");
            assertThat(auditor.locator("tbody")).containsText("lesson GA01/five-error-types");
            assertThat(auditor.locator("tbody tr")).hasCount(4);
            assertThat(auditor.locator("tbody")).containsText("Held back");
            assertThat(auditor.locator("tbody")).containsText("Telephone number 1");
            Axe.findsNothing(auditor);
            assertFitsATelephone(auditor);
            var english = signedIn("en", "staff");
            open(english, LAB);
            check(english, "Call 03-1234-5678.");
            assertThat(english.locator("[data-live-said]")).containsText("is masked before it goes out");
            Axe.findsNothing(english);
            turn(admin, model, false);
            assertThat(admin.locator("#messages")).containsText("モデルには接続しません");
        }
    }

    private void turn(Page page, FakeModel model, boolean on) {
        open(page, "/genai/model.xhtml");
        page.locator("[id='model:active']").setChecked(on);
        page.locator("[id='model:endpoint']").fill(model.address());
        page.locator("[id='model:name']").fill("echo");
        page.locator("[id='model:save']").click();
    }

    private static void check(Page page, String text) {
        page.locator("#live-text").fill(text);
        page.locator("[data-live-check]").click();
        assertThat(page.locator("[data-live-check]")).isEnabled();
    }
}
