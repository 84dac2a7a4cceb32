package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.course.Courses;
import org.shirube.course.QuizItem;
import org.shirube.learning.ItemFigures;
import org.shirube.learning.ItemFlaw;
import org.shirube.learning.Purpose;
import org.shirube.learning.SittingsSample;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** A check by stages, the pass marks, and what the answers say about the items. */
@ArquillianTest
class ChecksIT {
    private static final String CHECK = "/assessment/check.xhtml";
    private static final String CUTS = "/assessment/cuts.xhtml";

    @Inject
    private Sample sample;

    @Inject
    private Courses courses;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @Inject
    private CutScores cutScores;

    @Inject
    private ItemFigures figures;

    @Inject
    private SittingsSample sittings;

    @Inject
    private Elsewhere elsewhere;

    /** The same button, pressed in another tab. */
    @ApplicationScoped
    public static class Elsewhere {
        @PersistenceContext
        private EntityManager em;

        /** Begins a stage with all but two of a person's questions; the other press arrives before this one has ended. */
        @Transactional
        public CompletableFuture<Integer> goesOnMeanwhile(long person, Supplier<Integer> press)
                throws InterruptedException {
            var sitting = em.createNativeQuery("select id from sitting where person_id = ?1 for update")
                    .setParameter(1, person)
                    .getSingleResult();
            var pressed = CompletableFuture.supplyAsync(press);
            Thread.sleep(1_000); // less than a database waits for a lock
            em.createNativeQuery("update sitting set stage = 2, version = version + 1 where id = ?1")
                    .setParameter(1, sitting)
                    .executeUpdate();
            em.createNativeQuery("update sitting_item set stage = 2 where sitting_id = ?1 and place > 2")
                    .setParameter(1, sitting)
                    .executeUpdate();
            return pressed;
        }
    }

