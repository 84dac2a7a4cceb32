package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.course.QuizItem;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Items that a body writes itself: from the form to the check, its figures, and no further than the body. */
@ArquillianTest
class BankIT {
    private static final String CHECK = "/assessment/check.xhtml";
    private static final String ITEM = "/learning/bank-item.xhtml";

    @Inject
    private Sample sample;

    @Inject
    private SkillMaps maps;

    @Inject
    private ItemFigures figures;

    @Inject
    private Shelf shelf;

    /** Many items in use, and what became of them. */
    @ApplicationScoped
    @Transactional
    public static class Shelf {
        @PersistenceContext
        private EntityManager em;

        @Inject
        private Clock clock;

        public void fill(long organisationId, String skill, int items) {
            for (int i = 0; i < items; i++) {
                var item = new BankItem(organisationId, question(skill, "自組織の問" + i), "writer", clock.instant());
                item.review("other", clock.instant());
                item.use("writer", clock.instant());
                em.persist(item);
            }
        }

        public void replaceAll(long organisationId, String skill) {
            for (var item : em.createQuery(
                            "select i from BankItem i where i.organisationId = :organisation", BankItem.class)
                    .setParameter("organisation", organisationId)
                    .getResultList()) {
                item.write(question(skill, "書き直した問" + item.id()), "writer", clock.instant());
                item.review("other", clock.instant());
                item.use("writer", clock.instant());
            }
        }

        /** Handed in long enough ago to be counted, and behind whatever another test had counted. */
        public void settle(long personId) {
            var hourAgo = clock.instant().minus(Duration.ofHours(1));
            var counted = em.find(TallyMark.class, TallyMark.SITTING).untilAt().plusSeconds(1);
            em.createQuery("update Sitting s set s.submittedAt = :then where s.personId = :person")
                    .setParameter("then", counted.isAfter(hourAgo) ? counted : hourAgo)
                    .setParameter("person", personId)
                    .executeUpdate();
        }

        public List<Integer> versionsCounted(long organisationId) {
            return em.createQuery(
                            "select distinct t.itemVersion from ItemTally t where t.organisationId = :organisation"
                                    + " and t.itemId like 'own%'",
                            Integer.class)
                    .setParameter("organisation", organisationId)
                    .getResultList();
        }

        private static BankQuestion question(String skill, String stem) {
            var none = new Text("", "");
            return new BankQuestion(
                    QuizItem.Kind.SINGLE,
                    skill,
                    1,
                    none,
                    new Text(stem, ""),
                    List.of(
                            new QuizItem.Option(new Text("はい", ""), true, none),
                            new QuizItem.Option(new Text("いいえ", ""), false, none)),
                    List.of(),
                    null,
                    List.of(),
                    none,
                    "",
                    Set.of());
        }
    }

    private String skill() {
        return maps.current().skills().get(0).code();
    }

