package org.shirube.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Permission;
import org.shirube.security.Secret;

/** A model is turned on, asked through the guard, logged, and cannot hurt a lesson. */
@ArquillianTest
class ModelCallsIT {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    private Sample sample;

    @Inject
    private ModelSettings settings;

    @Inject
    private ModelCalls calls;

    private static ModelSettingRow setting(int version, String endpoint, String manners, int aDay) {
        return new ModelSettingRow(
                version, true, endpoint, manners, true, 5, aDay, GuardPolicy.STANDARD, "ひかり計画\n\n 極秘の箱 ");
    }

    private static HttpResponse<String> ask(Visit visit, String text, String hash) {
        var asked = Json.createObjectBuilder()
                .add("course", "GA05")
                .add("lab", "minutes")
                .add("text", text);
        if (hash != null) asked.add("send", true).add("hash", hash);
        return visit.json("/genai/live", asked.build().toString());
    }

    private static HttpResponse<String> askLesson(Visit visit, String text, String hash) {
        var asked = Json.createObjectBuilder()
                .add("course", "GA01")
                .add("lesson", "five-error-types")
                .add("text", text);
        if (hash != null) asked.add("send", true).add("hash", hash);
        return visit.json("/genai/live", asked.build().toString());
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static List<JsonObject> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(ModelCallsIT::object).toList();
    }

    private List<ModelCallRow> log() {
        return calls.page(LONG_AGO, LONG_AFTER, null, null, PageRequest.of(0, 50))
                .rows();
    }

    @Test
    void aTextIsLookedAtThenSentMaskedAnsweredAndLoggedWithoutItsWords() {
        try (var model = new FakeModel()) {
            var town = sample.town();
            System.setProperty("shirube.model.key." + town.id(), "the key");
            var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
            assertThat(ask(visit, "要約して", null).statusCode()).isEqualTo(422); // off until turned on
            settings.save(setting(0, model.address(), "echo", 2));
            var text = "田中 浩一へ 03-1234-5678 から電話。要約して";

            var looked = object(ask(visit, text, null).body());
            assertThat(looked.getString("decision")).isEqualTo("MASKED");
            assertThat(looked.getJsonArray("findings")).hasSize(2);
            assertThat(looked.getString("out")).isEqualTo("[OWN_NAME_1]へ [PHONE_1] から電話。要約して");
            assertThat(model.asked()).isEmpty();
            assertThat(ask(visit, text + "。", looked.getString("hash")).statusCode())
                    .isEqualTo(422); // not what was shown

            var answer = lines(ask(visit, text, looked.getString("hash")));
            var said = new StringBuilder();
            answer.forEach(line -> said.append(line.getString("piece", "")));
            assertThat(model.told()).containsExactly("[OWN_NAME_1]へ [PHONE_1] から電話。要約して");
            assertThat(model.keys()).containsExactly("Bearer the key");
            assertThat(said).hasToString("<b>あなたは</b>「" + text + "」と書きました。");
            assertThat(answer.get(answer.size() - 1).getString("end")).isEqualTo("ANSWERED");

            var row = log().get(0);
            assertThat(log()).hasSize(1);
            assertThat(row.personId()).isEqualTo(town.person("one"));
            assertThat(row.purpose()).isEqualTo("lab GA05/minutes");
            assertThat(row.decision()).isEqualTo(GuardDecision.MASKED);
            assertThat(row.findings()).isEqualTo("PHONE=1 OWN_NAME=1");
            assertThat(row.outcome()).isEqualTo(ModelOutcome.ANSWERED);
            assertThat(row.questionHash()).isEqualTo(Secret.hash(looked.getString("out")));
            assertThat(row.answerHash()).hasSize(64);
            assertThat(List.of(row.tokensIn(), row.tokensOut())).containsExactly(12, 34);
            assertThat(row.millis()).isNotNegative();
        }
    }

