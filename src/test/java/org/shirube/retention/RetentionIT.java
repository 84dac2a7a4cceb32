package org.shirube.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Population;
import org.shirube.assessment.Source;
import org.shirube.organisation.Mode;
import org.shirube.platform.config.Setting;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** What is over its period goes, and no figure moves. */
@ArquillianTest
class RetentionIT {
    private static final String PAGE = "/retention/periods.xhtml";

    @Inject
    private Sample sample;

    @Inject
    private Retention retention;

    @Inject
    private Claims claims;

    @Inject
    private Cycles cycles;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private Rows rows;

    /** What doors do not show, and what only time brings about. */
    @ApplicationScoped
    @Transactional
    public static class Rows {
        @PersistenceContext
        private EntityManager em;

        public void run(String sql) {
            em.createNativeQuery(sql).executeUpdate();
        }

        public List<String> of(String sql) {
            return ((List<?>) em.createNativeQuery(sql).getResultList())
                    .stream()
                            .map(row -> row instanceof Object[] cells
                                    ? java.util.Arrays.stream(cells)
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(" "))
                                    : String.valueOf(row))
                            .toList();
        }
    }

    private static Map<RetentionKind, Integer> every(int months) {
        var all = new EnumMap<RetentionKind, Integer>(RetentionKind.class);
        for (var kind : RetentionKind.values()) all.put(kind, months);
        return all;
    }

    private List<String> figures(Sample.Town town) {
        var ids = town.people().values().stream().map(String::valueOf).collect(Collectors.joining(","));
        var found = new java.util.ArrayList<String>();
        found.addAll(rows.of(
                "select id, person_id, skill_code, source, lvl, on_day, last_used_on, until_day, map_version_id,"
                        + " recorded_at from claim where person_id in (" + ids + ") order by id"));
        found.addAll(
                rows.of("select t.unit_id, t.dimension, t.people, t.required, t.exceeds, t.meets, t.below1, t.below2,"
                        + " t.recheck, t.not_assessed from tally t join unit u on u.id = t.unit_id where u.organisation_id = "
                        + town.id() + " order by 1, 2"));
        found.addAll(
                rows.of("select person_id, skill_code, lvl, state, valid_until from standing where organisation_id = "
                        + town.id() + " order by 1, 2"));
        found.addAll(rows.of("select count(*) from evidence where removed_at is null and person_id in (" + ids + ")"));
        return found;
    }

    private static void finish(Retention retention) {
        for (int tries = 0; tries < 600 && retention.job().orElseThrow().isRunning(); tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(retention.job().orElseThrow().isRunning()).isFalse();
    }

    @Test
    void whatIsOverItsPeriodGoesAndNoFigureMoves() throws IOException {
        var town = sample.town();
        long one = town.person("one");
        long two = town.person("two");
        var today = Today.date();
        cycles.openAtOnce(cycles.draft(
                Text.same("2026"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(today, today.plusDays(10), today.plusDays(20), today.plusDays(30), today.plusDays(60))));
        var login = sample.account(one, Permission.STAFF);
        var person = new Visit().signedIn(login);
        person.send(
                person.get("/assessment/self.xhtml?skill=B3"),
                "works",
                Map.of("works:classified", "CLASS_1", "works:addFile", "works:addFile"),
                "works:upload",
                "a,b".getBytes(StandardCharsets.UTF_8));
        var work = locker.of(one, "B3").get(0);
        var stored = Path.of(Setting.DATA.value())
                .resolve("evidence")
                .resolve(rows.of("select stored_as from evidence where id = " + work.id())
                        .get(0));
        assertThat(stored).exists();
        for (var id : List.of(one, two)) {
            claims.recordAll(
                    List.of(
                            new NewClaim(id, "B3", Source.CHECK, 1, today, null, "a remark", null),
                            new NewClaim(id, "A1", Source.LAB, 2, today, null, null, null)),
                    id == one ? "import" : login);
        }
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        head.get("/assessment/evidence?id=" + work.id());
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        var before = figures(town);

        assertThatThrownBy(() -> retention.start())
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("nothing");
        retention.set(every(12));
        assertThat(retention.dryRun()).as("nothing is old").allMatch(step -> step.found() == 0);
        rows.run("update evidence set added_at = added_at - interval '400' day where person_id = " + one);
        rows.run("update viewing set first_at = first_at - interval '400' day where person_id = " + one);
        rows.run("update person set left_on = date '" + today.minusDays(400) + "' where id = " + one);
        var counted = hr.post(hr.get(PAGE), "erasing", Map.of("erasing:count", "erasing:count"));
        assertThat(counted.body()).contains("3件を消します");
        assertThat(retention.dryRun().stream().filter(step -> step.found() > 0).map(StepRow::step))
                .containsExactly("FILES", "LOOKS", "LEAVERS");
        assertThat(figures(town)).as("counting changes nothing").isEqualTo(before);
        assertThat(stored).exists();

        retention.start();
        finish(retention);

        assertThat(figures(town)).isEqualTo(before);
        assertThat(stored).doesNotExist();
        assertThat(rows.of("select name_ja, kana, staff_no from person where id = " + one))
                .containsExactly("退職者  left-" + one);
        assertThat(rows.of("select login, active from account where person_id = " + one))
                .singleElement()
                .asString()
                .startsWith("left-" + one);
        assertThat(rows.of("select count(*) from claim where note is not null and person_id = " + one))
                .containsExactly("0");
        assertThat(rows.of("select distinct rater from claim where person_id = " + two))
                .as("where a leaver signed")
                .containsExactly("left-" + one);
        assertThat(rows.of("select count(*) from claim where note is not null and person_id = " + two))
                .as("whoever stays keeps what is not old")
                .containsExactly("1");
        assertThat(rows.of("select count(*) from viewing where person_id = " + one))
                .containsExactly("0");
        assertThat(person.get("/dashboard/home.xhtml").statusCode())
                .as("the account is closed")
                .isNotEqualTo(200);
        assertThat(retention.dryRun()).allMatch(step -> step.found() == 0);
        assertThat(hr.get(PAGE).body()).contains("退職した人", "CSV");
        var run = retention.runs().get(0);
        assertThat(run.erased()).isEqualTo(3);
        assertThat(hr.get("/retention/report.csv?run=" + run.id()).body())
                .contains("\"LEAVERS\",\"LEAVERS\",12", ",1,1");
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        assertThat(auditor.get("/security/audit.xhtml?act=retention-end").body())
                .contains("LEAVERS 1");
        assertThat(auditor.get("/security/audit.xhtml").body()).contains("保存期間の変更");
        sample.town();
        var other = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(other.get("/retention/report.csv?run=" + run.id()).statusCode())
                .isEqualTo(404);
        assertThat(Files.exists(stored)).isFalse();
    }

    @Test
    void textsOverTheirPeriodGoAndAPeriodCanBeTakenBack() {
        var town = sample.town();
        var today = Today.date();
        for (var id : town.people().values()) {
            claims.recordAll(List.of(new NewClaim(id, "B3", Source.CHECK, 1, today, null, "a remark", null)), "import");
        }
        retention.set(every(12));
        rows.run("update claim set recorded_at = recorded_at - interval '400' day where person_id in ("
                + town.people().values().stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
        retention.start();
        finish(retention);
        assertThat(retention.runs().get(0).steps().stream()
                        .filter(step -> step.erased() > 0)
                        .map(step -> step.step() + " " + step.found() + " " + step.erased()))
                .containsExactly("CLAIM_NOTES 3 3");
        assertThatThrownBy(() -> retention.start()).hasMessageContaining("nothing");
        retention.set(Map.of(RetentionKind.LOOKS, 1));
        assertThat(retention.periods()).containsOnlyKeys(RetentionKind.LOOKS);
        assertThatThrownBy(() -> retention.set(every(601))).hasMessageContaining("months");
    }
}
