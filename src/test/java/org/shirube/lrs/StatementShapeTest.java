package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a statement and what is none. Apostrophes stand for quotation marks. */
class StatementShapeTest {
    private static final String AGENT = "{'mbox': 'mailto:a@example.com'}";
    private static final String REF = "{'objectType': 'StatementRef', 'id': '8f87ccde-bb56-4c2e-ab83-44982ef22df0'}";
    private static final String ACTIVITY = "{'id': 'http://example.com/a'}";

    private static String statement(String... further) {
        return "{'actor': " + AGENT + ", 'verb': {'id': 'http://example.com/did'}, 'object': " + ACTIVITY
                + (further.length == 0 ? "" : ", " + String.join(", ", further)) + "}";
    }

    private static String about(String object) {
        return "{'actor': " + AGENT + ", 'verb': {'id': 'http://example.com/did'}, 'object': " + object + "}";
    }

    private static String by(String actor) {
        return "{'actor': " + actor + ", 'verb': {'id': 'http://example.com/did'}, 'object': " + ACTIVITY + "}";
    }

    private static void check(String text, XapiVersion version) {
        new StatementShape(version).check(StrictJson.of(text.replace('\'', '"')));
    }

    private static void isRight(String text, XapiVersion version) {
        assertThatCode(() -> check(text, version)).as(text).doesNotThrowAnyException();
    }