    /** A skill of a bank alone that no role of the sample asks for, with items for two levels. */
    private String skill() {
        var map = maps.current();
        return map.skills().stream()
                .map(skill -> skill.code())
                .filter(code -> map.role("R01").orElseThrow().target(code, 1) == 0
                        && map.role("R02").orElseThrow().target(code, 1) == 0)
                .filter(code -> courses.teaching(code).isEmpty())
                .filter(code -> courses.items(code, 1).size() >= 5
                        && courses.items(code, 2).size() >= 5)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckGoesUpAfterAPassAndRecordsTheHighestLevelPassed() {
        var town = sample.town();
        var skill = skill();
        var staff = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        var choice = staff.get(CHECK);
        assertThat(choice.body()).contains("職種が求めるスキル", "そのほかのスキル", "レベルごとに80%");
        var begun = staff.post(choice, "choose", Map.of("skills", skill, "choose:begin", "choose:begin"));
        var address = begun.headers().firstValue("Location").orElseThrow().replace(Visit.base(), "");
        var first = staff.get(address);
        assertThat(first.body()).contains("第1段階");
        assertThat(questions(first)).hasSize(5);
        assertThat(goOn(staff, first, true)).isEqualTo(302);
        var second = staff.get(address);
        assertThat(second.body()).contains("第2段階", "問6から問10").doesNotContain("sb-verdict");
        assertThat(questions(second).keySet())
                .doesNotContainAnyElementsOf(questions(first).keySet());
        assertThat(goOn(staff, first, false))
                .as("pressed again on the old page")
                .isEqualTo(302);
        assertThat(questions(staff.get(address)))
                .containsOnlyKeys(questions(second).keySet());
        assertThat(goOn(staff, second, false)).isEqualTo(302);
        assertThat(staff.get(address).body()).contains("レベル1を確認しました", "レベル1：5問のうち5問正解（4問以上で合格）", "レベル2：5問のうち0問正解");
        assertThat(claims.of(town.person("one"), skill)).singleElement().satisfies(claim -> {
            assertThat(claim.source()).isEqualTo(Source.CHECK);
            assertThat(claim.level()).isEqualTo(1);
        });
        assertThat(staff.get(CUTS).statusCode()).isEqualTo(403);
        assertThat(staff.get("/learning/items.xhtml").statusCode()).isEqualTo(403);
    }

    @Test
    void goingOnTwiceAtTheSameMomentLeavesTheNextStageOpen() throws Exception {
        var town = sample.town();
        var staff = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        var begun = staff.post(staff.get(CHECK), "choose", Map.of("skills", skill(), "choose:begin", "choose:begin"));
        var address = begun.headers().firstValue("Location").orElseThrow().replace(Visit.base(), "");
        var first = staff.get(address);
        var answered = elsewhere.goesOnMeanwhile(town.person("one"), () -> goOn(staff, first, true));
        assertThat(answered.get()).isEqualTo(302);
        var second = staff.get(address);
        assertThat(second.body()).contains("第2段階").doesNotContain("sb-verdict");
        assertThat(questions(second)).hasSize(3);
    }

    private int goOn(Visit visit, HttpResponse<String> page, boolean right) {
        var fields = new LinkedHashMap<String, String>();
        questions(page).forEach((id, item) -> fields.put("q-" + id, right ? key(item) : wrong(item)));
        fields.put("check:submit", "check:submit");
        return visit.post(page, "check", fields).statusCode();
    }

    private Map<String, QuizItem> questions(HttpResponse<String> page) {
        var found = new LinkedHashMap<String, QuizItem>();
        var question = Pattern.compile("data-question=\"q-([^\"]+)\"").matcher(page.body());
        while (question.find()) found.put(question.group(1), item(question.group(1)));
        return found;
    }

    private QuizItem item(String id) {
        return courses.holders().stream()
                .flatMap(course -> course.item(id).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String key(QuizItem item) {
        return switch (item.kind()) {
            case SINGLE, MULTIPLE ->
                IntStream.range(0, item.options().size())
                        .filter(i -> item.options().get(i).right())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
            case ORDER ->
                IntStream.range(0, item.options().size())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
            case MATCH ->
                item.pairs().stream()
                        .map(pair -> "" + item.rights().indexOf(pair.right()))
                        .collect(Collectors.joining(","));
            case NUMERIC -> "" + item.numeric().answer();
            case CLOZE ->
                IntStream.range(0, item.gaps().size())
                        .mapToObj(i -> i + ":" + item.gaps().get(i).right())
                        .collect(Collectors.joining(","));
        };
    }

    private static String wrong(QuizItem item) {
        return item.kind() == QuizItem.Kind.NUMERIC ? "" + (item.numeric().answer() + 1_000_000) : "9";
    }

    @Test
    void hrSetsAPassMarkWithItsReasonForChecksThatBeginLater() {
        var town = sample.town();
        var skill = skill();
        var staff = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF));
        var begun = staff.post(staff.get(CHECK), "choose", Map.of("skills", skill, "choose:begin", "choose:begin"));
        var address = begun.headers().firstValue("Location").orElseThrow().replace(Visit.base(), "");
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        var own = CUTS + "?find=" + skill + "&skill=" + skill + "&level=1";
        var refused = set(hr, own, "40", "委員会の決定");
        assertThat(refused).contains("50%から100%まで");
        assertThat(set(hr, own, "100", " ")).contains("理由を1,000字以内で");
        assertThat(set(hr, own, "100", "委員会の決定")).contains("5問のうち5問以上（100%）", "委員会の決定");
        assertThat(cutScores.all().of(skill, 1).percent()).isEqualTo(100);
        assertThat(cutScores.all().of(skill, 2).percent()).isEqualTo(80);
        assertThatThrownBy(() -> cutScores.set(null, null, 80, "")).isInstanceOf(RuleBroken.class);
        goOn(staff, staff.get(address), true);
        goOn(staff, staff.get(address), false);
        assertThat(staff.get(address).body())
                .as("the mark of its beginning holds")
                .contains("レベル1：5問のうち5問正解（4問以上で合格）");
        var instructor = new Visit().signedIn(sample.account(null, Permission.INSTRUCTOR));
        assertThat(instructor.get(CUTS).body()).contains("委員会の決定").doesNotContain("cut:go");
        assertThat(new Visit()
                        .signedIn(sample.account(null, Permission.AUDITOR))
                        .get("/security/audit.xhtml")
                        .body())
                .contains("合格の線の変更", "80 % -&gt; 100 %: 委員会の決定");
        assertThat(hr.get(CUTS + "?show=own&find=" + skill).body()).contains("委員会の決定", "level=1\"");
        assertThat(hr.get(CUTS + "?show=own&find=Q%20Q").body()).contains("当てはまる知識確認はありません");
        cutScores.follow(skill, 1, "元に戻す");
        assertThat(cutScores.all().of(skill, 1)).isEqualTo(CutScores.SHIPPED);
        assertThat(hr.get(own).body()).contains("すべての線と同じ").doesNotContain("cut:follow\"");
        cutScores.set(null, null, 60, "全体を下げる");
        assertThat(cutScores.all().of(skill, 1).percent())
                .as("follows what comes after, too")
                .isEqualTo(60);
        hr.get(CUTS);
        assertThat(StatementsPerPage.of(CUTS)).isBetween(1, 6);
    }

    private static String set(Visit hr, String page, String percent, String reason) {
        return hr.post(hr.get(page), "cut", Map.of("cut:percent", percent, "cut:reason", reason, "cut:go", "cut:go"))
                .body();
    }

    @Test
    void fromAHundredAnswersOnAuthorsSeeWhichItemsAreWeakAndNothingIsCountedTwice() {
        var town = sample.town();
        sittings.answered(town.id(), town.person("one"), "B6", 1, 99);
        addAll();
        assertThat(figures.items(Purpose.CHECK)).hasSize(5).noneMatch(figure -> figure.isMeasured());
        sittings.answered(town.id(), town.person("two"), "B6", 1, 1);
        addAll();
        addAll();
        var items = figures.items(Purpose.CHECK);
        assertThat(items).hasSize(5).allSatisfy(figure -> {
            assertThat(figure.sums().answers()).isEqualTo(100);
            assertThat(figure.chosen().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(100);
        });
        assertThat(items.get(0).flaws()).as("right where the rest is wrong").contains(ItemFlaw.TURNED);
        assertThat(items.get(4).sums().discrimination()).isPositive();
        assertThat(figures.checks()).singleElement().satisfies(check -> {
            assertThat(check.isMeasured()).isTrue();
            assertThat(check.sums().items()).isEqualTo(5);
            assertThat(check.sums().alpha()).isBetween(0.0, 1.0);
        });
        var instructor = new Visit().signedIn(sample.account(null, Permission.INSTRUCTOR));
        instructor.get("/learning/items.xhtml");
        assertThat(instructor.get("/learning/items.xhtml").body())
                .contains("正解が逆かもしれません", "選択肢ごとの数", items.get(0).item().id(), "統計のある問題 5問");
        assertThat(StatementsPerPage.of("/learning/items.xhtml")).isBetween(1, 4);
        sample.town();
        assertThat(figures.items(Purpose.CHECK)).as("another body").isEmpty();
    }

    private void addAll() {
        while (figures.addNext()) {}
    }
}
