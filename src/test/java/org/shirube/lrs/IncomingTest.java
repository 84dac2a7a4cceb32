package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a statement on its way in, and by what it is found. Apostrophes stand for quotation marks. */
class IncomingTest {
    private static final Instant STORED = Instant.parse("2026-04-01T00:00:00.123Z");
    private static final JsonObject KEY =
            LrsClient.of(1, "http://shirube.example/o", "lrs_1", "tool").authority();

    private static JsonObject json(String text) {
        return StrictJson.object(text.replace('\'', '"'));
    }

    private static Incoming incoming(String text, XapiVersion version) {
        return Incoming.of(json(text), version, STORED, KEY);
    }

    private static final String PLAIN =
            "{'actor': {'mbox': 'mailto:a@b.c'}, 'verb': {'id': 'a:did'}, 'object': {'id': 'a:it'}%s}";

    @Test
    void theStoreAddsWhatIsMissingAndSignsForTheKey() {
        var json = incoming(
                        PLAIN.formatted(", 'authority': {'mbox': 'mailto:liar@b.c'}, 'stored': '2001-01-01T00:00:00Z'"),
                        XapiVersion.V1_0_3)
                .json();
        assertThat(json.getString("id")).matches("[0-9a-f-]{36}");
        assertThat(json.getString("stored")).isEqualTo("2026-04-01T00:00:00.123Z");
        assertThat(json.getString("timestamp")).isEqualTo("2026-04-01T00:00:00.123Z");
        assertThat(json.getString("version")).isEqualTo("1.0.0");
        assertThat(json.getJsonObject("authority")).isEqualTo(KEY);
        assertThat(incoming(PLAIN.formatted(""), XapiVersion.V2_0_0).json().getString("version"))
                .isEqualTo("2.0.0");
    }

    @Test
    void momentsStayAsSentButInTwoTheyAreInUtc() {
        var sent = PLAIN.formatted(", 'timestamp': '2026-04-01T18:00:00.5+09:00'");
        assertThat(incoming(sent, XapiVersion.V1_0_3).json().getString("timestamp"))
                .isEqualTo("2026-04-01T18:00:00.5+09:00");
        assertThat(incoming(sent, XapiVersion.V2_0_0).json().getString("timestamp"))
                .isEqualTo("2026-04-01T09:00:00.500Z");
    }

    @Test
    void contextActivitiesAreGivenBackAsLists() {
        var context = ", 'context': {'contextActivities': {'parent': {'id': 'a:p'}}}";
        var json = incoming(PLAIN.formatted(context), XapiVersion.V1_0_3).json();
        assertThat(json.getValue("/context/contextActivities/parent/0/id").toString())
                .isEqualTo("\"a:p\"");
        var sub = "{'objectType': 'SubStatement', 'actor': {'mbox': 'mailto:a@b.c'}, 'verb': {'id': 'a:did'},"
                + " 'object': {'id': 'a:it'}" + context + "}";
        var outer = incoming(PLAIN.formatted("").replace("{'id': 'a:it'}", sub), XapiVersion.V1_0_3)
                .json();
        assertThat(outer.getValue("/object/context/contextActivities/parent/0/id")
                        .toString())
                .isEqualTo("\"a:p\"");
    }

