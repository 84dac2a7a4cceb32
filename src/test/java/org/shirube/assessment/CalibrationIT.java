package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.organisation.Deputies;
import org.shirube.organisation.Deputy;
import org.shirube.organisation.Mode;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.Staffing;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** One bureau after its review: its raters beside each other, a level moved; and raters who have to train first. */
@ArquillianTest
class CalibrationIT {
    private static final LocalDate TODAY = Today.date();
    private static final String PAGE = "/assessment/calibration.xhtml";
    private static final String REVIEW = "/assessment/review.xhtml";
    private static final String SKILL = "B3";
    private static final CycleDates DATES =
            new CycleDates(TODAY, TODAY.plusDays(10), TODAY.plusDays(20), TODAY.plusDays(30), TODAY.plusDays(60));

    @Inject
    private Sample sample;

    @Inject
    private Staffing staffing;

    @Inject
    private Units units;

    @Inject
    private Deputies deputies;

    @Inject
    private Cycles cycles;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Claims claims;

    @Inject
    private Reviews reviews;

    @Inject
    private Calibrations calibrations;

    @Inject
    private Store store;

    @Inject
    private Elsewhere elsewhere;

    @Resource
    private ManagedExecutorService threads;

    /** What happens elsewhere. */
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

        /** The cycle was disclosed yesterday; today somebody leaves. */
        public void yesterday(long cycle, long leaver) {
            em.createNativeQuery("update cycle set self_from = ?2, disclose_on = ?3 where id = ?1")
                    .setParameter(1, cycle)
                    .setParameter(2, TODAY.minusDays(40))
                    .setParameter(3, TODAY.minusDays(1))
                    .executeUpdate();
            em.createNativeQuery("update post set until_on = ?2 where person_id = ?1")
                    .setParameter(1, leaver)
                    .setParameter(2, TODAY)
                    .executeUpdate();
        }

