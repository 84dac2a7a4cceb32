package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.AnswerDraft;
import org.shirube.assessment.Appeals;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Decision;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Participants;
import org.shirube.assessment.Population;
import org.shirube.assessment.ReviewRow;
import org.shirube.assessment.Reviews;
import org.shirube.assessment.SelfAssessments;
import org.shirube.assessment.Source;
import org.shirube.organisation.Deputies;
import org.shirube.organisation.Deputy;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Mode;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.Transfers;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Caller;
import org.shirube.security.CallerSample;
import org.shirube.security.Permission;

/** A cycle from the answers to its end, with the days moved under it. */
@ArquillianTest
class CycleYearIT {
    private static final LocalDate TODAY = Today.date();
    private static final String RESULT = "/assessment/result.xhtml";
    private static final String REMARK = "面談で実際の資料を見ました。";
    private static final String SKILL = "B3";

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    @Inject
    private Participants participants;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Reviews reviews;

    @Inject
    private Claims claims;

    @Inject
    private Appeals appeals;

    @Inject
    private Standings standings;

    @Inject
    private CycleHealths healths;

    @Inject
    private Workloads workloads;

    @Inject
    private CycleSnapshots snapshots;

    @Inject
    private Calendar calendar;

    @Inject
    private CallerSample callers;

    @Inject
    private Deputies deputies;

    @Inject
    private Transfers transfers;

    @Inject
    private RoleAssignments roles;

    /** Time passes. */
    @ApplicationScoped
    @Transactional
    public static class Calendar {
        @PersistenceContext
        private EntityManager em;

        public void disclose(long cycle, LocalDate day) {
            em.createNativeQuery("update cycle set self_from = ?2, disclose_on = ?3 where id = ?1")
                    .setParameter(1, cycle)
                    .setParameter(2, TODAY.minusDays(40))
                    .setParameter(3, day)
                    .executeUpdate();
        }

        public void lastYear(long cycle) {
            em.createNativeQuery(
                            "update cycle set self_from = ?2, self_until = ?2, review_until = ?2, disclose_on = ?2,"
                                    + " closes_on = ?2 where id = ?1")
                    .setParameter(1, cycle)
                    .setParameter(2, TODAY.minusYears(1))
                    .executeUpdate();
        }

        /** Past every door, as somebody with the database's password could. */
        public int tamper(long cycle, long person, String what) {
            return em.createNativeQuery(what + " where cycle_id = ?1 and person_id = ?2 and skill_code = ?3")
                    .setParameter(1, cycle)
                    .setParameter(2, person)
                    .setParameter(3, SKILL)
                    .executeUpdate();
        }

        @SuppressWarnings("unchecked")
        public List<Object[]> levels(long cycle) {
            return em.createNativeQuery(
                            "select person_id, skill_code, state, lvl from cycle_level where cycle_id = ?1 order by 1, 2")
                    .setParameter(1, cycle)
                    .getResultList();
        }
    }

    private record Begun(Sample.Town town, long cycle, Visit self, Visit head, Visit hr) {
        long one() {
            return town.person("one");
        }
    }

