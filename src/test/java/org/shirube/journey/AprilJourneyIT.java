package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.shirube.Today;

/** HR's January to April: the map out of Excel, edited by keyboard, published, and a move of 1 April into another team. */
class AprilJourneyIT extends Journey {
    private static final LocalDate TODAY = Today.date();
    private static final LocalDate APRIL =
            TODAY.getMonthValue() < 4 ? LocalDate.of(TODAY.getYear() - 1, 4, 1) : LocalDate.of(TODAY.getYear(), 4, 1);
    private static Server own;

    /** Its own, because it publishes a map by which everybody is measured. */
    @Override
    Server server() {
        if (own == null) own = Server.start("server-april", true);
        return own;
    }

    @AfterAll
    static void end() {
        if (own != null) own.stop();
    }

    @Test
    void theMapComesFromExcelIsEditedPublishedAndReachesTheNewManagersMatrix() throws Exception {
        var hr = signedIn("ja", "hr");
        var manager = signedIn("ja", "manager");
        open(manager, "/dashboard/team.xhtml");
        var unit = manager.locator("h1 .sb-title-note").innerText().strip();

        open(hr, "/interop/import.xhtml");
        var file = hr.waitForDownload(() -> hr.locator("a[href='map.xlsx']").click());
        hr.locator("[id='sending:files']")
                .setInputFiles(
                        new FilePayload("スキルマップ.xlsx", "application/octet-stream", Files.readAllBytes(file.path())));
        press(hr, "[id='sending:go']");
        assertThat(hr.locator("#read")).containsText("CC-BY-4.0");
        press(hr, "[id='deciding:go']");
        press(hr, "#draft");
        hr.waitForURL(url -> url.contains("/draft.xhtml"));
        var draft = hr.url().replaceFirst(".*id=(\\d+).*", "$1");

        open(hr, "/skillmap/draft.xhtml?id=" + draft);
        var cell = cell(hr, "A3", "R01");
        hr.locator("#targets td[tabindex='0']").first().focus();
        hr.keyboard().press("ArrowDown");
        hr.keyboard().press("ArrowDown");
        assertThat(cell).isFocused();
        saved(hr, () -> hr.keyboard().type("333"));
        assertThat(cell.locator("i")).hasText(new String[] {"3", "3", "3"});

        open(hr, "/skillmap/draft.xhtml?id=" + draft + "&look=publish");
        hr.locator("[id='publish:version']").fill("2031.1");
        hr.locator("[id='publish:from']").fill(TODAY.toString());
        hr.locator("[id='publish:reason']").fill("全職員がデータを読み確かめるため");
        press(hr, "[id='publish:go']");
        assertThat(hr.locator("#messages")).containsText("版2031.1を公開しました");

        open(hr, "/organisation/people.xhtml?sort=staffNo&desc=true");
        var row = hr.locator("tbody tr").nth(12);
        var name = row.locator("th a").innerText().strip();
        var number = row.locator("td").first().innerText().strip();
        open(manager, "/dashboard/matrix.xhtml");
        assertThat(manager.locator("table").first()).not().containsText(name);

        open(hr, "/organisation/transfers.xhtml");
        hr.locator("#q").fill(number);
        hr.keyboard().press("Enter");
        hr.locator("#found a").click();
        var choice = hr.locator("[id='moving:unit'] option").filter(new Locator.FilterOptions().setHasText(unit));
        hr.locator("[id='moving:unit']").selectOption(choice.first().getAttribute("value"));
        hr.locator("[id='moving:titleJa']").fill("主査");
        hr.locator("[id='moving:titleEn']").fill("Chief clerk");
        hr.locator("[id='moving:day']").fill(APRIL.toString());
        press(hr, "[id='moving:go']");
        assertThat(hr.locator("#messages")).containsText("異動を登録しました");

        open(manager, "/dashboard/matrix.xhtml");
        var mover = manager.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
        assertThat(mover).hasCount(1);
        assertThat(mover.locator("button[data-skill='A3'] .sb-cell__target")).hasText("/3");
        assertThat(mover.locator("button[data-skill='A3']")).containsText(name);
        Axe.findsNothing(manager);
        assertFitsATelephone(manager);
        open(manager, "/organisation/handover.xhtml");
        assertThat(manager.locator("main")).containsText("引き継ぎ");

        var english = signedIn("en", "manager");
        open(english, "/dashboard/matrix.xhtml");
        Axe.findsNothing(english);
        for (var page : List.of(hr, manager, english))
            org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("???");
    }

    private static void press(Page page, String button) {
        page.locator(button).focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static Locator cell(Page page, String skill, String role) {
        int column = (int) page.locator("#targets thead th")
                .evaluateAll("(heads, role) => heads.findIndex(head => head.dataset.role === role)", role);
        return page.locator("#targets tr[data-skill='" + skill + "'] > *").nth(column);
    }

    private static void saved(Page page, Runnable act) {
        page.waitForResponse((Response answer) -> answer.request().method().equals("POST"), act);
    }
}