        /** Leaves what was done uncommitted until told. */
        public void slowly(Runnable work, CountDownLatch done, CountDownLatch commit) {
            work.run();
            done.countDown();
            try {
                commit.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        public void passed(long organisation, long person) {
            em.createNativeQuery("""
                            insert into lab_attempt (id, version, organisation_id, person_id, course_code, course_version,
                                lab_id, answer, language, changed_at, submitted_at, submitted_on, passed)
                            values (?1, 1, ?2, ?3, 'GA11', '2026.2', 'rate-vignettes', '', 'ja', current_timestamp,
                                current_timestamp, ?4, true)""")
                    .setParameter(1, -person)
                    .setParameter(2, organisation)
                    .setParameter(3, person)
                    .setParameter(4, TODAY)
                    .executeUpdate();
        }
    }

    /** Another request at the same moment. */
    @ApplicationScoped
    public static class Elsewhere {
        @Inject
        private CurrentUser user;

        @ActivateRequestContext
        public void run(long organisation, Runnable work) {
            user.becomeSystem(organisation);
            work.run();
        }
    }

    private record Bureau(long id, long organisation, Map<String, Long> people) {
        long person(String staffNo) {
            return people.get(staffNo);
        }
    }

    /** Four sections with 6, 5, 3 and 2 people besides their heads; another bureau with a head alone. */
    private Bureau bureau() {
        var organisation = sample.organisation();
        var lines = new ArrayList<StaffList.UnitLine>();
        var people = new ArrayList<StaffList.PersonLine>();
        lines.add(new StaffList.UnitLine("D", null, new Text("企画部", "Planning")));
        lines.add(new StaffList.UnitLine("E", null, new Text("財務部", "Finance")));
        person(people, "other", "E", true);
        for (var section : new TreeMap<>(Map.of("a", 6, "b", 5, "c", 3, "d", 2)).entrySet()) {
            var unit = section.getKey().toUpperCase(Locale.ROOT);
            lines.add(new StaffList.UnitLine("S" + unit, "D", new Text("課" + unit, "Section " + unit)));
            person(people, "head-" + section.getKey(), "S" + unit, true);
            for (int at = 1; at <= section.getValue(); at++) person(people, section.getKey() + at, "S" + unit, false);
        }
        var ids = staffing.take(new StaffList(lines, people));
        return new Bureau(unit("D").id(), organisation, ids);
    }

    private UnitRow unit(String code) {
        return units.tree().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void person(List<StaffList.PersonLine> people, String staffNo, String unit, boolean head) {
        var since = LocalDate.of(2024, 4, 1);
        people.add(new StaffList.PersonLine(
                staffNo,
                new Text("名前" + staffNo, "Name " + staffNo),
                "なまえ",
                since,
                null,
                List.of(new StaffList.PostLine(
                        unit,
                        new Text("主事", "Officer"),
                        head,
                        true,
                        since,
                        null,
                        List.of(new StaffList.RoleLine("R02", 1, since))))));
    }

    /** Everybody but the heads says 3, a1 nought; section A's head gives 2 after a check, the others 1 without. */
    private long rated(Bureau bureau, CycleAsks asks) {
        var name = new Text("2026年度", "Fiscal year 2026");
        var cycle = cycles.draft(name, Mode.STANDARD, Population.EVERYBODY, DATES);
        cycles.save(cycle, cycles.of(cycle).version(), name, Mode.STANDARD, Population.EVERYBODY, DATES, asks);
        cycles.openAtOnce(cycle);
        var rated = bureau.people().entrySet().stream()
                .filter(one -> !one.getKey().startsWith("head") && !one.getKey().equals("other"))
                .toList();
        var answers = new HashMap<Long, List<AnswerDraft>>();
        var made = new ArrayList<NewClaim>();
        for (var one : rated) {
            var person = one.getValue();
            boolean lenient = one.getKey().startsWith("a");
            int self = one.getKey().equals("a1") ? 0 : 3;
            answers.put(person, List.of(new AnswerDraft(SKILL, self, false, null, null, -1)));
            if (lenient) made.add(NewClaim.of(person, SKILL, Source.CHECK, 1, TODAY));
            made.add(new NewClaim(person, SKILL, Source.MANAGER, lenient ? 2 : 1, TODAY, null, null, cycle));
        }
        selfAssessments.takeSubmitted(answers);
        claims.recordAll(made, "test");
        return cycle;
    }

    private CalibrationBoard board(long cycle, Bureau bureau) {
        return calibrations
                .desk(cycle, bureau.id(), null, PageRequest.of(0, 50))
                .board();
    }

    @Test
    void ratersStandBesideEachOtherAndCasesHaveNoNames() {
        var bureau = bureau();
        var cycle = rated(bureau, CycleAsks.NOTHING_MORE);
        var board = board(cycle, bureau);
        assertThat(board.all().levels()).containsExactly(0, 10, 6, 0, 0);
        assertThat(board.raters()).hasSize(4);
        assertThat(board.raters().get(0).figures())
                .returns(1.0, RaterComparison.Figures::againstOthers)
                .returns(1.0, RaterComparison.Figures::againstChecks)
                .returns(0, RaterComparison.Figures::withoutProof);
        assertThat(board.raters())
                .filteredOn(CalibrationBoard.Line::isHidden)
                .extracting(one -> one.unit().code())
                .as("fewer than five people")
                .containsExactlyInAnyOrder("SC", "SD");

        var address = PAGE + "?cycle=" + cycle + "&unit=" + bureau.id();
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(hr.get(address).body()).contains("課A", "事例", "根拠なし").doesNotContain("名前a1", "名前b1");
        var head = new Visit().signedIn(sample.account(bureau.person("head-b"), Permission.STAFF, Permission.MANAGER));
        assertThat(head.get(address).body())
                .contains("課B", "評価者 ", "自分")
                .doesNotContain("課A", "名前a1", "名前b1", "moving:go");
        assertThat(head.get(PAGE + "?cycle=" + cycle + "&unit=" + unit("E").id())
                        .statusCode())
                .as("leads nothing there")
                .isEqualTo(403);
        assertThat(new Visit()
                        .signedIn(sample.account(bureau.person("a1"), Permission.STAFF))
                        .get(address)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMovedLevelIsANewClaimWithItsReasonAndStandsUntilTheDisclosure() {
        var bureau = bureau();
        var cycle = rated(bureau, CycleAsks.NOTHING_MORE);
        var person = bureau.person("a1");
        var given = claims.of(person, SKILL).stream()
                .filter(claim -> claim.source() == Source.MANAGER)
                .findFirst()
                .orElseThrow();
        claims.record(NewClaim.of(person, SKILL, Source.LAB, 2, TODAY), List.of());
        assertThat(given.level()).isEqualTo(2);
        var board = PAGE + "?cycle=" + cycle + "&unit=" + bureau.id();
        var address = board + "&case="
                + caseOf(cycle, bureau, one -> Integer.valueOf(0).equals(one.self()));
        var hr = new Visit().signedIn(sample.account(bureau.person("a2"), Permission.HR));
        assertThat(move(hr, address, 1, " ").body()).contains("動かす理由を書いてください");
        assertThat(move(hr, address, 1, "手順のある場面だけでした。").statusCode()).isEqualTo(302);
        assertThat(claims.of(person, SKILL))
                .filteredOn(claim -> claim.source() == Source.MANAGER)
                .extracting(ClaimRow::level)
                .containsExactly(2, 1);
        assertThat(claims.levels(person, TODAY).get(SKILL).value()).isEqualTo(1);
        assertThat(claims.of(person, SKILL))
                .filteredOn(ClaimRow::agreed)
                .extracting(ClaimRow::note)
                .containsExactly("手順のある場面だけでした。");
        assertThat(hr.get(board).body()).contains("2 → 1", "手順のある場面だけでした。");
        assertThat(board(cycle, bureau).raters().get(0).figures().levels())
                .as("what the rater gave stays the rater's")
                .containsExactly(0, 0, 6, 0, 0);
        assertThat(hr.get(address).statusCode()).as("no case any more").isEqualTo(404);
        assertThatThrownBy(() -> reviews.decide(person, new Decision(SKILL, 2, false, null, false, false), -1))
                .hasMessageContaining("calibrated");
        assertThatThrownBy(() -> claims.record(NewClaim.of(person, SKILL, Source.MANAGER, 2, TODAY), List.of()))
                .hasMessageContaining("calibrated");

        var others = calibrations.desk(cycle, bureau.id(), null, PageRequest.of(0, 50)).cases().rows().stream()
                .filter(one -> one.level() == 2)
                .map(CalibrationCase::key)
                .toList();
        assertThat(others).hasSize(5);
        assertThat(others.stream()
                        .filter(one ->
                                move(hr, board + "&case=" + one, 1, "自分の分").statusCode() == 403))
                .as("one's own alone")
                .hasSize(1);
        var other = caseOf(cycle, bureau, one -> one.level() == 1 && !one.moved());
        assertThatThrownBy(() -> calibrations.move(cycle, bureau.id(), other, 3, "根拠を超える"))
                .hasMessageContaining("aboveProof");
        assertThatThrownBy(() -> calibrations.move(cycle, bureau.id(), other, 1, "同じ"))
                .hasMessageContaining("calibrationSame");
        assertThatThrownBy(() -> calibrations.move(cycle, unit("E").id(), other, 1, "よその部"))
                .isInstanceOf(NotFound.class);
        store.disclose(cycle);
        assertThatThrownBy(() -> calibrations.move(cycle, bureau.id(), other, 0, "公開の後"))
                .hasMessageContaining("calibrationOver");
        claims.record(new NewClaim(person, SKILL, Source.MANAGER, 2, TODAY, null, "公開の後に、別の場面で確認した。", null), List.of());
        assertThat(claims.levels(person, TODAY).get(SKILL).value())
                .as("corrected after the disclosure")
                .isEqualTo(2);
        assertThat(new Visit()
                        .signedIn(sample.account(null, Permission.AUDITOR))
                        .get("/security/audit.xhtml")
                        .body())
                .contains("目線合わせでのレベルの変更", SKILL + " 2 -&gt; 1");
    }

    private String caseOf(long cycle, Bureau bureau, Predicate<CalibrationCase> wanted) {
        return calibrations.desk(cycle, bureau.id(), null, PageRequest.of(0, 50)).cases().rows().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void aDisclosedCycleStandsAsItWasOnThatDay() {
        var bureau = bureau();
        var cycle = rated(bureau, CycleAsks.NOTHING_MORE);
        var leaver = bureau.person("b1");
        store.yesterday(cycle, leaver);
        claims.record(NewClaim.of(bureau.person("b2"), SKILL, Source.CHECK, 1, TODAY), List.of());
        assertThat(board(cycle, bureau))
                .returns(TODAY.minusDays(1), CalibrationBoard::day)
                .returns(false, CalibrationBoard::movable);
        assertThat(board(cycle, bureau).raters())
                .filteredOn(one -> one.unit().code().equals("SB"))
                .as("whoever left since is still there, and what was proved since is not")
                .singleElement()
                .returns(5, CalibrationBoard.Line::people)
                .returns(0, one -> one.figures().compared())
                .returns(5, one -> one.figures().withoutProof());
        var first = calibrations
                .desk(cycle, bureau.id(), null, PageRequest.of(0, 3))
                .cases();
        assertThat(calibrations
                        .desk(cycle, bureau.id(), null, PageRequest.of(300, 3))
                        .cases())
                .as("a page beyond the end")
                .isEqualTo(first);
    }

    @Test
    void aMoveWaitsForADecisionThatIsBeingMadeAndDoesNotUndoIt() throws Exception {
        var bureau = bureau();
        var cycle = rated(bureau, CycleAsks.NOTHING_MORE);
        var person = bureau.person("a1");
        var key = caseOf(cycle, bureau, one -> Integer.valueOf(0).equals(one.self()));
        var decided = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var organisation = bureau.organisation();
        var decision = List.of(new NewClaim(person, SKILL, Source.MANAGER, 1, TODAY, null, null, cycle));
        var deciding = threads.submit(() -> elsewhere.run(
                organisation,
                () -> store.slowly(
                        () -> {
                            calibrations.hold(cycle, person);
                            claims.recordOwn(organisation, decision, "head");
                        },
                        decided,
                        commit)));
        assertThat(decided.await(20, TimeUnit.SECONDS)).isTrue();
        var moving = threads.submit(
                () -> elsewhere.run(organisation, () -> calibrations.move(cycle, bureau.id(), key, 0, "同時に")));
        assertThatThrownBy(() -> moving.get(1, TimeUnit.SECONDS)).as("waits").isInstanceOf(TimeoutException.class);
        commit.countDown();
        deciding.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> moving.get(20, TimeUnit.SECONDS)).hasStackTraceContaining("calibrationMoved");
        assertThat(claims.of(person, SKILL))
                .filteredOn(claim -> claim.source() == Source.MANAGER)
                .extracting(ClaimRow::level)
                .containsExactly(2, 1);
    }

    private static HttpResponse<String> move(Visit hr, String address, int level, String reason) {
        var page = hr.get(address);
        var form = Pattern.compile("id=\"(moving)\"").matcher(page.body());
        assertThat(form.find()).isTrue();
        return hr.post(
                page, "moving", Map.of("moving:level", "" + level, "moving:reason", reason, "moving:go", "moving:go"));
    }

    @Test
    void aCycleMayAskForTheRaterTrainingBeforeTheReviewOpens() {
        var bureau = bureau();
        rated(bureau, new CycleAsks(true, false, false, CycleAsks.USUAL_FROM));
        deputies.appoint(unit("SB").id(), bureau.person("a1"), Deputy.Reason.values()[0], TODAY, TODAY.plusDays(5));
        var head = new Visit().signedIn(sample.account(bureau.person("head-a"), Permission.STAFF, Permission.MANAGER));
        var deputy = new Visit().signedIn(sample.account(bureau.person("a1"), Permission.STAFF));
        for (var rater : List.of(head, deputy)) {
            assertThat(rater.get(REVIEW).body())
                    .contains("評価者訓練に合格してください", "lab=rate-vignettes")
                    .doesNotContain("名前a2", "名前b2", "data-review");
        }
        store.passed(bureau.organisation(), bureau.person("head-a"));
        assertThat(head.get(REVIEW).body()).contains("名前a2").doesNotContain("評価者訓練に合格");
        assertThat(deputy.get(REVIEW).body()).contains("評価者訓練に合格してください");
    }
}