    private static void isWrong(String text, XapiVersion version) {
        assertThatThrownBy(() -> check(text, version))
                .as(text)
                .isInstanceOfSatisfying(
                        XapiRefusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.status())
                                .isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id': '8F87ccde-bb56-4c2e-ab83-44982ef22df0'",
                "'result': {'score': {'scaled': 1, 'raw': 5, 'min': 0, 'max': 5}, 'success': true}",
                "'result': {'duration': 'PT1H0M0.1S'}",
                "'result': {'duration': 'P4W'}",
                "'result': {'duration': 'P3Y1M29DT4H35M59.14S'}",
                "'result': {'extensions': {'http://example.com/null': null}}",
                "'context': {'registration': '8f87ccde-bb56-4c2e-ab83-44982ef22df0', 'language': 'ja-JP'}",
                "'context': {'contextActivities': {'parent': {'id': 'http://example.com/p'}}}",
                "'context': {'contextActivities': {'category': [{'id': 'http://example.com/p'}]}}",
                "'context': {'team': {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@example.com'}]}}",
                "'context': {'revision': '1', 'platform': 'x'}",
                "'timestamp': '2013-05-18T05:32:34.804Z'",
                "'timestamp': '2013-05-18T05:32:34.804+09:00'",
                "'stored': '2013-05-18T05:32:34.804Z'",
                "'authority': {'mbox': 'mailto:a@example.com'}",
                "'authority': {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@example.com'},"
                        + " {'account': {'homePage': 'http://example.com/', 'name': 'x'}}]}",
                "'version': '1.0.9'",
                "'version': '1.0'",
                "'attachments': [{'usageType': 'http://example.com/u', 'display': {'en': 'x'}, 'contentType': 'text/plain;"
                        + " charset=ascii', 'length': 27, 'fileUrl': 'http://example.com/f', 'sha2':"
                        + " '495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a'}]"
            })
    void aStatementMayAlsoSayThis(String further) {
        for (var version : XapiVersion.values()) isRight(statement(further), version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id': 'AA97B177-9383-4934-8543-0F91A7A028368'",
                "'id': 'MA97B177-9383-4934-8543-0F91A7A02836'",
                "'id': 12345",
                "'id': null",
                "'Result': {}",
                "'result': {'score': {'max': '100'}}",
                "'result': {'score': {'scaled': 1.0001}}",
                "'result': {'score': {'raw': 6, 'max': 5}}",
                "'result': {'score': {'raw': -1, 'min': 0}}",
                "'result': {'score': {'min': 5, 'max': 5}}",
                "'result': {'success': 'true'}",
                "'result': {'duration': 'PA1H0M0S'}",
                "'result': {'duration': 'P4W1D'}",
                "'result': {'duration': 'P'}",
                "'result': {'duration': 'PT'}",
                "'result': {'duration': 12345}",
                "'result': {'extensions': {'no iri': 1}}",
                "'context': {'registration': 'x'}",
                "'context': {'language': 'something'}",
                "'context': {'instructor': {'name': 'nobody'}}",
                "'context': {'team': {'mbox': 'mailto:a@example.com'}}",
                "'context': {'contextActivities': {'parents': {'id': 'http://example.com/p'}}}",
                "'context': {'contextActivities': {'parent': 'http://example.com/p'}}",
                "'context': {'statement': {'id': '8f87ccde-bb56-4c2e-ab83-44982ef22df0'}}",
                "'timestamp': '01/011/2015'",
                "'timestamp': '2008-09-15T15:53:00.601-00:00'",
                "'timestamp': '2008-09-15T15:53:00.601-0000'",
                "'timestamp': '2008-09-15T15:53:00.601-00'",
                "'timestamp': '2008-13-15T15:53:00.601Z'",
                "'authority': {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@example.com'}]}",
                "'authority': {'objectType': 'Group', 'openid': 'http://example.com/o'}",
                "'version': '0.9.9'",
                "'version': '1.1.0'",
                "'attachments': {}",
                "'attachments': ['x']",
                "'attachments': [{'usageType': 'http://example.com/u', 'display': {'en': 'x'}, 'contentType': 'no type',"
                        + " 'length': 27, 'sha2': '495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a'}]",
                "'attachments': [{'usageType': 'http://example.com/u', 'display': {'en': 'x'}, 'contentType': 'text/plain',"
                        + " 'length': 2.5, 'sha2': '495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a'}]",
                "'attachments': [{'usageType': 'http://example.com/u', 'display': {'en': 'x'}, 'contentType': 'text/plain',"
                        + " 'length': 2, 'sha2': 12345}]"
            })
    void nothingElseIsLetIn(String further) {
        for (var version : XapiVersion.values()) isWrong(statement(further), version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'objectType': 'Agent', 'name': 'A', 'mbox_sha1sum': 'cd9b00a5611f94eaa7b1661edab976068e364975'}",
                "{'openid': 'http://openid.example.org/12345'}",
                "{'account': {'homePage': 'http://example.com/', 'name': 'x'}}",
                "{'objectType': 'Group', 'mbox': 'mailto:g@example.com'}",
                "{'objectType': 'Group', 'mbox': 'mailto:g@example.com', 'member': []}",
                "{'objectType': 'Group', 'member': [{'objectType': 'Agent', 'mbox': 'mailto:a@example.com'}]}"
            })
    void whoActsIsKnownByOneIdentifierOrIsAGroupOfSuch(String actor) {
        isRight(by(actor), XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'nobody'}",
                "{'mbox': 'a@example.com'}",
                "{'mbox': 'mailto:a@example.com', 'openid': 'http://example.com/o'}",
                "{'mbox_sha1sum': 'x'}",
                "{'openid': 'x'}",
                "{'account': {'homePage': 'x', 'name': 'x'}}",
                "{'account': {'homePage': 'http://example.com/'}}",
                "{'account': {'homePage': 'http://example.com/', 'name': {}}}",
                "{'objectType': 'agent', 'mbox': 'mailto:a@example.com'}",
                "{'mbox': 'mailto:a@example.com', 'member': []}",
                "{'objectType': 'Group'}",
                "{'objectType': 'Group', 'member': []}",
                "{'objectType': 'Group', 'member': [{'objectType': 'Group', 'mbox': 'mailto:g@example.com'}]}",
                "'mailto:a@example.com'"
            })
    void whoCannotBeKnownCannotAct(String actor) {
        isWrong(by(actor), XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 'http://example.com/a', 'definition': {'name': {'ja': 'あ'}, 'type': 'http://example.com/t'}}",
                "{'id': 'http://example.com/a', 'definition': {'interactionType': 'choice', 'choices': [{'id': 'a'}],"
                        + " 'correctResponsesPattern': ['a']}}",
                "{'id': 'http://example.com/a', 'definition': {'interactionType': 'matching', 'source': [{'id': 'a'}],"
                        + " 'target': [{'id': 'a'}]}}",
                "{'id': 'urn:uuid:8f87ccde-bb56-4c2e-ab83-44982ef22df0'}",
                "{'objectType': 'StatementRef', 'id': '8f87ccde-bb56-4c2e-ab83-44982ef22df0'}",
                "{'objectType': 'SubStatement', 'actor': {'mbox': 'mailto:a@example.com'}, 'verb': {'id': 'a:b'}, 'object':"
                        + " {'id': 'http://example.com/a'}}"
            })
    void aStatementIsAboutAnActivitySomebodyOrAStatement(String object) {
        isRight(about(object), XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'id': 'ab=c://should.fail.com'}",
                "{'id': 'relative'}",
                "{'id': 'http://example.com/a', 'definition': 'x'}",
                "{'id': 'http://example.com/a', 'definition': {'moreInfo': null}}",
                "{'id': 'http://example.com/a', 'definition': {'name': 12345}}",
                "{'id': 'http://example.com/a', 'definition': {'name': {'en-US': null}}}",
                "{'id': 'http://example.com/a', 'definition': {'interactionType': 'Choice'}}",
                "{'id': 'http://example.com/a', 'definition': {'interactionType': 'likert', 'choices': []}}",
                "{'id': 'http://example.com/a', 'definition': {'correctResponsesPattern': ['a']}}",
                "{'id': 'http://example.com/a', 'definition': {'interactionType': 'choice', 'choices': [{'id': 'a'}, {'id':"
                        + " 'a'}]}}",
                "{'objectType': 'activity', 'id': 'http://example.com/a'}",
                "{'objectType': 'Agent'}",
                "{'objectType': 'StatementRef', 'id': 'x'}",
                "{'objectType': 'SubStatement', 'id': '8f87ccde-bb56-4c2e-ab83-44982ef22df0', 'actor': {'mbox':"
                        + " 'mailto:a@example.com'}, 'verb': {'id': 'a:b'}, 'object': {'id': 'http://example.com/a'}}",
                "{'objectType': 'SubStatement', 'actor': {'mbox': 'mailto:a@example.com'}, 'verb': {'id': 'a:b'}, 'object':"
                        + " {'objectType': 'SubStatement', 'actor': {'mbox': 'mailto:a@example.com'}, 'verb': {'id':"
                        + " 'a:b'}, 'object': {'id': 'http://example.com/a'}}}"
            })
    void whatHasNoIdentifierOrAnotherShapeIsNothing(String object) {
        isWrong(about(object), XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "verb", "object"})
    void withoutOneOfThreeThereIsNoStatement(String missing) {
        var json = StrictJson.object(statement().replace('\'', '"'));
        var less = jakarta.json.Json.createObjectBuilder(json).remove(missing).build();
        isWrong(less.toString(), XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @EnumSource(XapiVersion.class)
    void onlyAStatementCanBeVoided(XapiVersion version) {
        var voiding = "{'actor': " + AGENT + ", 'verb': {'id': '" + StatementShape.VOIDED + "'}, 'object': ";
        isRight(voiding + REF + "}", version);
        isWrong(voiding + ACTIVITY + "}", version);
    }

    @Test
    void revisionAndPlatformBelongToActivities() {
        isWrong(about(REF).replaceFirst("}$", ", 'context': {'revision': '1'}}"), XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'context': {'contextAgents': [{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:a@b.c'}}]} | true",
                "'context': {'contextGroups': [{'objectType': 'contextGroup', 'group': {'objectType': 'Group', 'mbox':"
                        + " 'mailto:a@b.c'}, 'relevantTypes': ['http://example.com/t']}]} | true",
                "'timestamp': '2008-09-15 15:53:00.601+00:00' | true",
                "'version': '2.0.0' | true",
                "'context': {'contextAgents': [{'objectType': 'Agent', 'agent': {'mbox': 'mailto:a@b.c'}}]} | false",
                "'context': {'contextAgents': [{'objectType': 'contextAgent', 'agent': {'key': 'x'}}]} | false",
                "'context': {'contextAgents': [{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:a@b.c'},"
                        + " 'relevantTypes': []}]} | false",
                "'context': {'contextAgents': [{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:a@b.c'},"
                        + " 'relevantTypes': ['abc']}]} | false",
                "'timestamp': '2008-09-15T15:53:00.601' | false"
            })
    void someThingsAreDifferentInTwo(String further, boolean right) {
        if (right) {
            isRight(statement(further), XapiVersion.V2_0_0);
            isWrong(statement(further), XapiVersion.V1_0_3);
        } else {
            isWrong(statement(further), XapiVersion.V2_0_0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{'a': 1, 'a': 2}",
                "{'a': 01}",
                "{'a': '\\ud800'}",
                "{'a': 1e99999999999}",
                "nul",
                "{'a': 1} {'b': 2}"
            })
    void whatIsNoJsonIsRefusedAndNotAFailure(String text) {
        isWrong(text, XapiVersion.V1_0_3);
    }

    @Test
    void nobodyNestsWithoutEnd() {
        isWrong("[".repeat(100_000), XapiVersion.V1_0_3);
        isRight(
                statement("'result': {'extensions': {'a:b': " + "[".repeat(30) + "]".repeat(30) + "}}"),
                XapiVersion.V1_0_3);
        isWrong(
                statement("'result': {'extensions': {'a:b': " + "[".repeat(40) + "]".repeat(40) + "}}"),
                XapiVersion.V1_0_3);
    }
}