    /** Whether the second says the same as the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'result': {'score': {'raw': 1, 'max': 5}} | 'result': {'score': {'max': 5.0, 'raw': 1.00}} | true",
                "'version': '1.0.0' | 'stored': '2001-01-01T00:00:00Z' | true",
                "'context': {'contextActivities': {'parent': {'id': 'a:p'}}} | 'context': {'contextActivities': {'parent':"
                        + " [{'id': 'a:p'}]}} | true",
                "'result': {'success': true} | 'result': {'success': false} | false",
                "'timestamp': '2026-04-01T18:00:00Z' | 'timestamp': '2026-04-01T18:00:01Z' | false"
            })
    void twoStatementsSayTheSameWhateverTheStoreAdds(String one, String two, boolean same) {
        var first = incoming(PLAIN.formatted(", " + one), XapiVersion.V1_0_3).fingerprint();
        var second = incoming(PLAIN.formatted(", " + two), XapiVersion.V1_0_3).fingerprint();
        assertThat(first.equals(second)).isEqualTo(same);
    }

    @Test
    void aStatementIsFoundByWhoeverActsAndBroadlyByEverybodyInIt() {
        var index = incoming("""
                        {'actor': {'objectType': 'Group', 'openid': 'http://g.example/', 'member': [{'mbox': 'mailto:m@b.c'}]},
                         'verb': {'id': 'a:did'},
                         'object': {'objectType': 'SubStatement', 'actor': {'mbox': 'mailto:inner@b.c'}, 'verb': {'id': 'a:v'},
                            'object': {'id': 'a:inner'},
                            'context': {'contextActivities': {'other': [{'id': 'a:far', 'definition': {}}]}}},
                         'context': {'registration': 'AF87CCDE-bb56-4c2e-ab83-44982ef22df0',
                            'instructor': {'mbox': 'mailto:i@b.c'},
                            'team': {'objectType': 'Group', 'member': [{'mbox': 'mailto:t@b.c'}]},
                            'contextAgents': [{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:ca@b.c'}}],
                            'contextActivities': {'parent': [{'id': 'a:p'}]}}}""", XapiVersion.V2_0_0).index();
        assertThat(index.agents()).containsExactlyInAnyOrder(key("{'openid': 'http://g.example/'}"), mbox("m"));
        assertThat(index.relatedAgents())
                .containsExactlyInAnyOrder(
                        mbox("inner"),
                        mbox("i"),
                        mbox("t"),
                        mbox("ca"),
                        ActorShape.key(KEY).orElseThrow());
        assertThat(index.activities()).isEmpty();
        assertThat(index.relatedActivities())
                .containsExactlyInAnyOrder(Iri.key("a:inner"), Iri.key("a:far"), Iri.key("a:p"));
        assertThat(index.registration()).isEqualTo("af87ccde-bb56-4c2e-ab83-44982ef22df0");
        assertThat(index.defined()).containsOnlyKeys("a:far");
        assertThat(index.target()).isNull();
    }

    private static String mbox(String name) {
        return key("{'mbox': 'mailto:" + name + "@b.c'}");
    }

    private static String key(String agent) {
        return ActorShape.key(json(agent)).orElseThrow();
    }

    /** Whether two are the same to the store. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'mbox': 'mailto:a@b.c'} | {'name': 'A', 'objectType': 'Agent', 'mbox': 'mailto:a@b.c'} | true",
                "{'mbox': 'mailto:a@b.c'} | {'mbox': 'mailto:A@b.c'} | false",
                "{'mbox_sha1sum': 'cd9b00a5611f94eaa7b1661edab976068e364975'} | {'mbox_sha1sum':"
                        + " 'CD9B00A5611F94EAA7B1661EDAB976068E364975'} | true",
                "{'account': {'homePage': 'http://a/', 'name': 'x'}} | {'account': {'name': 'x', 'homePage': 'http://a/'}} | true",
                "{'account': {'homePage': 'http://a/', 'name': 'x'}} | {'account': {'name': 'x', 'homePage': 'http://a'}} | false",
                "{'openid': 'http://a/'} | {'account': {'homePage': 'http://a/', 'name': 'x'}} | false"
            })
    void peopleAreTheSameByTheirIdentifierAlone(String one, String two, boolean same) {
        assertThat(key(one).equals(key(two))).isEqualTo(same);
    }

    @Test
    void whatIsKnownOfAnActivityGrowsAndTheLastWordCounts() {
        var merged = Definitions.merge(
                json("{'name': {'en': 'meeting', 'ja': '会議'}, 'type': 'a:old', 'extensions': {'a:x': 1}}"),
                json("{'name': {'en': 'Meeting', 'fr': 'réunion'}, 'type': 'a:new', 'extensions': {'a:y': 2}}"));
        assertThat(merged)
                .isEqualTo(json("{'name': {'en': 'Meeting', 'ja': '会議', 'fr': 'réunion'}, 'type': 'a:new',"
                        + " 'extensions': {'a:x': 1, 'a:y': 2}}"));
    }
}
