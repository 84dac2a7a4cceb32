package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.lrs.LrsClientVisit.at;
import static org.shirube.lrs.LrsClientVisit.object;
import static org.shirube.lrs.LrsClientVisit.query;
import static org.shirube.lrs.LrsClientVisit.text;

import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;

/** The record store as outside tools see it, in both versions. Apostrophes in JSON stand for quotation marks. */
@ArquillianTest
class LrsIT {
    private static final String AGENT = "{'objectType': 'Agent', 'name': 'A', 'mbox': 'mailto:a@example.com'}";

    @Inject
    private Sample sample;

    @Inject
    private LrsCredentials credentials;

    private LrsCredentials.Issued key() {
        sample.organisation();
        return credentials.make("tool");
    }

    private static String statement(String id, String verb, String object, String... further) {
        return "{" + (id == null ? "" : "'id': '" + id + "', ") + "'actor': " + AGENT
                + ", 'verb': {'id': 'http://v.example/"
                + verb + "', 'display': {'en-US': 'did', 'ja': 'した'}}, 'object': " + object
                + (further.length == 0 ? "" : ", " + String.join(", ", further)) + "}";
    }

    private static String activity(String id) {
        return "{'objectType': 'Activity', 'id': 'http://a.example/" + id + "'}";
    }

    private static String reference(String id) {
        return "{'objectType': 'StatementRef', 'id': '" + id + "'}";
    }

    private static List<String> ids(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return object(answer).getJsonArray("statements").stream()
                .map(one -> one.asJsonObject().getString("id"))
                .toList();
    }

    private static String stored(LrsClientVisit tool, String statement) {
        var answer = tool.json("POST", "/statements", statement);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return ((JsonString) at(answer, "/0")).getString();
    }

    private static int status(HttpResponse<byte[]> answer) {
        return answer.statusCode();
    }

    @Test
    void statementsAreKeptAsTheyCameAndFoundByEveryFilter() {
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key());
            var registration = UUID.randomUUID().toString();
            var before = Instant.now().minusSeconds(60);
            var one = stored(tool, statement(null, "one", activity("x"), "'result': {'score': {'raw': 1.50}}"));
            var two = UUID.randomUUID().toString();
            var put = tool.json(
                    "PUT",
                    "/statements?statementId=" + two,
                    statement(
                            null,
                            "two",
                            activity("y"),
                            "'context': {'registration': '" + registration
                                    + "', 'instructor': {'openid': 'http://i.example/'},"
                                    + " 'contextActivities': {'parent': " + activity("p") + "}}"));
            assertThat(status(put)).as(text(put)).isEqualTo(204);
            var three = stored(
                    tool,
                    "["
                            + statement(
                                    null,
                                    "three",
                                    "{'objectType': 'Group', 'member': [{'mbox': 'mailto:m@example.com'}]}")
                            + "]");

            var found = tool.get("/statements?statementId=" + one);
            assertThat(object(found).getValue("/result/score/raw").toString()).isEqualTo("1.50");
            assertThat(object(found).getValue("/authority/name").toString()).isEqualTo("\"tool\"");
            assertThat(found.headers().firstValue("Last-Modified")).isPresent();
            assertThat(found.headers().firstValue("X-Experience-API-Version")).hasValue(version.latest());
            var through = Instant.parse(found.headers()
                    .firstValue("X-Experience-API-Consistent-Through")
                    .orElseThrow());
            assertThat(through).isAfter(Instant.parse(object(found).getString("stored")));

