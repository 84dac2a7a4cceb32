package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** A qualification from HR's list over the person's registration to the level that it proves. */
@ArquillianTest
class QualificationIT {
    private static final String OWN = "/assessment/qualifications.xhtml";
    private static final String LIST = "/assessment/qualification-list.xhtml";

    @Inject
    private Sample sample;

    @Inject
    private Qualifications qualifications;

    @Inject
    private HeldQualifications held;

    @Inject
    private Claims claims;

    private long idOf(String name) {
        return qualifications.all().stream()
                .filter(row -> row.name().ja().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatAPersonRegistersAndHrConfirmsBecomesALevel() {
        var town = sample.town();
        long one = town.person("one");
        var hr = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF, Permission.HR));
        var page = hr.get(LIST);
        assertThat(page.body()).contains("一覧はまだ空です");
        hr.post(page, "starting", Map.of("starting:starter", "starting:starter"));
        assertThat(hr.get(LIST).body()).contains("ITパスポート試験", "情報処理安全確保支援士（登録）", "A1 ");
        long security = idOf("情報セキュリティマネジメント試験");
        var person = new Visit().signedIn(sample.account(one, Permission.STAFF));
        var form = person.get(OWN);
        assertThat(form.body()).contains("登録した資格はまだありません", "情報セキュリティマネジメント試験");
        var obtained = Today.date().minusMonths(2);
        var expires = Today.date().plusMonths(3);
        var sent = person.send(
                form,
                "register",
                Map.of(
                        "register:qualification",
                        "" + security,
                        "register:number",
                        "SG-2026-001",
                        "register:obtained",
                        "" + obtained,
                        "register:expires",
                        "" + expires,
                        "register:classified",
                        "CLASS_2",
                        "register:go",
                        "register:go"),
                "register:scan",
                "certificate".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(person.get(OWN).body()).contains("SG-2026-001", "確認待ち");
        assertThat(claims.of(one, null))
                .as("what HR has not confirmed says nothing")
                .isEmpty();
        assertThat(hr.get("/dashboard/home.xhtml").body()).contains("資格を確認する（1件）");
        var queue = hr.get(LIST);
        assertThat(queue.body()).contains("SG-2026-001", "佐藤 美咲", "写しを開く");
        var waiting = held.waiting(PageRequest.of(0, 10)).rows().get(0).held();
        assertThat(hr.get("/assessment/evidence?id=" + waiting.evidenceId()).body())
                .isEqualTo("certificate");
        assertThat(person.get("/assessment/record.xhtml").body()).contains("資格の証明書", "高橋 翔");
        hr.post(
                queue,
                "deciding",
                Map.of("deciding:waiting:0:confirm", "deciding:waiting:0:confirm", "deciding:waiting:0:why", ""));
        assertThat(person.get(OWN).body()).contains("確認済み");
        assertThat(claims.of(one, "A2")).singleElement().satisfies(claim -> {
            assertThat(claim.source()).isEqualTo(Source.QUALIFICATION);
            assertThat(claim.level()).isEqualTo(2);
            assertThat(claim.on()).isEqualTo(obtained);
            assertThat(claim.until()).isEqualTo(expires);
        });
        assertThat(claims.ofAll(List.of(one)).get(one))
                .as("read in bulk")
                .allMatch(claim -> expires.equals(claim.until()));
        assertThat(claims.levels(one, Today.date()).get("A2")).satisfies(level -> {
            assertThat(level.value()).isEqualTo(2);
            assertThat(level.validUntil()).isEqualTo(expires);
            assertThat(level.recheck()).isFalse();
        });
        assertThat(claims.levels(one, expires.plusDays(1)).get("A2").recheck()).isTrue();
        assertThat(person.get("/assessment/record.xhtml").body())
                .contains("確認済みの資格で、レベル2まで確定できます", "情報セキュリティマネジメント試験 / ");
        assertThat(person.get("/assessment/record.csv").body()).contains("\"qualification\",\"SG-2026-001\"");
        assertThat(person.get("/assessment/record.pdf").statusCode()).isEqualTo(200);
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        assertThat(auditor.get("/security/audit.xhtml?act=qualification-confirm")
                        .body())
                .contains("情報セキュリティマネジメント試験, 2 claims");
    }

    @Test
    void hrKeepsTheListAndAnswersForItsMapping() {
        var town = sample.town();
        var id = qualifications.add(
                Text.typed("統計検定2級", "Japan Statistical Society Certificate, grade 2"), Text.same("統計質保証推進協会"), 60);
        assertThatThrownBy(() -> qualifications.add(Text.same("統計検定2級"), Text.same("x"), null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("qualificationTwice");
        assertThatThrownBy(() -> qualifications.prove(id, "C3", 3)).hasMessageContaining("qualificationLevel");
        assertThatThrownBy(() -> qualifications.prove(id, "Z9", 1)).hasMessageContaining("unknownSkill");
        qualifications.prove(id, "C3", 2);
        qualifications.prove(id, "A3", 1);
        qualifications.prove(id, "A3", null);
        var hr = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF, Permission.HR));
        var edit = hr.get(LIST + "?id=" + id);
        assertThat(edit.body()).contains("統計検定2級 を直す", "C3 統計分析・可視化 レベル2").doesNotContain("A3 データを読み確かめる力 レベル1");
        hr.post(
                edit,
                "edit",
                Map.of(
                        "edit:nameJa", "統計検定2級（CBT）",
                        "edit:nameEn", "",
                        "edit:issuerJa", "統計質保証推進協会",
                        "edit:issuerEn", "",
                        "edit:months", "",
                        "edit:save", "edit:save"));
        assertThat(qualifications.all()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo(Text.same("統計検定2級（CBT）"));
            assertThat(row.validMonths()).isNull();
            assertThat(row.proves()).extracting(QualificationRow.Proved::skill).containsExactly("C3");
        });
        qualifications.retire(id);
        assertThat(hr.get(LIST).body()).contains("受け付け停止");
        var person = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        assertThat(person.get(OWN).body()).doesNotContain("統計検定2級");
    }

