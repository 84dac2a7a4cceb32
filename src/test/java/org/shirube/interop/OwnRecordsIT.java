package org.shirube.interop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.security.Permission;

/** A person's record as it leaves the system. */
@ArquillianTest
class OwnRecordsIT {
    @Inject
    private Sample sample;

    @Inject
    private Claims claims;

    private Sample.Town townWithAClaim() {
        var town = sample.town();
        claims.record(NewClaim.of(town.person("one"), "A1", Source.CHECK, 1, Today.date()), List.of());
        return town;
    }

    @Test
    void theJsonHoldsEveryClaimWithWhoMadeItAndTheMapAndTheRule() {
        var town = townWithAClaim();
        var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        var answer = visit.get("/assessment/record.json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var record = reader.readObject();
            assertThat(record.getString("format")).isEqualTo("shirube-record");
            assertThat(record.getJsonObject("person").getString("staffNo")).isEqualTo("one");
            assertThat(record.getJsonObject("rule").getString("mapVersion")).isNotEmpty();
            var skill = record.getJsonArray("skills").stream()
                    .map(value -> value.asJsonObject())
                    .filter(one -> one.getString("code").equals("A1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(skill.getInt("level")).isEqualTo(1);
            assertThat(skill.getJsonArray("because")).isNotEmpty();
            var claim = skill.getJsonArray("claims").getJsonObject(0);
            assertThat(claim.getString("source")).isEqualTo("check");
            assertThat(claim.getString("on")).isEqualTo(Today.date().toString());
            assertThat(claim.getString("by")).isNotEmpty();
            assertThat(claim.getString("mapVersion"))
                    .isEqualTo(record.getJsonObject("rule").getString("mapVersion"));
            assertThat(record.keySet()).contains("courses", "plans", "permits", "gates", "roles");
        }
    }

    @Test
    void thePaperAndTheTableHoldTheSame() {
        var town = townWithAClaim();
        var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        var paper = visit.get("/assessment/record.pdf");
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(visit.get("/assessment/record.csv").body())
                .contains("\"claim\",\"A1\"", "\"check\"", "\"level\",\"A1\"", "standard: ");
    }

    @Test
    void nobodyElseTakesItOutButHrWhoSaysWhyAndThePersonSeesThat() {
        var town = townWithAClaim();
        long one = town.person("one");
        for (var permission : List.of(Permission.HR, Permission.AUDITOR, Permission.ADMINISTRATOR))
            assertThat(new Visit()
                            .signedIn(sample.account(null, permission))
                            .get("/assessment/record.json")
                            .statusCode())
                    .as(permission.name())
                    .isEqualTo(403);
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        assertThat(head.send("/assessment/record.json", Map.of("person", "" + one, "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(ask(hr, one, " ").statusCode()).isEqualTo(400);
        assertThat(ask(hr, one, "開示請求 第3号").body()).contains("\"staffNo\": \"one\"");
        assertThat(new Visit()
                        .signedIn(sample.account(one, Permission.STAFF))
                        .get("/organisation/seen.xhtml")
                        .body())
                .contains("ファイルに書き出す");
        assertThat(new Visit()
                        .signedIn(sample.account(null, Permission.AUDITOR))
                        .get("/security/audit.xhtml?act=record-disclose")
                        .body())
                .contains("開示請求 第3号");
        var others = sample.town();
        assertThat(ask(hr, others.person("one"), "x").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> ask(Visit visit, long person, String reason) {
        return visit.send("/assessment/record.json", Map.of("person", "" + person, "reason", reason));
    }
}
