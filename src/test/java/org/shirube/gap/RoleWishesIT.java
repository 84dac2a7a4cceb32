package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.security.Permission;

/** A wish is its owner's alone until shared, and again when taken back. */
@ArquillianTest
class RoleWishesIT {
    private static final String ROAD = "/skillmap/roadmap.xhtml";

    @Inject
    private Sample sample;

    private static HttpResponse<String> press(Visit visit, String button, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("wishing:role", "R08");
        all.put("wishing:" + button, "wishing:" + button);
        return visit.post(visit.get(ROAD), "wishing", all);
    }

    @Test
    void nobodyElseSeesAWishBeforeItIsSharedNorAfterItIsTakenBack() {
        var town = sample.town();
        var one = town.person("one");
        var self = new Visit().signedIn(sample.account(one, Permission.STAFF));
        var leader = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        var page = "/assessment/person.xhtml?id=" + one;
        assertThat(press(self, "go", Map.of()).statusCode()).isEqualTo(302);
        assertThat(self.get(ROAD).body()).contains("自分だけに見えます").contains("データ分析担当");
        for (var other : new Visit[] {leader, hr, auditor})
            assertThat(other.get(page).body()).doesNotContain("を希望しています");
        assertThat(auditor.get("/security/audit.xhtml?from=2020-01-01&until=2099-12-31")
                        .body())
                .doesNotContain("職種の希望を共有した</td>");

        assertThat(press(self, "share", Map.of()).statusCode()).isEqualTo(302);
        assertThat(leader.get(page).body()).contains("R08 データ分析担当 を希望しています");
        assertThat(hr.get(page).body()).contains("を希望しています");
        assertThat(auditor.get(page).body()).doesNotContain("を希望しています");

        assertThat(press(self, "private", Map.of()).statusCode()).isEqualTo(302);
        for (var other : new Visit[] {leader, hr})
            assertThat(other.get(page).body()).doesNotContain("を希望しています");
        press(self, "drop", Map.of());
        assertThat(self.get(ROAD).body()).contains("希望は登録していません");
    }

    @Test
    void anyRoleAndStageCanBeLookedAtAndAnUnknownOneIsNotThere() {
        var town = sample.town();
        var self = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        for (int i = 0; i < 2; i++)
            assertThat(self.get(ROAD).body()).contains("政策企画担当").contains("いまここ");
        assertThat(StatementsPerPage.of(ROAD)).isBetween(1, 17);
        assertThat(self.get(ROAD + "?role=R10&stage=3").body())
                .contains("id=\"route\"")
                .contains("段階3が求めること");
        assertThat(self.get(ROAD + "?role=R14&stage=99").statusCode()).isEqualTo(200);
        assertThat(self.get(ROAD + "?role=X").statusCode()).isEqualTo(404);
        assertThat(self.get("/assignment/plan.xhtml").body()).contains("別の職種や段階が求めること");
    }
}