    @Test
    void aQuestionAboutALessonIsAnsweredFromItsPlacesOrNotSentAtAll() {
        try (var model = new FakeModel()) {
            var town = sample.town();
            System.setProperty("shirube.model.key." + town.id(), "k");
            settings.save(setting(0, model.address(), "echo", 5));
            var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
            var looked = object(askLesson(visit, "誤りの種類は、いくつありますか", null).body());
            assertThat(looked.getJsonArray("places")).hasSize(4);
            var first = looked.getJsonArray("places").getJsonObject(0);
            assertThat(first.getString("step")).isEqualTo("five-error-types");

            var unproved = lines(askLesson(visit, "誤りの種類は、いくつありますか", looked.getString("hash")));
            assertThat(unproved.get(unproved.size() - 1).getString("said")).contains("どの箇所も示していません");
            var proved = lines(askLesson(visit, "誤りの種類は[1]ですか", Secret.hash("誤りの種類は[1]ですか")));
            assertThat(proved.get(proved.size() - 1).getJsonArray("named")).hasToString("[1]");
            assertThat(proved.get(proved.size() - 1).getString("said")).contains("回答が終わりました");
            var told = model.asked()
                    .get(0)
                    .getJsonArray("messages")
                    .getJsonObject(0)
                    .getString("content");
            assertThat(told).contains("[1]\n" + first.getString("heading"), "[4]\n");
            assertThat(log().get(0).purpose()).isEqualTo("lesson GA01/five-error-types");

            var nowhere = object(askLesson(visit, "かぼちゃ", null).body());
            assertThat(nowhere.getString("said")).contains("何も送っていません");
            assertThat(nowhere).doesNotContainKeys("hash", "out");
            assertThat(askLesson(visit, "かぼちゃ", Secret.hash("かぼちゃ")).statusCode())
                    .isEqualTo(422);
            assertThat(model.asked()).hasSize(2);
            assertThat(visit.json("/genai/live", "{\"course\": \"GA01\", \"lesson\": \"elsewhere\", \"text\": \"誤り\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsHeldBackGoesNowhereAndTakesNoneOfTheDaysQuestions() {
        try (var model = new FakeModel()) {
            var town = sample.town();
            System.setProperty("shirube.model.key." + town.id(), "k");
            settings.save(setting(0, model.address(), "echo", 1));
            var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
            var held = object(ask(visit, "極 秘 の 箱 と 123456789018", null).body());
            assertThat(held.getString("decision")).isEqualTo("BLOCKED");
            assertThat(held).doesNotContainKeys("hash", "out");
            assertThat(ask(visit, "123456789018", Secret.hash("123456789018")).statusCode())
                    .isEqualTo(422);
            assertThat(model.asked()).isEmpty();
            assertThat(log()).hasSize(2).allSatisfy(row -> {
                assertThat(row.outcome()).isEqualTo(ModelOutcome.HELD);
                assertThat(row.questionHash()).isNull();
            });

            var hash = object(ask(visit, "要約して", null).body()).getString("hash");
            assertThat(ask(visit, "要約して", hash).statusCode()).isEqualTo(200);
            var used = ask(visit, "要約して", hash);
            assertThat(used.statusCode()).isEqualTo(422);
            assertThat(used.body()).contains("本日は1回質問しました");
            assertThat(model.asked()).hasSize(1);
        }
    }

    @Test
    void aSlowOrBrokenModelEndsInWordsAndTheLabIsThereAllTheSame() {
        try (var model = new FakeModel()) {
            var town = sample.town();
            System.setProperty("shirube.model.key." + town.id(), "k");
            var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
            int version = 0;
            for (var end : Map.of("breaks", "FAILED", "html", "FAILED", "hangs", "TIMED_OUT", "endless", "FAILED")
                    .entrySet()) {
                settings.save(setting(version, model.address(), end.getKey(), 50));
                version = settings.own().version();
                var answer = lines(ask(visit, "要約して", Secret.hash("要約して")));
                assertThat(answer.get(answer.size() - 1).getString("end"))
                        .as(end.getKey())
                        .isEqualTo(end.getValue());
                assertThat(log().get(0).outcome()).hasToString(end.getValue());
            }
        }
    }

    @Test
    void theLogAndTheSettingAreTheOrganisationsOwnAndEachChangeIsNoted() {
        try (var model = new FakeModel()) {
            var town = sample.town();
            System.setProperty("shirube.model.key." + town.id(), "k");
            settings.save(setting(0, model.address(), "echo", 5));
            var staff = sample.account(town.person("one"), Permission.STAFF);
            var visit = new Visit().signedIn(staff);
            ask(visit, "要約して", Secret.hash("要約して"));
            var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
            assertThat(auditor.get("/genai/calls.xhtml").body()).contains(staff, "佐藤 美咲", "lab GA05/minutes");
            assertThat(auditor.get("/genai/calls.csv").body()).contains(staff, Secret.hash("要約して"));
            assertThat(auditor.get("/genai/calls.csv?outcome=HELD").body()).doesNotContain(staff);
            assertThat(auditor.get("/genai/calls.csv?outcome=x").statusCode()).isEqualTo(400);
            assertThat(auditor.get("/security/audit.xhtml").body()).contains("言語モデルの設定", "モデルへの質問の記録の書き出し");
            for (var permission : List.of(Permission.HR, Permission.ADMINISTRATOR)) {
                var status = new Visit()
                        .signedIn(sample.account(null, permission))
                        .get("/genai/calls.csv")
                        .statusCode();
                assertThat(status).as(permission.name()).isEqualTo(permission == Permission.HR ? 403 : 200);
            }
            assertThat(ask(new Visit(), "要約して", null).statusCode()).isEqualTo(403);
            assertThat(visit.send("/genai/live", Map.of("text", "form")).statusCode())
                    .isEqualTo(400);

            sample.town();
            assertThat(log()).isEmpty();
            assertThat(settings.own().active()).isFalse();
            assertThatThrownBy(() -> settings.save(setting(0, "http://169.254.169.254/latest", "echo", 5)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("setting.endpoint");
            assertThatThrownBy(() -> settings.save(setting(0, model.address(), "echo", 5)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("setting.keyMissing");
        }
    }
}
