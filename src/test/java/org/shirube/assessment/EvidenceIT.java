package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.ScanDaemon;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.organisation.Mode;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** A work product from the upload through the scanner to the people who open it. */
@ArquillianTest
class EvidenceIT {
    private static final String SELF = "/assessment/self.xhtml?skill=B3";
    private static final String RECORD = "/assessment/record.xhtml";
    private static final String FILE = "/assessment/evidence?id=";

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    @Inject
    private EvidenceLocker locker;

    private Sample.Town asked() {
        var town = sample.town();
        var today = Today.date();
        cycles.openAtOnce(cycles.draft(
                Text.same("2026"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(today, today.plusDays(10), today.plusDays(20), today.plusDays(30), today.plusDays(60))));
        return town;
    }

    private static int attach(Visit visit, String content) {
        return visit.send(
                        visit.get(SELF),
                        "works",
                        Map.of("works:classified", "CLASS_2", "works:addFile", "works:addFile"),
                        "works:upload",
                        content.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    @Test
    void whoOpensAWorkProductIsSeenBesideIt() {
        var town = asked();
        var one = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        assertThat(one.get(RECORD).body()).contains("付けた成果物はまだありません");
        assertThat(attach(one, "a,b")).isEqualTo(302);
        var work = locker.of(town.person("one"), "B3").get(0);
        assertThat(work.scanned()).as("no scanner is set up").isFalse();
        assertThat(one.get(RECORD).body())
                .contains("file.csv", "機密性2", "まだだれも開いていません")
                .doesNotContain("ウイルス検査");
        assertThat(one.get(FILE + work.id()).body()).isEqualTo("a,b");
        assertThat(one.get(RECORD).body()).as("one's own look is none").contains("まだだれも開いていません");
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        for (int times = 0; times < 7; times++) head.get(FILE + work.id());
        one.get(RECORD);
        var seen = one.get(RECORD).body();
        assertThat(seen.split("田中 浩一", -1)).as("the last five of seven times").hasSize(6);
        assertThat(seen).contains("ほか 2件", "管理職").doesNotContain("まだだれも開いていません");
        assertThat(StatementsPerPage.of(RECORD)).isBetween(1, 20);
        var two = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF));
        assertThat(two.get(FILE + work.id()).statusCode()).isEqualTo(403);
        assertThat(two.get(RECORD).body()).doesNotContain("file.csv");
    }

    @Test
    void whatTheScannerFindsIsRefusedAndWrittenDown() throws IOException {
        var town = asked();
        var one = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        try (var daemon = new ScanDaemon()) {
            var refused = one.send(
                    one.get(SELF),
                    "works",
                    Map.of("works:classified", "CLASS_2", "works:addFile", "works:addFile"),
                    "works:upload",
                    ScanDaemon.EICAR.getBytes(StandardCharsets.US_ASCII));
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("Eicar-Test-Signature");
            assertThat(locker.of(town.person("one"), null)).isEmpty();
            assertThat(attach(one, "a,b")).isEqualTo(302);
            assertThat(daemon.asked()).isEqualTo(2);
            assertThat(one.get(RECORD).body()).contains("ウイルス検査済み");
        }
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        assertThat(auditor.get("/security/audit.xhtml?act=evidence-harmful").body())
                .contains("refused: Eicar-Test-Signature");
    }

    @Test
    void whatCouldNotBeScannedIsKeptAndScannedBeforeAnybodyOpensIt() throws IOException {
        var town = asked();
        var one = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        try (var daemon = new ScanDaemon()) {
            daemon.stop();
            assertThat(attach(one, ScanDaemon.EICAR)).isEqualTo(302);
            assertThat(attach(one, "a,b")).isEqualTo(302);
            assertThat(one.get(RECORD).body()).contains("ウイルス検査はまだです");
            var works = locker.of(town.person("one"), null);
            for (var work : works) {
                var waiting = head.get(FILE + work.id());
                assertThat(waiting.statusCode()).isEqualTo(409);
                assertThat(waiting.body()).contains("まだウイルス検査が済んでいません").doesNotContain("EICAR");
            }
            assertThat(one.get(RECORD).body()).as("nobody has seen anything").contains("まだだれも開いていません");
        }
        try (var daemon = new ScanDaemon()) {
            var works = locker.of(town.person("one"), null);
            assertThat(head.get(FILE + works.get(0).id()).body())
                    .contains("Eicar-Test-Signature")
                    .doesNotContain("X5O!");
            assertThat(head.get(FILE + works.get(1).id()).body()).isEqualTo("a,b");
            head.get(FILE + works.get(0).id());
            head.get(FILE + works.get(1).id());
            assertThat(daemon.asked()).as("each once").isEqualTo(2);
        }
        assertThat(one.get(RECORD).body()).contains("ウイルス検査で見つかり、削除しました", "ウイルス検査済み");
        assertThat(head.get(FILE + locker.of(town.person("one"), null).get(0).id())
                        .statusCode())
                .as("gone without a scanner, too")
                .isEqualTo(409);
    }
}
