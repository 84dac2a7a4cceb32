package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shirube.lrs.LrsClientVisit.object;
import static org.shirube.lrs.LrsClientVisit.query;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.platform.db.StatementCount;
import org.shirube.security.Permission;

/** What is learnt in Shirube, read back by an outside tool. */
@ArquillianTest
class OwnLearningIT {
    @Inject
    private Sample sample;

    @Inject
    private LrsCredentials credentials;

    @Inject
    private NewsRound round;

    @Inject
    private LearningNewsSample news;

    @Test
    void aLessonReadIsAStatementOnceAndNamesNobody() throws Exception {
        var town = sample.town();
        var tool = new LrsClientVisit(XapiVersion.V2_0_0, credentials.make("tool"));
        var token = token(sample.account(town.person("one"), Permission.STAFF));
        for (int i = 0; i < 2; i++) {
            var answer = call(
                    "/people/" + town.person("one") + "/progress",
                    token,
                    "{\"course\": \"GA01\", \"lesson\": \"bias\", \"state\": \"finished\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        var read = written(tool, 1).get(0);
        assertThat(read.getValue("/verb/id").toString()).isEqualTo("\"http://adlnet.gov/expapi/verbs/completed\"");
        assertThat(read.getValue("/object/id").toString()).endsWith("/courses/GA01/lessons/bias\"");
        assertThat(read.getValue("/object/definition/name/ja").toString()).isNotEqualTo("\"\"");
        assertThat(read.getValue("/context/contextActivities/parent/0/id").toString())
                .endsWith("/courses/GA01\"");
        assertThat(read.getValue("/actor/account/name").toString()).isEqualTo("\"one\"");
        assertThat(read.toString()).doesNotContain("佐藤").doesNotContain("Sato").doesNotContain("mailto");
        var account = read.getJsonObject("actor").toString();
        assertThat(object(tool.get("/statements" + query("agent", account))).getJsonArray("statements"))
                .hasSize(1);
        var others = new LrsClientVisit(XapiVersion.V2_0_0, other());
        assertThat(object(others.get("/statements")).getJsonArray("statements")).isEmpty();
    }

    private LrsCredentials.Issued other() {
        sample.organisation();
        return credentials.make("other tool");
    }

    @Test
    void resultsComeWithTheirScoresAndCostTheLearnerOneInsertEach() throws Exception {
        var town = sample.town();
        var one = town.person("one");
        var tool = new LrsClientVisit(XapiVersion.V1_0_3, credentials.make("tool"));
        news.courseTaken(town.id(), one); // the catalogue is in memory then
        StatementCount.reset();
        news.labTried(town.id(), one);
        // two rows, and the block of numbers for them once in fifty
        assertThat(StatementCount.get()).isBetween(1, 3);
        var statements = written(tool, 6);
        assertThat(statements)
                .extracting(
                        statement -> statement.getValue("/verb/id").toString().replaceAll(".*/|\"", ""))
                .startsWith("attempted", "passed", "passed", "completed");
        assertThat(statements.get(0).getValue("/result/score/scaled").toString())
                .isEqualTo("0.4");
        assertThat(statements.get(2).getValue("/result/score/raw").toString()).isEqualTo("12");
        assertThat(statements.get(3).getValue("/object/id").toString()).endsWith("/courses/GA01\"");
    }

    @Test
    void whatIsRolledBackWasNotLearnt() {
        var town = sample.town();
        var tool = new LrsClientVisit(XapiVersion.V1_0_3, credentials.make("tool"));
        assertThatThrownBy(() -> news.courseTakenInVain(town.id(), town.person("one")))
                .isInstanceOf(IllegalStateException.class);
        round.run();
        assertThat(object(tool.get("/statements")).getJsonArray("statements")).isEmpty();
    }

    /** Oldest first; the timer may be at it, too, so it is looked at more than once. */
    private List<JsonObject> written(LrsClientVisit tool, int count) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            round.run();
            var statements = object(tool.get("/statements?ascending=true")).getJsonArray("statements");
            if (statements.size() >= count || tries > 20) {
                assertThat(statements).hasSize(count);
                return statements.getValuesAs(JsonObject.class);
            }
            Thread.sleep(500);
        }
    }

    private static String token(String login) throws Exception {
        var answer = call(
                "/tokens",
                null,
                "{\"account\": \"" + login + "\", \"password\": \"" + Sample.PASSWORD + "\", \"label\": \"test\"}");
        return StrictJson.object(answer.body()).getString("token");
    }

    private static HttpResponse<String> call(String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Visit.base() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
