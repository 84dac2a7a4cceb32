package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** Colleagues named, agreed to and heard, and a role owner; who sees what of it. */
@ArquillianTest
class OpinionsIT {
    private static final LocalDate TODAY = Today.date();
    private static final String PAGE = "/assessment/opinions.xhtml";
    private static final String PEERS = "<dt>同僚</dt>";

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Store store;

    /** What time alone brings about, and what no door shows. */
    @ApplicationScoped
    @Transactional
    public static class Store {
        @PersistenceContext
        private EntityManager em;

        public void disclose(long cycle) {
            em.createNativeQuery("update cycle set self_from = ?2, disclose_on = ?3 where id = ?1")
                    .setParameter(1, cycle)
                    .setParameter(2, TODAY.minusDays(40))
                    .setParameter(3, TODAY)
                    .executeUpdate();
        }

        public long opinion(long rater) {
            return ((Number) em.createNativeQuery("select id from opinion where rater_id = ?1")
                            .setParameter(1, rater)
                            .getSingleResult())
                    .longValue();
        }
    }

    private Map<String, Long> town() {
        return sample.twoSections(Set.of("owner"), "head", "one", "two", "three", "four", "owner");
    }

    private long cycle(CycleAsks asks) {
        var name = new Text("2026年度", "Fiscal year 2026");
        var dates = new CycleDates(
                TODAY.minusDays(2), TODAY.plusDays(10), TODAY.plusDays(20), TODAY.plusDays(30), TODAY.plusDays(90));
        var cycle = cycles.draft(name, Mode.STANDARD, Population.EVERYBODY, dates);
        cycles.save(cycle, cycles.of(cycle).version(), name, Mode.STANDARD, Population.EVERYBODY, dates, asks);
        cycles.openAtOnce(cycle);
        return cycle;
    }

    private Visit visit(Long person, Permission... permissions) {
        return new Visit().signedIn(sample.account(person, permissions));
    }

    private static String propose(Visit visit, String numbers) {
        return visit.post(visit.get(PAGE), "proposing", Map.of("proposing:staffNos", numbers, "proposing:go", "x"))
                .body();
    }

    private static int press(Visit visit, String address, String form, String button) {
        return visit.post(visit.get(address), form, Map.of(button, "x")).statusCode();
    }

    /** Says the same of every skill. @param answer a level, or - */
    private int answer(Visit rater, long person, String answer) {
        var address = PAGE + "?id=" + store.opinion(person);
        var sheet = rater.get(address);
        var fields = new HashMap<String, String>();
        for (int at = 0; sheet.body().contains("answering:questions:" + at + ":level"); at++) {
            fields.put("answering:questions:" + at + ":level", answer);
        }
        assertThat(fields).isNotEmpty();
        fields.put("answering:go", "x");
        return rater.post(sheet, "answering", fields).statusCode();
    }