            assertThat(ids(tool.get("/statements"))).containsExactly(three, two, one);
            assertThat(ids(tool.get("/statements?ascending=true"))).containsExactly(one, two, three);
            assertThat(ids(tool.get("/statements" + query("verb", "http://v.example/two"))))
                    .containsExactly(two);
            assertThat(ids(tool.get("/statements" + query("activity", "http://a.example/p"))))
                    .isEmpty();
            assertThat(ids(tool.get(
                            "/statements" + query("activity", "http://a.example/p", "related_activities", "true"))))
                    .containsExactly(two);
            assertThat(ids(tool.get("/statements" + query("agent", AGENT, "registration", registration.toUpperCase()))))
                    .containsExactly(two);
            assertThat(ids(tool.get("/statements" + query("agent", "{'mbox': 'mailto:m@example.com'}"))))
                    .containsExactly(three);
            assertThat(ids(tool.get("/statements" + query("agent", "{'openid': 'http://i.example/'}"))))
                    .isEmpty();
            assertThat(ids(tool.get("/statements"
                            + query("agent", "{'openid': 'http://i.example/'}", "related_agents", "true"))))
                    .containsExactly(two);
            assertThat(ids(tool.get("/statements" + query("since", before.toString()))))
                    .hasSize(3);
            assertThat(ids(tool.get("/statements" + query("until", before.toString()))))
                    .isEmpty();
            assertThat(ids(tool.get("/statements" + query("since", object(found).getString("stored")))))
                    .containsExactly(three, two);

            var pages = new ArrayList<String>();
            for (var more = "/statements" + query("limit", "1", "agent", AGENT, "format", "ids"); !more.isEmpty(); ) {
                var page = tool.get(more);
                assertThat(ids(page)).hasSize(1);
                pages.addAll(ids(page));
                more = object(page).getString("more");
            }
            assertThat(pages).containsExactly(three, two, one);