    /** One has handed in, and the head has confirmed one skill; the disclosure is thirty days away. */
    private Begun begun() {
        var town = sample.town();
        var id = cycles.draft(
                new Text("2026年度", "Fiscal year 2026"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(TODAY, TODAY.plusDays(10), TODAY.plusDays(20), TODAY.plusDays(30), TODAY.plusDays(60)));
        var load = workloads.of(cycles.of(id));
        assertThat(load.people()).isEqualTo(3);
        cycles.openAtOnce(id);
        var one = town.person("one");
        var asked = selfAssessments.askedOf(List.of(one)).get(one);
        assertThat(load.most()).isEqualTo(asked.size());
        selfAssessments.takeSubmitted(Map.of(
                one,
                asked.stream()
                        .map(skill -> new AnswerDraft(skill.skill(), 1, false, null, null, -1))
                        .toList()));
        claims.record(NewClaim.of(one, SKILL, Source.CHECK, 1, TODAY), List.of());
        reviews.decide(one, new Decision(SKILL, 1, false, REMARK, false, false), -1);
        return new Begun(
                town,
                id,
                new Visit().signedIn(sample.account(one, Permission.STAFF)),
                new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER)),
                new Visit().signedIn(sample.account(null, Permission.HR)));
    }

    @Test
    void beforeTheDisclosureOneSeesOnesOwnRatingOnlyAndFromThatDayTheConfirmation() {
        var begun = begun();
        assertThat(begun.self().get(RESULT).body()).contains("公開日に示します").doesNotContain(REMARK);
        for (var page : List.of("/assessment/record.xhtml", "/assessment/record.csv", "/assessment/record.json")) {
            assertThat(begun.self().get(page).body()).as(page).doesNotContain(REMARK);
        }
        assertThat(begun.head()
                        .get("/assessment/person.xhtml?id=" + begun.one())
                        .body())
                .contains(REMARK);
        calendar.disclose(begun.cycle(), TODAY);
        assertThat(begun.self().get(RESULT).body()).contains(REMARK, "再確認を申し出る").doesNotContain("公開日に示します");
        assertThat(begun.self().get("/assessment/record.xhtml").body()).contains(REMARK);
        assertThat(begun.self().get("/dashboard/home.xhtml").body()).contains("結果を見る");
    }

    @Test
    void anAppealIsMadeInTimeAnsweredOnceAndChangesALevelOnlyWithinTheProof() {
        var begun = begun();
        assertThat(appeal(begun.self(), "まだ早い").statusCode()).isEqualTo(200); // there is no form yet
        calendar.disclose(begun.cycle(), TODAY);
        assertThat(appeal(begun.self(), "資料をもう一つ作りました。").statusCode()).isEqualTo(302);
        assertThat(begun.self().get(RESULT).body()).contains("資料をもう一つ作りました。", "までに回答があります");
        assertThat(begun.hr().get("/assessment/appeals.xhtml").body()).contains("資料をもう一つ作りました。");
        assertThat(begun.head().get("/assessment/appeals.xhtml").body()).contains("資料をもう一つ作りました。");
        var waiting = appeals.toAnswer().get(0);
        assertThat(waiting.appeal().skill()).isEqualTo(SKILL);
        assertThatThrownBy(() -> appeals.change(waiting.appeal().id(), 2, "上げます"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("aboveProof");
        var answering = begun.head()
                .get("/assessment/appeals.xhtml?id=" + waiting.appeal().id());
        assertThat(begun.head()
                        .post(
                                answering,
                                "answering",
                                Map.of("answering:answer", "演習に合格すると上がります。", "answering:keep", "answering:keep"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(begun.self().get(RESULT).body()).contains("演習に合格すると上がります。");
        assertThatThrownBy(() -> appeals.keep(waiting.appeal().id(), "もう一度")).hasMessageContaining("appealAnswered");
        assertThat(appeals.counts(begun.cycle())).isEqualTo(new Appeals.Counts(1, 0, 0, 0));
    }

    private static HttpResponse<String> appeal(Visit self, String text) {
        var page = self.get(RESULT + "?skill=" + SKILL);
        var form = Pattern.compile("name=\"([^\"]+:asking):text\"").matcher(page.body());
        if (!form.find()) return page;
        var fields = new HashMap<String, String>();
        fields.put(form.group(1) + ":text", text);
        fields.put(form.group(1) + ":send", form.group(1) + ":send");
        return self.post(page, form.group(1), fields);
    }

    @Test
    void theSecondOfTwoRatersIsToldAndNeitherLosesAnything() {
        var begun = begun();
        var one = begun.one();
        var deputy = begun.town().person("two");
        deputies.appoint(begun.town().unitId(), deputy, Deputy.Reason.ABSENCE, TODAY, TODAY.plusDays(5));
        var head = CallerSample.caller(
                begun.town().id(), begun.town().person("head"), "head", Set.of(Permission.STAFF, Permission.MANAGER));
        var second = CallerSample.caller(begun.town().id(), deputy, "deputy", Set.of(Permission.STAFF));
        var shown = callers.as(head, () -> row(one));
        var alsoShown = callers.as(second, () -> row(one));
        assertThat(alsoShown).isEqualTo(shown);
        var mine = new Decision(SKILL, 1, false, "発表を見ました。", false, false);
        var theirs = new Decision(SKILL, 0, false, "まだ助けが要ります。", false, false);
        note(head, one, mine, shown.known());
        assertThatThrownBy(() -> note(second, one, theirs, alsoShown.known()))
                .hasMessageContaining("reviewedElsewhere")
                .hasMessageContaining("head");
        assertThatThrownBy(() -> callers.as(second, () -> {
                    reviews.decide(one, theirs, alsoShown.known());
                    return null;
                }))
                .hasMessageContaining("reviewedElsewhere");
        var now = callers.as(second, () -> row(one));
        assertThat(now.draft()).isEqualTo(mine);
        assertThat(callers.as(second, () -> claims.of(one, SKILL)).stream()
                        .filter(claim -> claim.source() == Source.MANAGER))
                .hasSize(1);
        callers.as(second, () -> {
            reviews.decide(one, theirs, now.known());
            return null;
        });
        assertThat(callers.as(head, () -> claims.of(one, SKILL)))
                .extracting(ClaimRow::note)
                .contains(REMARK, theirs.remark());
    }

    private ReviewRow row(long person) {
        return reviews.sheet(person).stream()
                .filter(row -> row.skill().equals(SKILL))
                .findFirst()
                .orElseThrow();
    }

    private void note(Caller rater, long person, Decision decision, int known) {
        callers.as(rater, () -> {
            reviews.note(person, decision, known);
            return null;
        });
    }

    @Test
    void aReopenedSheetCanBeChangedAndItsDecisionsWaitAgain() {
        var begun = begun();
        assertThat(healths.of(cycles.of(begun.cycle()), null).all().submitted()).isEqualTo(1);
        participants.reopen(begun.cycle(), begun.one(), null, "一部の答えを誤ったため");
        assertThat(healths.of(cycles.of(begun.cycle()), null).all().submitted()).isZero();
        assertThat(begun.self().get("/assessment/self.xhtml").body()).doesNotContain("送信済みです");
        assertThat(claims.of(begun.one(), SKILL))
                .extracting(claim -> claim.source())
                .contains(Source.MANAGER);
        assertThatThrownBy(() -> participants.reopen(begun.cycle(), begun.one(), null, "もう一度"))
                .hasMessageContaining("notSubmitted");
    }

    @Test
    void aClosedCycleKeepsWhatItFoundWhateverComesLater() throws InterruptedException {
        var begun = begun();
        calendar.disclose(begun.cycle(), TODAY);
        assertThatThrownBy(() -> cycles.close(begun.cycle())).hasMessageContaining("cycleAppealsRun");
        appeal(begun.self(), "見直してください。");
        calendar.disclose(begun.cycle(), TODAY.minusDays(15));
        assertThatThrownBy(() -> cycles.close(begun.cycle())).hasMessageContaining("cycleAppealsOpen");
        appeals.keep(appeals.toAnswer().get(0).appeal().id(), "そのままとします。");
        cycles.close(begun.cycle());
        for (int i = 0; i < 300 && cycles.of(begun.cycle()).status() != Cycle.Status.CLOSED; i++) Thread.sleep(100);

        var found = snapshots.of(begun.cycle()).orElseThrow();
        assertThat(found.people()).isEqualTo(3);
        assertThat(found.all()).as("fewer than five people").isNull();
        var written = calendar.levels(begun.cycle());
        assertThat(written).hasSize(found.levels());
        assertThat(written)
                .anySatisfy(row -> assertThat(row)
                        .containsSequence(
                                SKILL,
                                standings.of(begun.one()).stream()
                                        .filter(standing -> standing.skill().equals(SKILL))
                                        .findFirst()
                                        .orElseThrow()
                                        .state()
                                        .name()));
        assertThat(snapshots.check(begun.cycle()).orElseThrow())
                .returns(0, SnapshotCheck::differing)
                .returns(found.levels(), SnapshotCheck::levels);

        claims.record(NewClaim.of(begun.one(), SKILL, Source.LAB, 2, TODAY), List.of());
        assertThat(snapshots.of(begun.cycle()).orElseThrow()).isEqualTo(found);
        assertThat(snapshots.check(begun.cycle()).orElseThrow().differing()).isZero();
        assertThatThrownBy(() -> participants.remind(begun.cycle(), null)).hasMessageContaining("cycleNotRunning");
        nextYearIsComparedWith(begun);
        onlyAChangedRowDiffers(begun);
    }

    private void onlyAChangedRowDiffers(Begun begun) {
        transfers.move(begun.one(), begun.town().unitId(), new Text("主査", "Senior officer"), true, TODAY.minusDays(3));
        roles.assign(Layer.PERSON, begun.one(), "R08", 3, TODAY.minusDays(9));
        assertThat(snapshots.check(begun.cycle()).orElseThrow().differing())
                .as("what was entered late")
                .isZero();
        assertThat(calendar.tamper(begun.cycle(), begun.one(), "update cycle_level set state = 'MEETS', lvl = 4"))
                .isOne();
        assertThat(snapshots.check(begun.cycle()).orElseThrow().differing()).isOne();
        assertThat(calendar.tamper(begun.cycle(), begun.one(), "delete from cycle_level"))
                .isOne();
        assertThat(snapshots.check(begun.cycle()).orElseThrow().differing()).isOne();
    }

    private void nextYearIsComparedWith(Begun begun) {
        assertThat(begun.self().get(RESULT).body()).contains("これまでの実施回", "<b class=\"sb-num\">1</b>");
        calendar.lastYear(begun.cycle());
        cycles.openAtOnce(cycles.draft(
                new Text("2027年度", "Fiscal year 2027"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(TODAY, TODAY.plusDays(10), TODAY.plusDays(20), TODAY.plusDays(30), TODAY.plusDays(60))));
        var asked = selfAssessments.askedOf(List.of(begun.one())).get(begun.one());
        selfAssessments.takeSubmitted(Map.of(
                begun.one(),
                asked.stream()
                        .map(skill -> new AnswerDraft(skill.skill(), 2, false, null, null, -1))
                        .toList()));
        assertThat(begun.self().get(RESULT).body()).contains("<dt>2026年度</dt>", "公開日に示します");
        assertThat(begun.head().get(RESULT).body())
                .as("nobody else's")
                .contains("これまでの実施回")
                .doesNotContain(REMARK);
    }
}