    @Test
    void nobodyConfirmsOnesOwnAndNobodyElsesBody() {
        var town = sample.town();
        var id = qualifications.add(Text.same("ITパスポート試験"), Text.same("IPA"), null);
        var two = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF, Permission.HR));
        register(two, id, "IP-2", Today.date());
        var queue = two.get(LIST);
        assertThat(two.post(queue, "deciding", Map.of("deciding:waiting:0:confirm", "deciding:waiting:0:confirm"))
                        .body())
                .contains("自分の資格は確認できません");
        var waiting = held.waiting(PageRequest.of(0, 10)).rows().get(0).held().id();
        held.refuse(waiting, "番号が違います");
        assertThat(two.get(OWN).body()).contains("認められず", "番号が違います");
        register(two, id, "IP-3", Today.date().plusDays(1));
        assertThat(held.waiting(PageRequest.of(0, 10)).total())
                .as("not before its day")
                .isZero();
        assertThatThrownBy(() -> claims.record(
                        NewClaim.of(town.person("one"), "A1", Source.QUALIFICATION, 1, Today.date()), List.of()))
                .isInstanceOf(NotAllowed.class);
        sample.town();
        var other = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(other.get(LIST + "?id=" + id).statusCode()).isEqualTo(404);
        assertThat(other.get(LIST).body()).doesNotContain("ITパスポート試験");
        assertThatThrownBy(() -> held.confirm(waiting)).isInstanceOf(org.shirube.platform.error.NotFound.class);
    }

    private static void register(Visit visit, long id, String number, LocalDate obtained) {
        visit.send(
                visit.get(OWN),
                "register",
                Map.of(
                        "register:qualification",
                        "" + id,
                        "register:number",
                        number,
                        "register:obtained",
                        "" + obtained,
                        "register:expires",
                        "",
                        "register:classified",
                        "CLASS_2",
                        "register:go",
                        "register:go"),
                "register:scan",
                new byte[0]);
    }
}