            var head = tool.send("HEAD", "/statements?statementId=" + one, null, null);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length"))
                    .isEqualTo(found.headers().firstValue("Content-Length"));
        }
    }

    @Test
    void whatIsKnownOfActivitiesAndPeopleIsGivenBack() {
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key());
            var first = "{'id': 'http://a.example/k', 'definition': {'name': {'en-US': 'meeting', 'ja': '会議'}}}";
            var id = stored(
                    tool,
                    "[" + statement(null, "did", first) + ", "
                            + statement(null, "did", first.replace("'ja': '会議'", "'fr': 'réunion'"))
                                    .replace("'name': 'A'", "'name': 'B'")
                            + "]");
            var known = object(tool.get("/activities" + query("activityId", "http://a.example/k")));
            assertThat(known.getValue("/definition/name"))
                    .isEqualTo(StrictJson.of("{\"en-US\": \"meeting\", \"ja\": \"会議\", \"fr\": \"réunion\"}"));
            assertThat(object(tool.get("/activities" + query("activityId", "http://a.example/unknown"))))
                    .isEqualTo(StrictJson.of("{\"objectType\": \"Activity\", \"id\": \"http://a.example/unknown\"}"));
            var shown = tool.with("Accept-Language", "fr").get("/statements?format=canonical&statementId=" + id);
            assertThat(object(shown).getValue("/object/definition/name"))
                    .isEqualTo(StrictJson.of("{\"fr\": \"réunion\"}"));
            assertThat(object(shown).getValue("/verb/display")).isEqualTo(StrictJson.of("{\"en-US\": \"did\"}"));
            var person = object(tool.get("/agents" + query("agent", "{'mbox': 'mailto:a@example.com'}")));
            assertThat(person.getString("objectType")).isEqualTo("Person");
            assertThat(person.getJsonArray("name")).hasSize(2);
            assertThat(person.getJsonArray("mbox").getString(0)).isEqualTo("mailto:a@example.com");
        }
    }

    @Test
    void aStatementNeverChangesAndABatchIsStoredWhole() {
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key());
            var id = UUID.randomUUID().toString();
            assertThat(status(tool.json("PUT", "/statements?statementId=" + id, statement(id, "did", activity("x")))))
                    .isEqualTo(204);
            assertThat(status(tool.json("PUT", "/statements?statementId=" + id, statement(id, "did", activity("x")))))
                    .isEqualTo(204);
            assertThat(status(tool.json("POST", "/statements", statement(id, "other", activity("x")))))
                    .isEqualTo(409);
            assertThat(status(
                            tool.json("PUT", "/statements?statementId=" + id, statement(null, "other", activity("x")))))
                    .isEqualTo(409);
            var further = UUID.randomUUID().toString();
            for (var wrong : List.of(
                    statement(null, "no iri", activity("x")), statement(further.toUpperCase(), "did", activity("x")))) {
                var batch = tool.json(
                        "POST", "/statements", "[" + statement(further, "did", activity("x")) + ", " + wrong + "]");
                assertThat(status(batch)).as(text(batch)).isEqualTo(400);
                assertThat(status(tool.get("/statements?statementId=" + further)))
                        .isEqualTo(404);
            }
            assertThat(ids(tool.get("/statements"))).containsExactly(id);
        }
    }

    @Test
    void voidedStatementsAreGoneAndWhatIsAboutThemIsFoundStill() {
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key());
            var target = UUID.randomUUID().toString();
            var farther =
                    stored(tool, statement(null, "far", "{'objectType': 'StatementRef', 'id': '" + target + "'}"));
            var farthest = stored(tool, statement(null, "farthest", reference(farther)));
            stored(tool, statement(target, "near", activity("x")));
            assertThat(ids(tool.get("/statements" + query("verb", "http://v.example/near"))))
                    .containsExactly(target, farthest, farther);

            var voiding = stored(
                    tool, statement(null, "x", reference(target)).replace("http://v.example/x", StatementShape.VOIDED));
            assertThat(ids(tool.get("/statements" + query("verb", "http://v.example/near"))))
                    .containsExactly(voiding, farthest, farther);
            assertThat(ids(tool.get("/statements" + query("verb", "http://v.example/near", "limit", "1"))))
                    .containsExactly(voiding);
            assertThat(status(tool.get("/statements?statementId=" + target))).isEqualTo(404);
            assertThat(object(tool.get("/statements?voidedStatementId=" + target))
                            .getString("id"))
                    .isEqualTo(target);
            assertThat(status(tool.get("/statements?voidedStatementId=" + farther)))
                    .isEqualTo(404);

            stored(tool, statement(null, "x", reference(voiding)).replace("http://v.example/x", StatementShape.VOIDED));
            assertThat(status(tool.get("/statements?statementId=" + voiding))).isEqualTo(200);

            var early = UUID.randomUUID().toString();
            stored(tool, statement(null, "x", reference(early)).replace("http://v.example/x", StatementShape.VOIDED));
            stored(tool, statement(early, "late", activity("x")));
            assertThat(status(tool.get("/statements?statementId=" + early))).isEqualTo(404);
        }
    }

    @Test
    void filesComeAndGoWithTheirStatements() {
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key());
            var file = "one\u00ff\r\n--x".getBytes(StandardCharsets.ISO_8859_1);
            var hash = Iri.digest("SHA-256", file);
            var statement = statement(
                            null,
                            "did",
                            activity("x"),
                            "'attachments': [{'usageType': 'http://u.example/', 'display':"
                                    + " {'en': 'x'}, 'contentType': 'text/plain', 'length': 5, 'sha2': '" + hash
                                    + "'}]")
                    .replace('\'', '"');
            var whole = ("--b\r\nContent-Type: application/json\r\n\r\n" + statement
                    + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                    + hash + "\r\n\r\none\u00ff\r\n--x\r\n--b--\r\n");
            var sent = tool.send(
                    "POST", "/statements", whole.getBytes(StandardCharsets.ISO_8859_1), "multipart/mixed; boundary=b");
            assertThat(status(sent)).as(text(sent)).isEqualTo(200);
            var id = ((JsonString) at(sent, "/0")).getString();
            for (var address :
                    List.of("/statements?attachments=true", "/statements?attachments=true&statementId=" + id)) {
                var got = tool.get(address);
                assertThat(got.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("multipart/mixed; boundary=");
                assertThat(new String(got.body(), StandardCharsets.ISO_8859_1))
                        .contains("X-Experience-API-Hash: " + hash + "\r\n\r\none\u00ff\r\n--x\r\n--");
            }
            assertThat(ids(tool.get("/statements?attachments=false"))).containsExactly(id);
            assertThat(status(tool.json("POST", "/statements", statement))).isEqualTo(400);
            var more = whole.replace(
                    statement, statement(null, "did", activity("x")).replace('\'', '"'));
            assertThat(status(tool.send(
                            "POST",
                            "/statements",
                            more.getBytes(StandardCharsets.ISO_8859_1),
                            "multipart/mixed; boundary=b")))
                    .isEqualTo(400);
            assertThat(status(tool.send(
                            "POST",
                            "/statements",
                            whole.getBytes(StandardCharsets.ISO_8859_1),
                            "multipart/form-data; boundary=b")))
                    .isEqualTo(400);
        }
    }

    @Test
    void documentsAreWrittenUnderTheProtectionOfTheirTags() {
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key());
            for (var place : List.of(
                    "/activities/state" + query("activityId", "http://a.example/x", "agent", AGENT, "stateId", "s"),
                    "/activities/profile" + query("activityId", "http://a.example/x", "profileId", "s"),
                    "/agents/profile" + query("agent", AGENT, "profileId", "s"))) {
                boolean free = version == XapiVersion.V1_0_3 && place.contains("state");
                assertThat(status(tool.get(place))).isEqualTo(404);
                assertThat(status(tool.json("POST", place, "{'car': {'make': 'Ford'}, 'driver': 'Dale'}")))
                        .isEqualTo(204);
                assertThat(status(tool.json("POST", place, "{'car': {'model': 'X'}}")))
                        .isEqualTo(204);
                var got = tool.get(place);
                assertThat(object(got)).isEqualTo(StrictJson.of("{\"car\": {\"model\": \"X\"}, \"driver\": \"Dale\"}"));
                var etag = got.headers().firstValue("ETag").orElseThrow();
                assertThat(etag).matches("\"[0-9a-f]{40}\"");
                assertThat(got.headers().firstValue("Last-Modified")).isPresent();

                for (var method : List.of("PUT", "POST", "DELETE"))
                    assertThat(status(tool.with("If-Match", "1234").json(method, place, "{'a': 1}")))
                            .isEqualTo(412);
                assertThat(status(tool.with("If-None-Match", "*").json("PUT", place, "{'a': 1}")))
                        .isEqualTo(412);
                assertThat(object(tool.get(place))).isEqualTo(object(got));
                var blind = tool.json("PUT", place, "{'a': 1}");
                assertThat(status(blind)).isEqualTo(free ? 204 : 409);
                if (!free) assertThat(text(blind)).isNotBlank();
                var tag = tool.get(place).headers().firstValue("ETag").orElseThrow();
                assertThat(status(tool.with("If-Match", tag).send("PUT", place, new byte[] {0, 1, 2}, "image/png")))
                        .isEqualTo(204);
                assertThat(tool.get(place).body()).containsExactly(0, 1, 2);
                assertThat(tool.get(place).headers().firstValue("Content-Type").orElse(""))
                        .startsWith("image/png");
                assertThat(status(tool.json("POST", place, "{'a': 1}"))).isEqualTo(400);

                var list = place.replaceFirst("[?&](stateId|profileId)=s", "");
                assertThat(text(tool.get(list))).isEqualTo("[\"s\"]");
                assertThat(text(tool.get(list + (list.contains("?") ? "&" : "?") + "since=2999-01-01T00:00:00Z")))
                        .isEqualTo("[]");
                assertThat(status(tool.send("DELETE", place, null, null))).isEqualTo(204);
                assertThat(status(tool.get(place))).isEqualTo(404);
                assertThat(status(tool.send("DELETE", list, null, null)))
                        .isEqualTo(place.contains("state") ? 204 : 400);
            }
            var state = "/activities/state" + query("activityId", "http://a.example/x", "agent", AGENT);
            var registered = "&registration=" + UUID.randomUUID();
            tool.json("PUT", state + "&stateId=s", "{}");
            tool.json("PUT", state + "&stateId=t" + registered, "{}");
            assertThat(text(tool.get(state))).isEqualTo("[\"s\",\"t\"]");
            assertThat(text(tool.get(state + registered))).isEqualTo("[\"t\"]");
            assertThat(status(tool.get(state + "&stateId=t"))).isEqualTo(404);
            assertThat(status(tool.send("DELETE", state + registered, null, null)))
                    .isEqualTo(204);
            assertThat(text(tool.get(state))).isEqualTo("[\"s\"]");
        }
    }

    @Test
    void whatTheSpecificationForbidsIsRefusedWithItsStatus() {
        var key = key();
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key);
            var id = UUID.randomUUID();
            for (var address : List.of(
                    "/statements?foo=bar",
                    "/statements?StatementId=" + id,
                    "/statements?statementId=x",
                    "/statements?statementId=" + id + "&voidedStatementId=" + id,
                    "/statements?statementId=" + id + "&limit=1",
                    "/statements?verb=x",
                    "/statements?registration=x",
                    "/statements?since=x",
                    "/statements?limit=-1",
                    "/statements?format=all",
                    "/statements?ascending=yes",
                    "/statements?after=x",
                    "/statements?agent=x",
                    "/statements" + query("agent", "{'name': 'nobody'}"),
                    "/statements?limit=1&limit=2",
                    "/statements?method=POST",
                    "/agents",
                    "/agents?agent=x",
                    "/activities",
                    "/activities?activityId=x",
                    "/activities/state" + query("agent", AGENT, "stateId", "s"),
                    "/activities/state" + query("activityId", "a:b", "stateId", "s"),
                    "/activities/state" + query("activityId", "a:b", "agent", AGENT, "registration", "x"),
                    "/activities/profile" + query("activityId", "a:b", "agent", AGENT),
                    "/agents/profile" + query("agent", AGENT, "since", "x"))) {
                var answer = tool.get(address);
                assertThat(status(answer)).as(address + " " + text(answer)).isEqualTo(400);
            }
            assertThat(tool.get("/statements?foo=bar").headers().firstValue("X-Experience-API-Consistent-Through"))
                    .isPresent();
            assertThat(status(tool.json("PUT", "/statements", statement(null, "did", activity("x")))))
                    .isEqualTo(400);
            assertThat(status(tool.json(
                            "PUT",
                            "/statements?statementId=" + id,
                            statement(UUID.randomUUID().toString(), "did", activity("x")))))
                    .isEqualTo(400);
            assertThat(status(tool.send(
                            "POST",
                            "/statements",
                            statement(null, "did", activity("x"))
                                    .replace('\'', '"')
                                    .getBytes(StandardCharsets.UTF_8),
                            "text/plain")))
                    .isEqualTo(400);
            assertThat(status(tool.json("POST", "/statements", "{"))).isEqualTo(400);
            assertThat(status(tool.send("POST", "/statements", new byte[21 * 1024 * 1024], "application/json")))
                    .isEqualTo(413);
            var nobody = tool.with("Authorization", null);
            for (var address : List.of("/statements", "/agents", "/activities")) {
                var refused = nobody.send("DELETE", address, null, null);
                assertThat(status(refused)).isEqualTo(405);
                assertThat(refused.headers().firstValue("Allow").orElse("")).contains("GET");
            }
            assertThat(nobody.get("/statements")
                            .headers()
                            .firstValue("WWW-Authenticate")
                            .orElse(""))
                    .startsWith("Basic");
            for (var wrong : List.of(
                    "Basic x",
                    "Basic " + "eDp5",
                    "Bearer x",
                    LrsClientVisit.authorization(new LrsCredentials.Issued(key.accessKey(), "guessed"))))
                assertThat(status(tool.with("Authorization", wrong).get("/statements")))
                        .isEqualTo(401);
            for (var wrong : new String[] {null, "0.95", "1.1.0", "3.0.0"}) {
                var answer = tool.with("X-Experience-API-Version", wrong).get("/statements");
                assertThat(status(answer)).isEqualTo(400);
                assertThat(answer.headers().firstValue("X-Experience-API-Version"))
                        .hasValue(version.latest());
            }
            var about = nobody.with("X-Experience-API-Version", null).get("/about");
            assertThat(object(about).getJsonArray("version").toString()).contains(version.latest());
            assertThat(status(tool.get("/nothing"))).isEqualTo(404);
            assertThat(nobody.send("OPTIONS", "/statements", null, null)
                            .headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElse(""))
                    .contains("Authorization");
        }
    }

    @Test
    void aWholeRequestMayStandInAFormButNotInTwo() {
        var key = key();
        for (var version : XapiVersion.values()) {
            var tool = new LrsClientVisit(version, key);
            int right = version == XapiVersion.V1_0_3 ? 204 : 400;
            var id = UUID.randomUUID().toString();
            var form = query("statementId", id, "content", statement(null, "did", activity("x")))
                    .substring(1);
            assertThat(status(form(tool, "/statements?method=PUT", form))).isEqualTo(right);
            assertThat(status(form(tool, "/statements?method=PUT&statementId=" + id, form)))
                    .isEqualTo(400);
            assertThat(status(form(tool, "/statements?method=PUT", "statementId=" + id)))
                    .isEqualTo(400);
            assertThat(status(form(tool, "/statements?method=GET", "limit=1"))).isEqualTo(right == 204 ? 200 : 400);
            var inForm = form + "&"
                    + query(
                                    "Authorization",
                                    LrsClientVisit.authorization(key),
                                    "X-Experience-API-Version",
                                    version.latest())
                            .substring(1);
            var bare = tool.with("Authorization", null).with("X-Experience-API-Version", null);
            assertThat(status(form(bare, "/statements?method=PUT", inForm))).isEqualTo(right);
        }
    }

    private static HttpResponse<byte[]> form(LrsClientVisit tool, String address, String form) {
        return tool.send("POST", address, form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    @Test
    void aKeyOpensItsOwnOrganisationAloneAndNothingOnceItIsRevoked() {
        var theirs = new LrsClientVisit(XapiVersion.V2_0_0, key());
        var id = UUID.randomUUID().toString();
        stored(theirs, statement(id, "did", "{'id': 'http://a.example/x', 'definition': {'name': {'en': 'theirs'}}}"));
        var state = "/activities/state" + query("activityId", "http://a.example/x", "agent", AGENT, "stateId", "s");
        theirs.json("PUT", state, "{}");

        var key = key();
        var ours = new LrsClientVisit(XapiVersion.V2_0_0, key);
        assertThat(ids(ours.get("/statements"))).isEmpty();
        assertThat(status(ours.get("/statements?statementId=" + id))).isEqualTo(404);
        assertThat(ids(ours.get("/statements" + query("agent", AGENT, "related_agents", "true"))))
                .isEmpty();
        assertThat(object(ours.get("/activities" + query("activityId", "http://a.example/x")))
                        .containsKey("definition"))
                .isFalse();
        assertThat(object(ours.get("/agents" + query("agent", "{'mbox': 'mailto:a@example.com'}")))
                        .containsKey("name"))
                .isFalse();
        assertThat(status(ours.get(state))).isEqualTo(404);
        stored(ours, statement(null, "x", reference(id)).replace("http://v.example/x", StatementShape.VOIDED));
        stored(ours, statement(id, "mine", activity("y")));
        assertThat(object(theirs.get("/statements?statementId=" + id))
                        .getValue("/verb/id")
                        .toString())
                .contains("did");
        ours.send("DELETE", state, null, null);
        assertThat(status(theirs.get(state))).isEqualTo(200);

        var row = credentials.all().get(0);
        assertThat(row.accessKey()).isEqualTo(key.accessKey());
        assertThat(row.lastUsedOn()).isNotNull();
        credentials.revoke(row.id());
        assertThat(status(ours.get("/statements"))).isEqualTo(401);
    }

    @Test
    void manyAtOnceStoreOneStatementAndOneDefinition() throws Exception {
        var tool = new LrsClientVisit(XapiVersion.V2_0_0, key());
        var id = UUID.randomUUID().toString();
        var same = statement(id, "did", "{'id': 'http://a.example/same', 'definition': {'name': {'en': 'same'}}}");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Future<HttpResponse<byte[]>>>();
            for (int i = 0; i < 16; i++) answers.add(threads.submit(() -> tool.json("POST", "/statements", same)));
            for (var answer : answers)
                assertThat(status(answer.get())).as(text(answer.get())).isEqualTo(200);
        } finally {
            threads.shutdown();
        }
        assertThat(ids(tool.get("/statements"))).containsExactly(id);
    }
}