    @Test
    void colleaguesAnswerWithoutNamesAndThePersonHearsThemFromThreeOn() {
        var town = town();
        var one = town.get("one");
        var cycle = cycle(new CycleAsks(false, true, true, 3));
        var asked = selfAssessments.askedOf(List.of(one)).get(one);
        selfAssessments.takeSubmitted(Map.of(
                one,
                asked.stream()
                        .map(skill -> new AnswerDraft(skill.skill(), 1, false, "本人だけの例", null, -1))
                        .toList()));
        var hr = visit(null, Permission.HR);
        assertThat(hr.post(
                                hr.get("/assessment/role-owners.xhtml"),
                                "naming",
                                Map.of("naming:role", "R02", "naming:staffNo", "owner", "naming:go", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hr.get("/assessment/role-owners.xhtml").body()).contains("名前owner");

        var self = visit(one, Permission.STAFF);
        assertThat(self.get("/assessment/self.xhtml").body()).contains("回答してもらう同僚");
        assertThat(propose(self, "one")).contains("本人は答えられません");
        assertThat(propose(self, "head")).contains("上司として確認します");
        assertThat(propose(self, "nobody")).contains("「nobody」の職員は見つかりません");
        propose(self, "two、three four");
        assertThat(self.get(PAGE).body()).contains("名前two", "名前four", "上司の確認待ち");
        assertThat(propose(self, "two")).contains("もう挙げられているか");

        var two = visit(town.get("two"), Permission.STAFF);
        var three = visit(town.get("three"), Permission.STAFF);
        assertThat(two.get(PAGE + "?id=" + store.opinion(town.get("two"))).statusCode())
                .as("before anybody agreed")
                .isEqualTo(404);
        var head = visit(town.get("head"), Permission.STAFF, Permission.MANAGER);
        assertThat(head.get(PAGE).body()).contains("認めるかどうかを待つ同僚（3人）");
        for (int at = 0; at < 3; at++) {
            assertThat(press(head, PAGE, "agreeing", "agreeing:rows:0:agree")).isEqualTo(302);
        }
        assertThat(press(head, PAGE + "?person=" + one, "deciding", "deciding:owner:0:ask"))
                .isEqualTo(302);
        assertThat(two.get(PAGE + "?person=" + one).statusCode())
                .as("a colleague")
                .isEqualTo(403);
        assertThat(two.get("/dashboard/home.xhtml").body()).contains("同僚について答える");

        var sheet = two.get(PAGE + "?id=" + store.opinion(town.get("two"))).body();
        assertThat(sheet).contains("名前one", "分からない").doesNotContain("本人だけの例");
        assertThat(three.get(PAGE + "?id=" + store.opinion(town.get("two"))).statusCode())
                .as("somebody else's sheet")
                .isEqualTo(404);
        assertThat(press(two, PAGE + "?id=" + store.opinion(town.get("two")), "answering", "answering:go"))
                .as("nothing said")
                .isEqualTo(200);
        assertThat(answer(two, town.get("two"), "2")).isEqualTo(302);
        assertThat(two.get(PAGE + "?id=" + store.opinion(town.get("two"))).statusCode())
                .as("answered")
                .isEqualTo(404);
        assertThat(answer(three, town.get("three"), "3")).isEqualTo(302);
        assertThat(answer(visit(town.get("owner"), Permission.STAFF), town.get("owner"), "-"))
                .isEqualTo(302);

        assertThat(head.get("/assessment/review.xhtml?person=" + one).body())
                .contains("同僚 1人", "職種オーナーは分からないと答えました", "回答を頼む人")
                .doesNotContain("名前two");
        assertThat(self.get("/assessment/result.xhtml").body()).doesNotContain(PEERS);
        store.disclose(cycle);
        assertThat(self.get("/assessment/result.xhtml").body())
                .as("two colleagues")
                .doesNotContain(PEERS);
        assertThat(answer(visit(town.get("four"), Permission.STAFF), town.get("four"), "2"))
                .isEqualTo(302);
        assertThat(self.get("/assessment/result.xhtml").body()).contains(PEERS).doesNotContain("名前four");
        assertThat(visit(null, Permission.AUDITOR).get("/security/audit.xhtml").body())
                .contains("同僚などに回答を頼んだ", "職種オーナーを記録した", "同僚などとして回答した");
    }

    @Test
    void aCycleThatDoesNotAskTakesNoNames() {
        var town = town();
        cycle(CycleAsks.NOTHING_MORE);
        var self = visit(town.get("one"), Permission.STAFF);
        assertThat(self.get(PAGE).body()).doesNotContain("proposing:go");
        assertThat(self.get("/assessment/self.xhtml").body()).doesNotContain("回答してもらう同僚");
        var head = visit(town.get("head"), Permission.STAFF, Permission.MANAGER);
        assertThat(head.get(PAGE + "?person=" + town.get("one")).statusCode()).isEqualTo(404);
    }
}
