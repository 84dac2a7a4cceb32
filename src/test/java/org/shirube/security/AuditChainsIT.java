package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.platform.error.RuleBroken;

/** The chain over the audit log, and what somebody who can write to the database does to it. */
@ArquillianTest
class AuditChainsIT {
    private static final Pattern LINE =
            Pattern.compile("\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\","
                    + "(\\d+),\"(\\w{64})\",\"(\\w{64})\"\r\n");

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Sample sample;

    @Inject
    private AuditLog audit;

    @Inject
    private AuditChains chains;

    @Inject
    private Rows rows;

    /** What the program never does. */
    @ApplicationScoped
    @Transactional
    public static class Rows {
        @PersistenceContext
        private EntityManager em;

        public void change(long organisation, long number) {
            assertThat(em.createNativeQuery(
                                    "update audit_entry set actor = 'nobody' where organisation_id = ?1 and chain_no = ?2")
                            .setParameter(1, organisation)
                            .setParameter(2, number)
                            .executeUpdate())
                    .isEqualTo(1);
        }

        public void delete(long organisation, long number) {
            assertThat(em.createNativeQuery("delete from audit_entry where organisation_id = ?1 and chain_no = ?2")
                            .setParameter(1, organisation)
                            .setParameter(2, number)
                            .executeUpdate())
                    .isEqualTo(1);
        }

        /** As if the last act had never been: its row, and the head of the chain as it was before. */
        public void cutOff(long organisation, long number) {
            var before = em.createNativeQuery(
                            "select previous_hash from audit_entry where organisation_id = ?1 and chain_no = ?2")
                    .setParameter(1, organisation)
                    .setParameter(2, number)
                    .getSingleResult();
            delete(organisation, number);
            em.createNativeQuery("update audit_chain set acts = ?2, head_hash = ?3 where organisation_id = ?1")
                    .setParameter(1, organisation)
                    .setParameter(2, number - 1)
                    .setParameter(3, before)
                    .executeUpdate();
        }
    }

    private long bodyWithActs() {
        var body = sample.organisation();
        for (int act = 1; act <= 5; act++) audit.note("transfer", "person " + act, "=1+1");
        return body;
    }

    @Test
    void everyActIsChainedOnceHoweverManyWriteAndSealAtOnce() throws Exception {
        var body = sample.organisation();
        var work = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < 6; writer++) {
            var name = "writer" + writer;
            work.add(() -> {
                for (int act = 0; act < 20; act++) audit.note(body, name, "transfer", "person " + act, "");
                return null;
            });
        }
        chains.seal(); // so that the row that is locked is there
        for (int sealer = 0; sealer < 3; sealer++) {
            work.add(() -> {
                for (int turn = 0; turn < 10; turn++) chains.seal(body);
                return null;
            });
        }
        for (var done : threads.invokeAll(work)) done.get();
        var check = chains.check(null, null);
        assertThat(check.isWhole()).isTrue();
        assertThat(check.head().acts()).isEqualTo(120);
        assertThat(chains.waiting()).as("that it was checked").isEqualTo(1);
    }

    @Test
    void whatWasChangedOrDeletedByHandIsFoundAndNamed() {
        var body = bodyWithActs();
        assertThat(chains.check(null, null).isWhole()).isTrue();
        rows.delete(body, 2);
        assertThat(chains.check(null, null))
                .returns(2L, AuditCheck::at)
                .returns(AuditCheck.Break.MISSING, AuditCheck::why);
        var other = bodyWithActs();
        chains.seal();
        rows.change(other, 4);
        assertThat(chains.check(null, null))
                .returns(4L, AuditCheck::at)
                .returns(AuditCheck.Break.CHANGED, AuditCheck::why);
        rows.change(other, 3);
        assertThat(chains.check(null, null)).returns(3L, AuditCheck::at).returns(2L, AuditCheck::breaks);
    }

    @Test
    void anEndThatWasDeletedIsFoundByTheHeadOrByWhatWasWrittenDown() {
        var body = bodyWithActs();
        var head = chains.check(null, null).head();
        rows.delete(body, head.acts());
        assertThat(chains.walk(body, null, null))
                .returns(head.acts(), AuditCheck::at)
                .returns(AuditCheck.Break.CUT_OFF, AuditCheck::why);
        var other = bodyWithActs();
        chains.seal();
        var noted = chains.head();
        rows.cutOff(other, noted.acts());
        assertThat(chains.check(null, null).isWhole())
                .as("nothing tells it from inside")
                .isTrue();
        assertThat(chains.check(noted.acts(), noted.hash().toUpperCase(java.util.Locale.ROOT)))
                .returns(AuditCheck.Noted.DIFFERS, AuditCheck::noted)
                .returns(false, AuditCheck::isWhole);
        assertThatThrownBy(() -> chains.check(3L, null)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> chains.check(3L, "xyz")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theFileCanBeRecomputedByWhoeverHasIt() {
        var body = bodyWithActs();
        var visit = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        var file = visit.get("/security/audit.csv?from=2020-01-01&until=2099-12-31")
                .body();
        var lines = LINE.matcher(file);
        var previous = AuditHash.first(body);
        int acts = 0;
        while (lines.find()) {
            assertThat(lines.group(7)).isEqualTo(previous);
            previous = lines.group(8);
            var detail = lines.group(5).replaceFirst("^'(?=[=+@|%-])", "");
            var at = OffsetDateTime.parse(lines.group(1)).toInstant();
            assertThat(AuditHash.of(
                            lines.group(7),
                            Long.parseLong(lines.group(6)),
                            at,
                            lines.group(2),
                            lines.group(3),
                            lines.group(4),
                            detail))
                    .isEqualTo(previous);
            acts++;
        }
        assertThat(acts).isGreaterThanOrEqualTo(7).isEqualTo(file.lines().count() - 1);
    }

    @Test
    void theAuditorSeesWhereItBrokeAndWhereTheChainEnds() {
        var body = bodyWithActs();
        var visit = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        chains.seal();
        assertThat(visit.get("/security/audit.xhtml").body()).contains("番までの記録を鎖につないであります");
        var page = visit.get("/security/audit-check.xhtml");
        var whole = visit.post(page, "checking", Map.of("checking:go", "checking:go"));
        assertThat(whole.body()).contains("書き換えも抜けもありません", chains.head().hash());
        rows.change(body, 3);
        var broken = visit.post(page, "checking", Map.of("checking:go", "checking:go"));
        assertThat(broken.body()).contains("3番の記録の中身が書き換えられています");
        assertThat(visit.get("/security/audit.xhtml?act=audit-check").body()).contains("CHANGED at 3");
    }
}
