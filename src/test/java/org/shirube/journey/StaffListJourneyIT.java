package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** HR takes the template, fills it in, looks at what it changes, and takes it over. */
class StaffListJourneyIT extends Journey {
    private static final String EXTRA = "990001,試験 太郎,,しけん たろう,,,1000,主事,,本務,,,,,\r\n";

    @Test
    void aFilledTemplateBecomesStaff() throws IOException {
        var page = signedIn("ja", "hr");
        open(page, "/organisation/import.xhtml");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        var template = download(page, "職員のひな形（CSV）");
        assertThat(template).startsWith("\uFEFF\"職員番号\"").contains("田中 浩一");
        download(page, "ひな形（Excel、組織と職員）");

        var header = template.substring(1, template.indexOf("\r\n") + 2);
        send(page, "間違い.csv", header + EXTRA.replace("主事", "").replace("1000", "nowhere"), "windows-31j");
        assertThat(page.locator("#problems")).containsText("職名が入っていません");
        assertThat(page.locator("#problems tbody tr").first()).containsText("部署コード");
        assertThat(page.locator("[id='deciding:go']")).hasCount(0);
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.locator("[id='deciding:forget']").click();

        var units = "部署コード,部署名\r\n1000,試験部\r\n";
        page.locator("[id='sending:files']").setInputFiles(new FilePayload[] {
            new FilePayload("組織.csv", "text/csv", units.getBytes(Charset.forName("windows-31j"))),
            new FilePayload("職員.csv", "text/csv", ("\uFEFF" + header + EXTRA).getBytes(StandardCharsets.UTF_8))
        });
        page.locator("[id='sending:go']").click();
        assertThat(page.locator("#people tbody tr")).hasCount(1);
        assertThat(page.locator("#people tbody tr")).containsText("採用");
        assertThat(page.locator("#units tbody tr")).containsText("試験部");
        Axe.findsNothing(page);
        assertFitsATelephone(page);
        page.locator(".sb-chip", new Page.LocatorOptions().setHasText("変更なし")).click();
        assertThat(page.locator(".sb-empty")).isVisible();
        page.locator("[id='deciding:go']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("名簿を取り込みました");
        assertThat(page.locator(".sb-note--ok")).containsText("職員.csv");
        Axe.findsNothing(page);

        open(page, "/organisation/people.xhtml?q=990001");
        assertThat(page.locator("tbody tr")).containsText("試験部");
        open(page, "/organisation/import.xhtml");
        page.locator("[id='deciding:forget']").click();
        send(page, "職員.csv", header + EXTRA, "UTF-8");
        assertThat(page.locator(".sb-note--info")).containsText("取り込むものはありません");
        page.locator("[id='deciding:forget']").click();
    }

    @Test
    void thePagesOfTheOfficeHaveNoBarriers() {
        for (var language : new String[] {"ja", "en"}) {
            var page = signedIn(language, "admin");
            for (var path : new String[] {
                "/organisation/import.xhtml",
                "/organisation/units.xhtml",
                "/organisation/roles.xhtml",
                "/organisation/join.xhtml",
                "/organisation/transfers.xhtml",
                "/organisation/transfer-file.xhtml",
                "/organisation/deputies.xhtml",
                "/security/first-accounts.xhtml"
            }) {
                open(page, path);
                Axe.findsNothing(page);
                assertFitsATelephone(page);
                assertThat(page.content()).as(path).doesNotContain("???");
            }
            open(page, "/organisation/units.xhtml");
            page.locator("a[href^='unit.xhtml']").nth(1).click();
            Axe.findsNothing(page);
            assertFitsATelephone(page);
        }
    }

    private static void send(Page page, String name, String text, String charset) {
        page.locator("[id='sending:files']")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(Charset.forName(charset))));
        page.locator("[id='sending:go']").click();
    }

    private static String download(Page page, String link) throws IOException {
        var file = page.waitForDownload(() -> page.getByText(link).click());
        Path saved = file.path();
        return Files.readString(saved, link.contains("CSV") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
