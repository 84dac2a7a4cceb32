package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.security.Permission;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.SkillMaps;

/** The public API as programs see it: who may call what, what comes back, and how it refuses. */
@ArquillianTest
class ApiIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final String DUE = Today.date().plusMonths(1).toString();

    /** A call. @param allowed who gets it, each asking for the one member of staff called one; nobody = needs no token */
    private record Call(String method, String path, String body, int status, Set<Permission> allowed) {}

    private static final Set<Permission> EVERYBODY = Set.of(Permission.values());
    private static final Set<Permission> WHO_SEE_ONE =
            Set.of(Permission.STAFF, Permission.MANAGER, Permission.HR, Permission.AUDITOR);

    @Inject
    private Sample sample;

    @Inject
    private MapDrafts drafts;

    @Inject
    private SkillMaps maps;

    private static List<Call> calls(Sample.Town town, long draft) {
        var one = "/people/" + town.person("one");
        return List.of(
                get("/me", EVERYBODY),
                get("/me/viewings", Set.of(Permission.STAFF)),
                get("/me/record", Set.of(Permission.STAFF)),
                get("/skillmaps", EVERYBODY),
                get("/skillmaps/shirube-government/versions/2026.2", EVERYBODY),
                get("/skillmaps/shirube-government/versions/2026.2/export", EVERYBODY),
                get("/skillmaps/shirube-government/drafts", Set.of(Permission.HR)),
                get("/courses", EVERYBODY),
                get("/courses/GA01", EVERYBODY),
                get("/people", EVERYBODY),
                get(one + "/profile", WHO_SEE_ONE),
                get(one + "/profile?role=R02&stage=2&asOf=2025-04-01", WHO_SEE_ONE),
                get(one + "/gaps", WHO_SEE_ONE),
                get(one + "/gates?role=R02", Set.of(Permission.MANAGER, Permission.HR, Permission.AUDITOR)),
                get(one + "/plan", WHO_SEE_ONE),
                get(one + "/assignments", WHO_SEE_ONE),
                get(one + "/progress", WHO_SEE_ONE),
                get("/units/" + town.unitId() + "/matrix", Set.of(Permission.MANAGER, Permission.HR)),
                get("/units/" + town.unitId() + "/matrix?asOf=2025-04-01", Set.of(Permission.MANAGER, Permission.HR)),
                get("/organisation/supply?asOf=2025-04-01", Set.of(Permission.HR, Permission.ADVISER)),
                get("/units/" + town.unitId() + "/heatmap", Set.of(Permission.HR, Permission.ADVISER)),
                get("/units/" + town.unitId() + "/heatmap?by=skill", Set.of(Permission.HR, Permission.ADVISER)),
                get("/organisation/supply", Set.of(Permission.HR, Permission.ADVISER)),
                get("/transfers", Set.of(Permission.HR, Permission.ADMINISTRATOR)),
                get("/transfers?waiting=false", Set.of(Permission.HR, Permission.ADMINISTRATOR)),
                get(
                        "/skillmaps/shirube-government/drafts/" + draft + "/impact?effectiveOn=2099-04-01",
                        Set.of(Permission.HR, Permission.ADVISER)),
                get(
                        "/skillmaps/shirube-government/drafts/" + draft + "/crosswalk",
                        Set.of(Permission.HR, Permission.ADVISER)),
                new Call(
                        "POST",
                        "/skillmaps/shirube-government/drafts/" + draft + "/edits",
                        "{\"revision\": 0, \"act\": \"addCategory\", \"code\": \"Z\", \"name\": {\"ja\": \"新\", \"en\": \"New\"}}",
                        200,
                        Set.of(Permission.HR)),
                get("/audit", Set.of(Permission.AUDITOR)),
                new Call("POST", "/audit/checks", "{}", 200, Set.of(Permission.AUDITOR)),
                new Call(
                        "POST",
                        one + "/claims",
                        "{\"skill\": \"A1\", \"source\": \"self\", \"level\": 1}",
                        201,
                        Set.of(Permission.STAFF)),
                new Call(
                        "POST",
                        one + "/claims",
                        "{\"skill\": \"A1\", \"source\": \"manager\", \"level\": 0}",
                        201,
                        Set.of(Permission.MANAGER)),
                new Call(
                        "POST",
                        one + "/claims",
                        "{\"skill\": \"A1\", \"source\": \"check\", \"level\": 1}",
                        201,
                        Set.of(Permission.HR)),
                new Call(
                        "PUT",
                        one + "/plan",
                        "{\"courses\": [{\"code\": \"GA01\", \"skill\": \"B1\"}], \"tasks\": [], \"send\": true}",
                        200,
                        Set.of(Permission.STAFF)),
                new Call("POST", one + "/plan/agree", "{\"dueOn\": \"" + DUE + "\"}", 200, Set.of(Permission.MANAGER)),
                new Call(
                        "POST",
                        "/assignments",
                        "{\"people\": [" + town.person("one") + "], \"course\": \"GA02\", \"dueOn\": \"" + DUE + "\"}",
                        201,
                        Set.of(Permission.MANAGER, Permission.HR)),
                new Call(
                        "POST",
                        "/assignments",
                        "{\"unit\": " + town.unitId() + ", \"course\": \"GA02\", \"dueOn\": \"" + DUE + "\"}",
                        201,
                        Set.of(Permission.MANAGER, Permission.HR)),
                new Call(
                        "POST",
                        one + "/progress",
                        "{\"course\": \"GA01\", \"state\": \"started\"}",
                        200,
                        Set.of(Permission.STAFF)));
    }

    private static Call get(String path, Set<Permission> allowed) {
        return new Call("GET", path, null, 200, allowed);
    }

    @Test
    void everyCallAnswersEveryKindOfAccountAsTheTableSays() {
        var town = sample.town();
        var owners = Map.of(
                Permission.STAFF, town.person("one"),
                Permission.MANAGER, town.person("head"));
        var tokens = new EnumMap<Permission, String>(Permission.class);
        for (var permission : Permission.values())
            tokens.put(permission, token(sample.account(owners.get(permission), permission)));
        var softly = new SoftAssertions();
        for (var call : calls(town, drafts.begin(null))) {
            for (var permission : Permission.values()) {
                var answer = send(tokens.get(permission), call.method(), call.path(), call.body());
                int expected = call.allowed().contains(permission) ? call.status() : 403;
                softly.assertThat(answer.statusCode())
                        .as(permission + ": " + call.method() + " " + call.path() + " " + answer.body())
                        .isEqualTo(expected);
                if (expected == 403) assertProblem(answer);
            }
            var nobody = send(null, call.method(), call.path(), call.body());
            softly.assertThat(nobody.statusCode()).as("nobody: " + call.path()).isEqualTo(401);
            softly.assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertProblem(nobody);
            softly.assertThat(send("shr_wrong", call.method(), call.path(), call.body())
                            .statusCode())
                    .isEqualTo(401);
        }
        softly.assertAll();
    }

    @Test
    void anotherOrganisationsThingsAreNotThereForItsAdministrator() {
        var theirs = sample.town();
        var theirDraft = drafts.begin(null);
        sample.town();
        var token = token(sample.account(null, Permission.values()));
        for (var call : calls(theirs, theirDraft)) {
            if (!call.path().matches("/(people|units)/.*|.*/drafts/.*|/assignments")) continue;
            var answer = send(token, call.method(), call.path(), call.body());
            assertThat(answer.statusCode())
                    .as(call.method() + " " + call.path())
                    .isEqualTo(404);
            assertThat(answer.body()).doesNotContain("佐藤");
            assertProblem(answer);
        }
        assertThat(send(token, "GET", "/people?unit=" + theirs.unitId(), null).statusCode())
                .isEqualTo(404);
        assertThat(send(token, "GET", "/people?size=500", null).body())
                .doesNotContain("\"id\":" + theirs.person("one") + ",");
    }

    @Test
    void badInputIsNamedByItsField() {
        var town = sample.town();
        var token = token(sample.account(town.person("one"), Permission.STAFF));
        var one = "/people/" + town.person("one");
        assertRefused(token, "GET", "/people?size=0", null, 400, "size", "range");
        assertRefused(token, "GET", "/people?page=x", null, 400, "page", "number");
        assertRefused(token, "GET", one + "/profile?asOf=soon", null, 400, "asOf", "date");
        assertRefused(token, "POST", one + "/claims", "{", 400, null, "json");
        assertRefused(token, "POST", one + "/claims", "", 400, null, "body");
        assertRefused(token, "POST", one + "/claims", "{\"source\": \"self\"}", 400, "skill", "required");
        assertRefused(
                token,
                "POST",
                one + "/claims",
                "{\"skill\": \"A1\", \"source\": \"rumour\"}",
                400,
                "source",
                "unknown");
        assertRefused(
                token,
                "POST",
                one + "/claims",
                "{\"skill\": \"A1\", \"source\": \"self\", \"level\": \"two\"}",
                400,
                "level",
                "json");
        assertRefused(token, "PUT", one + "/plan", "{\"courses\": []}", 400, "tasks", "required");
        assertRefused(
                token,
                "POST",
                one + "/claims",
                "{\"skill\": \"A1\", \"source\": \"self\", \"level\": 9}",
                422,
                null,
                "assessment.noSuchLevel");
        assertRefused(
                token,
                "PUT",
                one + "/plan",
                "{\"courses\": [], \"tasks\": [], \"send\": true}",
                422,
                null,
                "assignment.planEmpty");
    }

    @Test
    void aClaimIsInTheProfileAtOnceAndTheProfileCanBeAskedAsOfYesterday() {
        var town = sample.town();
        var token = token(sample.account(town.person("one"), Permission.STAFF, Permission.HR));
        var one = "/people/" + town.person("one");
        send(token, "POST", one + "/claims", "{\"skill\": \"A1\", \"source\": \"check\", \"level\": 1}");
        assertThat(levelOfA1(send(token, "GET", one + "/profile", null))).isEqualTo("1");
        var yesterday = Today.date().minusDays(1);
        assertThat(levelOfA1(send(token, "GET", one + "/profile?asOf=" + yesterday, null)))
                .isEqualTo("null");
    }

    @Test
    void aMapGoesOutAndComesBackAsADraftThatIsEditedAndPublished() throws Exception {
        sample.town();
        var hr = token(sample.account(null, Permission.HR));
        var staff = token(sample.account(null, Permission.STAFF));
        for (var format : List.of("yaml", "csv", "xlsx", "case")) {
            var file = CLIENT.send(
                    request(hr, "GET", "/skillmaps/shirube-government/versions/2026.2/export?format=" + format, null)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).as(format).isEqualTo(200);
            var looked = take(hr, "dryRun=true&format=" + format, file.body());
            assertThat(looked.getBoolean("accepted")).as(looked.toString()).isTrue();
            assertThat(looked.isNull("draft")).isTrue();
            assertThat(looked.getJsonObject("summary").getInt("unchanged")).isEqualTo(8 + 40 + 14);
            assertThat(looked.getJsonObject("summary").getInt("changed")).isZero();
        }
        var wrong = take(hr, "dryRun=false", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(wrong.getBoolean("accepted")).isFalse();
        assertThat(wrong.getJsonArray("problems")).isNotEmpty();
        assertThat(send(staff, "POST", "/skillmaps", "{}").statusCode()).isEqualTo(403);
        assertRefused(hr, "POST", "/skillmaps?format=pdf", "{}", 400, "format", "unknown");

        var drafts = "/skillmaps/shirube-government/drafts";
        assertThat(send(staff, "POST", drafts, "{}").statusCode()).isEqualTo(403);
        assertThat(send(hr, "POST", "/skillmaps/elsewhere/drafts", "{}").statusCode())
                .isEqualTo(404);
        var begun = send(hr, "POST", drafts, "{\"from\": \"2026.2\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var draft = drafts + "/" + json(begun).getInt("draft");
        var change =
                "{\"revision\": 0, \"changes\": [{\"path\": \"title/en\", \"before\": \"%s\", \"after\": \"%s\"}]}";
        var saved = send(hr, "PUT", draft, change.formatted("Standard skill map", "Our map"));
        assertThat(json(saved).getInt("revision")).isEqualTo(1);
        assertThat(json(send(hr, "PUT", draft, change.formatted("Standard skill map", "My map")))
                        .getJsonArray("conflicts"))
                .hasSize(1);
        assertRefused(hr, "PUT", draft, "{\"changes\": []}", 400, "revision", "required");
        assertThat(json(send(hr, "GET", draft, null)).getJsonObject("map").toString())
                .contains("Our map");
        assertThat(send(staff, "GET", draft, null).statusCode()).isEqualTo(403);
        var published = send(
                hr,
                "POST",
                draft + "/publish",
                "{\"version\": \"2031.7\", \"effectiveOn\": \"" + Today.date() + "\", \"reason\": \"test\"}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(send(hr, "GET", draft, null).statusCode()).isNotEqualTo(200);
        assertThat(send(hr, "GET", "/skillmaps/shirube-government/versions/2031.7", null)
                        .body())
                .contains("Our map");
        var other = drafts + "/" + json(send(hr, "POST", drafts, "{}")).getInt("draft");
        sample.town();
        assertThat(send(token(sample.account(null, Permission.HR)), "GET", other, null)
                        .statusCode())
                .as("another body's draft")
                .isEqualTo(404);
        assertThat(send(hr, "DELETE", other, null).statusCode()).isEqualTo(204);
    }

    @Test
    void aDraftIsBuiltWholeByTheActsOfTheEditor() {
        sample.town();
        var hr = token(sample.account(null, Permission.HR));
        var begun = json(send(hr, "POST", "/skillmaps/shirube-government/drafts", "{\"from\": \"2026.2\"}"));
        var draft = "/skillmaps/shirube-government/drafts/" + begun.getInt("draft");
        int revision = 0;
        var name = "\"name\": {\"ja\": \"新しい名\", \"en\": \"New name\"}";
        for (var edit : List.of(
                "\"act\": \"addCategory\", \"code\": \"Z\", " + name,
                "\"act\": \"addSkill\", \"code\": \"Z1\", \"category\": \"Z\", " + name,
                "\"act\": \"addRole\", \"code\": \"R99\", " + name,
                "\"act\": \"addStage\", \"role\": \"R99\"",
                "\"act\": \"removeStage\", \"role\": \"R99\", \"stage\": 1",
                "\"act\": \"move\", \"thing\": \"role\", \"code\": \"R99\", \"place\": 1",
                "\"act\": \"addLevel\"",
                "\"act\": \"moveLevel\", \"level\": 5, \"by\": -1",
                "\"act\": \"removeLevel\", \"level\": 4",
                "\"act\": \"remove\", \"thing\": \"role\", \"code\": \"R99\"",
                "\"act\": \"undo\"")) {
            var saved = send(hr, "POST", draft + "/edits", "{\"revision\": " + revision + ", " + edit + "}");
            assertThat(saved.statusCode()).as(edit + saved.body()).isEqualTo(200);
            assertThat(json(saved).getInt("revision")).as(edit).isEqualTo(++revision);
        }
        var map = json(send(hr, "GET", draft, null)).getJsonObject("map");
        assertThat(map.getJsonArray("roles").getJsonObject(0).getString("code")).isEqualTo("R99");
        assertThat(map.getJsonArray("levels")).hasSize(5);
        assertThat(map.toString()).contains("\"Z1\"");
        var fields = "{\"revision\": " + revision + ", \"changes\": ["
                + "{\"path\": \"skill/Z1/name/en\", \"before\": \"New name\", \"after\": \"Renamed\"},"
                + "{\"path\": \"skill/Z1/references\", \"before\": \"\", \"after\": \"DSS 3\"},"
                + "{\"path\": \"skill/Z1/behaviour/1/ja\", \"before\": \"\", \"after\": \"行動\"},"
                + "{\"path\": \"role/R99/stage/1/gate/ja\", \"before\": \"\", \"after\": \"審査\"}]}";
        var written = send(hr, "PUT", draft, fields);
        assertThat(json(written).getJsonArray("conflicts")).as(written.body()).isEmpty();
        assertThat(send(hr, "GET", draft, null).body()).contains("Renamed", "DSS 3", "行動");

        assertRefused(hr, "POST", draft + "/edits", "{\"revision\": 1, \"act\": \"burn\"}", 400, "act", "unknown");
        assertRefused(
                hr, "POST", draft + "/edits", "{\"revision\": 1, \"act\": \"addSkill\"}", 400, "code", "required");
        assertRefused(
                hr,
                "POST",
                draft + "/edits",
                "{\"revision\": 1, \"act\": \"addCategory\", \"code\": \"Z\", " + name + "}",
                422,
                null,
                "skillmap.codeTaken");
        var decided = send(
                hr,
                "PUT",
                draft + "/crosswalk",
                "{\"items\": [{\"fromCode\": \"A1\", \"toCode\": \"Z1\", \"relation\": \"broader\", \"note\": \"x\"}]}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body()).contains("\"relation\":\"broader\"");
    }

    @Test
    void workForMoreThanTwoHundredIsAJobThatOnlyItsAskerSees() throws Exception {
        var town = sample.town(198);
        var hr = token(sample.account(null, Permission.HR));
        var people = town.people().values().stream().map(String::valueOf).collect(Collectors.joining(","));
        var body = "{\"people\": [" + people + "], \"course\": \"GA02\", \"dueOn\": \"%s\"}";
        var begun = send(hr, "POST", "/assignments", body.formatted(DUE));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var job = "/jobs/" + json(begun).getJsonNumber("job");
        assertThat(begun.headers().firstValue("Location").orElse("")).endsWith("/api/v1" + job);
        JsonObject seen = json(send(hr, "GET", job, null));
        for (int i = 0; i < 300 && seen.getString("state").equals("running"); i++) {
            Thread.sleep(100);
            seen = json(send(hr, "GET", job, null));
        }
        assertThat(seen.getString("state")).as(seen.toString()).isEqualTo("done");
        assertThat(seen.getInt("done")).isEqualTo(seen.getInt("total")).isEqualTo(201);
        assertThat(seen.getJsonArray("problems")).isEmpty();
        for (var who : List.of("one", "p198"))
            assertThat(send(hr, "GET", "/people/" + town.person(who) + "/assignments", null)
                            .body())
                    .as(who)
                    .contains("GA02");
        assertRefused(hr, "POST", "/assignments", body.formatted("2020-01-01"), 422, null, "assignment.dueInPast");
        assertThat(send(token(sample.account(null, Permission.HR)), "GET", job, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(null, "GET", job, null).statusCode()).isEqualTo(401);
        assertThat(new Visit().get("/openapi").body()).contains("/api/v1/jobs/{id}:");
    }

    @Test
    void aSkillThatIsNoSkillAssignsToNobody() {
        var town = sample.town();
        var two = town.person("two");
        var manager = token(sample.account(town.person("head"), Permission.MANAGER));
        var body = "{\"people\": [%s], \"course\": \"GA02\", \"dueOn\": \"" + DUE
                + "\", \"because\": {\"skill\": \"%s\"}}";
        var oneOften = String.join(",", Collections.nCopies(201, "" + town.person("one")));
        for (var people : List.of("" + town.person("one"), oneOften))
            assertThat(send(manager, "POST", "/assignments", body.formatted(people, "B3 " + two))
                            .statusCode())
                    .isEqualTo(404);
        var done = send(manager, "POST", "/assignments", body.formatted(oneOften, "B3"));
        assertThat(done.statusCode()).as("one person, however often").isEqualTo(201);
        assertThat(json(done).getJsonArray("items")).hasSize(1);
        assertThat(send(manager, "GET", "/people/" + two + "/assignments", null).body())
                .doesNotContain("GA02");
    }

    @Test
    void aCrosswalkIsDecidedWholeOrNotAtAll() {
        sample.town();
        var id = drafts.begin(maps.current().version());
        var hr = token(sample.account(null, Permission.HR));
        var path = "/skillmaps/shirube-government/drafts/" + id + "/crosswalk";
        var link = "{\"fromCode\": \"A1\", \"toCode\": \"%s\", \"relation\": \"related\", \"note\": \"zusammen\"}";
        assertRefused(
                hr,
                "PUT",
                path,
                "{\"items\": [" + link.formatted("A2") + "," + link.formatted("Q9") + "]}",
                422,
                null,
                "skillmap.noSuchSkill");
        assertThat(send(hr, "GET", path, null).body()).doesNotContain("zusammen");
        var twice =
                "{\"items\": [" + link.formatted("A2") + "," + link.formatted("A2") + "," + link.formatted("A3") + "]}";
        var decided = send(hr, "PUT", path, twice);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body().split("zusammen", -1)).hasSize(3);
    }

    private static JsonObject take(String token, String query, byte[] file) throws Exception {
        var answer = CLIENT.send(
                request(token, "GET", "/skillmaps?" + query, null)
                        .setHeader("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    @Test
    void aMoveIsEnteredListedAndUndoneAndAFileOfMovesIsTakenWholeOrNotAtAll() throws Exception {
        var theirs = sample.town();
        var town = sample.town();
        var hr = token(sample.account(null, Permission.HR));
        var tomorrow = Today.date().plusDays(1);
        var move =
                "{\"person\": %d, \"unit\": %d, \"title\": {\"ja\": \"主査\", \"en\": \"Senior officer\"}, \"from\": \""
                        + tomorrow + "\"}";
        var wanted = move.formatted(town.person("one"), town.unitId());
        for (var other : Set.of(Permission.STAFF, Permission.MANAGER, Permission.AUDITOR)) {
            var token = token(sample.account(null, other));
            assertThat(send(token, "POST", "/transfers", wanted).statusCode()).isEqualTo(403);
            assertThat(send(token, "DELETE", "/transfers/1", null).statusCode()).isEqualTo(403);
            assertThat(send(token, "POST", "/transfers/imports", "x").statusCode())
                    .isIn(403, 415);
        }
        assertThat(send(hr, "POST", "/transfers", move.formatted(theirs.person("one"), town.unitId()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(hr, "POST", "/transfers", move.formatted(town.person("one"), theirs.unitId()))
                        .statusCode())
                .isEqualTo(404);
        assertRefused(hr, "POST", "/transfers", "{\"person\": 1}", 400, "unit", "required");

        var entered = send(hr, "POST", "/transfers", wanted);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        var one =
                json(send(hr, "GET", "/transfers", null)).getJsonArray("items").getJsonObject(0);
        assertThat(one.getString("kind")).isEqualTo("title");
        assertThat(one.getString("from")).isEqualTo(tomorrow.toString());
        assertThat(send(hr, "DELETE", "/transfers/" + json(entered).getInt("id"), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(send(hr, "GET", "/transfers", null)).getInt("total")).isZero();

        var file = "Staff number,Unit code,Title,From\none,S,係長," + tomorrow + "\ntwo,%s,係長," + tomorrow + "\n";
        var wrong = moves(hr, "", file.formatted("nowhere"));
        assertThat(wrong.getBoolean("accepted")).as(wrong.toString()).isFalse();
        assertThat(wrong.getJsonArray("problems").getJsonObject(0).getInt("line"))
                .isEqualTo(3);
        var looked = moves(hr, "?dryRun=true", file.formatted("S"));
        assertThat(looked.getBoolean("accepted")).as(looked.toString()).isTrue();
        assertThat(json(send(hr, "GET", "/transfers", null)).getInt("total")).isZero();
        assertThat(moves(hr, "", file.formatted("S")).getInt("moves")).isEqualTo(2);
        assertThat(json(send(hr, "GET", "/transfers", null)).getInt("total")).isEqualTo(2);
    }

    private static JsonObject moves(String token, String query, String file) {
        var answer = send(request(token, "POST", "/transfers/imports" + query, file)
                .setHeader("Content-Type", "text/csv; charset=UTF-8"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    @Test
    void aTeamCanBeAskedAsOfYesterdayAndBeforeItWasThere() {
        var town = sample.town();
        var token = token(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER, Permission.HR));
        var one = town.person("one");
        send(token, "POST", "/people/" + one + "/claims", "{\"skill\": \"A1\", \"source\": \"check\", \"level\": 1}");
        var matrix = "/units/" + town.unitId() + "/matrix";
        var yesterday = "?asOf=" + Today.date().minusDays(1);
        var today = json(send(token, "GET", matrix, null));
        var before = json(send(token, "GET", matrix + yesterday, null));
        assertThat(before.getInt("people")).isEqualTo(3);
        assertThat(before.getJsonObject("totals").getInt("required"))
                .isEqualTo(today.getJsonObject("totals").getInt("required"));
        assertThat(today.getJsonObject("totals").getInt("met")).isEqualTo(1);
        assertThat(before.getJsonObject("totals").getInt("met")).isZero();
        assertThat(json(send(token, "GET", matrix + "?asOf=2020-01-01", null)).getInt("people"))
                .isZero();
        assertRefused(token, "GET", matrix + "?asOf=soon", null, 400, "asOf", "date");
        assertThat(json(send(token, "GET", "/organisation/supply" + yesterday, null)))
                .isEqualTo(json(send(token, "GET", "/organisation/supply", null)));
    }

    private static String levelOfA1(HttpResponse<String> profile) {
        return json(profile).getJsonArray("skills").getValuesAs(JsonObject.class).stream()
                .filter(skill -> skill.getString("code").equals("A1"))
                .map(skill -> skill.get("level").toString())
                .findFirst()
                .orElse("absent");
    }

    @Test
    void aListIsPagedAndSaysHowManyThereAre() {
        var town = sample.town();
        var token = token(sample.account(null, Permission.HR));
        var page = json(send(token, "GET", "/people?page=2&size=2", null));
        assertThat(page.getInt("total")).isEqualTo(town.people().size());
        assertThat(page.getJsonArray("items")).hasSize(1);
    }

    @Test
    void repeatedFailuresMustWait() {
        sample.organisation();
        var login = sample.account(null, Permission.HR);
        HttpResponse<String> answer = null;
        for (int attempt = 0; attempt < 12; attempt++) {
            answer = send(
                    null, "POST", "/tokens", "{\"account\": \"" + login + "\", \"password\": \"not the password\"}");
            if (answer.statusCode() == 429) break;
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertProblem(answer);
    }

    @Test
    void aRefusalSpeaksTheCallersLanguage() {
        var english = request(null, "GET", "/me", null).setHeader("Accept-Language", "en");
        assertThat(send(english).body()).contains("Not signed in");
        assertThat(send(null, "GET", "/me", null).body()).contains("サインインしていません");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        sample.organisation();
        var token = token(sample.account(null, Permission.HR));
        for (var path : List.of("/nothing", "/courses/NOPE", "/people/99999999/profile", "/skillmaps/x/versions/1")) {
            var answer = send(token, "GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertProblem(answer);
        }
        assertThat(send(token, "DELETE", "/me", null).statusCode()).isEqualTo(405);
    }

    @Test
    void theDescriptionNamesEveryCallAndHowItRefuses() {
        var description = new Visit().get("/openapi");
        assertThat(description.statusCode()).isEqualTo(200);
        for (var call : calls(sample.town(), 7)) {
            var path = call.path()
                    .replaceAll("\\?.*", "")
                    .replaceAll("/(people|units)/\\d+", "/$1/{id}")
                    .replaceAll("/drafts/\\d+", "/drafts/{draft}")
                    .replace("shirube-government", "{id}")
                    .replace("2026.2", "{version}")
                    .replace("GA01", "{code}");
            assertThat(description.body()).contains("/api/v1" + path + ":");
        }
        assertThat(description.body())
                .contains("application/problem+json", "name: size", "Problem:")
                .doesNotContain("\\d");
    }

    @Test
    void whoeverWatchesTheServerGetsAnswersWithoutAToken() {
        assertThat(new Visit().get("/health/ready").body()).contains("\"database\"", "\"UP\"");
        assertThat(new Visit().get("/health/live").statusCode()).isEqualTo(200);
        assertThat(new Visit().get("/metrics").statusCode()).isEqualTo(200);
    }

    private static void assertRefused(
            String token, String method, String path, String body, int status, String field, String code) {
        var answer = send(token, method, path, body);
        assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(status);
        assertProblem(answer);
        var wrong = json(answer).getJsonArray("errors").getJsonObject(0);
        assertThat(wrong.getString("code")).as(path + " " + body).isEqualTo(code);
        assertThat(wrong.isNull("field") ? null : wrong.getString("field"))
                .as(path + " " + body)
                .isEqualTo(field);
        assertThat(wrong.getString("message")).isNotBlank();
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContainPattern("\\bat [a-z]+\\.[a-z.]+[A-Z]");
        var problem = json(answer);
        assertThat(problem.getInt("status")).isEqualTo(answer.statusCode());
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }

    private static String token(String login) {
        var answer = send(
                null,
                "POST",
                "/tokens",
                "{\"account\": \"" + login + "\", \"password\": \"" + Sample.PASSWORD + "\", \"label\": \"test\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).getString("token");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static HttpResponse<String> send(String token, String method, String path, String body) {
        return send(request(token, method, path, body));
    }

    private static HttpRequest.Builder request(String token, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(Visit.base() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
