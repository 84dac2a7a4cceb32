package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** HR sends a 星取表, says what its marks mean, looks, records; and takes the map out and in again. */
class StarSheetJourneyIT extends Journey {
    private static final String TABLE =
            "スキル星取表,,,,\n,,基礎,,生成AI\n番号,氏名,デジタル変革の理解,庁用車の運転,B1\n10001,,◎,○,△\n10002,,○,×,◎\n999999,だれか,○,○,○\n";

    @Test
    void aStarSheetIsUnderstoodAnsweredForAndRecorded() {
        var page = signedIn("ja", "hr");
        open(page, "/interop/stars.xhtml");
        clean(page);
        send(page, "関係ない表.csv", "a,b\n1,2\n");
        assertThat(page.locator("#messages")).containsText("星取表が見つかりません");
        send(page, "星取表.csv", TABLE);
        assertThat(page.locator("#understood")).containsText("3のうち2が分かりました");
        assertThat(page.locator("#unknown")).containsText("999999");
        assertThat(page.locator("#columns")).containsText("庁用車の運転");
        clean(page);
        page.locator("#marks select").first().focus();
        page.keyboard().type("2");
        page.locator("[id='answering:go']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#lines tbody tr")).hasCount(4);
        clean(page);
        page.locator("[id='deciding:go']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".sb-note--ok")).containsText("4件（2人）を記録しました");
        clean(page);
        page.locator("[id='after:forget']").click();
        send(page, "星取表.csv", TABLE);
        page.locator("[id='answering:go']").click();
        assertThat(page.locator(".sb-note--info")).containsText("どれもすでに記録されています");
        page.locator("[id='deciding:forget']").click();
    }

    @Test
    void theMapComesOutAndGoesInAsADraft() throws Exception {
        var page = signedIn("en", "hr");
        open(page, "/interop/import.xhtml");
        clean(page);
        var file = page.waitForDownload(
                () -> page.getByText("The map in force (Excel)").click());
        page.locator("[id='sending:files']")
                .setInputFiles(new FilePayload(
                        "map.xlsx", "application/octet-stream", java.nio.file.Files.readAllBytes(file.path())));
        page.locator("[id='sending:go']").click();
        assertThat(page.locator("#read")).containsText("CC-BY-4.0");
        clean(page);
        page.locator("[id='deciding:go']").click();
        assertThat(page.locator(".sb-note--ok")).containsText("is now a draft");
        page.locator("[id='deciding:forget']").click();
        page.locator("[id='sending:files']")
                .setInputFiles(new FilePayload(
                        "スキル.csv", "text/csv", "スキルコード,分野コード,スキル名\nA1,,\n".getBytes(Charset.forName("windows-31j"))));
        page.locator("[id='sending:go']").click();
        assertThat(page.locator("#problems")).containsText("This table is missing");
        clean(page);
    }

    private static void clean(Page page) {
        Axe.findsNothing(page);
        assertFitsATelephone(page);
    }

    private static void send(Page page, String name, String text) {
        page.locator("[id='sending:file']")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(Charset.forName("windows-31j"))));
        page.locator("[id='sending:go']").click();
    }
}