    @Test
    void anItemIsWrittenReviewedBySomebodyElseUsedAndWithdrawn() {
        sample.organisation();
        var skill = skill();
        var writer = new Visit().signedIn(sample.account(null, Permission.INSTRUCTOR));
        var other = new Visit().signedIn(sample.account(null, Permission.HR));
        var fields = new LinkedHashMap<>(Map.of(
                "edit:skill", skill,
                "edit:level", "1",
                "edit:stemJa", "住民の<b>氏名</b>を入れてよいのは。",
                "edit:lines:0:wordsJa", "上記のすべて",
                "edit:lines:1:wordsJa", "規則を確かめてから入れるのがよい",
                "edit:lines:1:right", "on",
                "edit:lines:2:wordsJa", "いつでも",
                "edit:save", "edit:save"));
        var empty = writer.get(ITEM + "?kind=SINGLE");
        assertThat(empty.statusCode()).isEqualTo(200);
        var refused = writer.post(empty, "edit", Map.of("edit:skill", skill, "edit:level", "1", "edit:save", "x"));
        assertThat(refused.body()).contains("日本語の問題文を書いてください");
        var written = writer.post(writer.get(ITEM + "?kind=SINGLE"), "edit", fields);
        var address = address(written);
        var page = writer.get(address);
        assertThat(page.body())
                .contains("上記のすべて」のような選択肢", "正解の選択肢が一番長く", "訳なし", "data-question=\"q-preview\"", "&lt;b&gt;氏名")
                .doesNotContain("<b>氏名");
        assertThat(life(writer, address, "review", "").body()).contains("書いた人とは別の人が確かめてください");
        assertThat(life(other, address, "review", "").statusCode()).isEqualTo(302);
        assertThat(life(writer, address, "use", "").statusCode()).isEqualTo(302);
        fields.put("edit:stemJa", "直した問題文。");
        assertThat(writer.post(writer.get(address), "edit", fields).statusCode())
                .isEqualTo(302);
        assertThat(writer.get("/learning/bank.xhtml?find=%E7%9B%B4%E3%81%97%E3%81%9F&skill=" + skill
                                + "&level=1&kind=SINGLE&state=DRAFT&sort=skill&desc=true")
                        .body())
                .contains("直した問題文", "出題中は第1版", "英訳が足りません");
        assertThat(life(other, address, "withdraw", "").body()).contains("理由を1,000字以内で");
        assertThat(life(other, address, "withdraw", "古くなった").statusCode()).isEqualTo(302);
        assertThat(other.get(address).body()).contains("取り下げ", "古くなった");
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        assertThat(auditor.get("/security/audit.xhtml?act=bank-item").body()).contains("withdrawn: 古くなった");
        sample.organisation();
        var stranger = new Visit().signedIn(sample.account(null, Permission.INSTRUCTOR));
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/learning/bank.xhtml").body()).contains("まだ問題がありません");
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replace(Visit.base(), "");
    }

    private static HttpResponse<String> life(Visit visit, String address, String act, String reason) {
        return visit.post(
                visit.get(address),
                "life",
                Map.of("life:versions:0:why", reason, "life:versions:0:" + act, "life:versions:0:" + act));
    }

    @Test
    void ownItemsAreDrawnInTheBodysChecksAloneAndStayAsTheyWereDrawn() {
        var strangers = sample.town();
        var theirs = new Visit().signedIn(sample.account(strangers.person("one"), Permission.STAFF));
        var town = sample.town();
        var skill = skill();
        shelf.fill(town.id(), skill, 60);
        var staff = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        var address = address(
                staff.post(staff.get(CHECK), "choose", Map.of("skills", skill, "choose:begin", "choose:begin")));
        var drawn = staff.get(address);
        assertThat(drawn.body()).contains("data-question=\"q-own_", "自組織の問");
        shelf.replaceAll(town.id(), skill);
        assertThat(staff.get(address).body()).contains("自組織の問").doesNotContain("書き直した問");
        var answers = new LinkedHashMap<String, String>();
        var question = Pattern.compile("data-question=\"(q-own_[^\"]+)\"").matcher(drawn.body());
        while (question.find()) answers.put(question.group(1), "1");
        answers.put("check:submit", "check:submit");
        staff.post(drawn, "check", answers);
        if (staff.get(address).body().contains("check:submit")) // a level lower or higher is asked
        staff.post(staff.get(address), "check", Map.of("check:submit", "check:submit"));
        assertThat(staff.get(address).body()).contains("自組織の問");
        shelf.settle(town.person("one"));
        while (figures.addNext()) {}
        assertThat(shelf.versionsCounted(town.id())).containsExactly(1);
        var other = address(
                theirs.post(theirs.get(CHECK), "choose", Map.of("skills", skill, "choose:begin", "choose:begin")));
        assertThat(theirs.get(other).body()).contains("data-question=").doesNotContain("q-own_");
    }
}
