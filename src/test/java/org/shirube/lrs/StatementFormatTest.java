package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apostrophes stand for quotation marks. */
class StatementFormatTest {
    private static final JsonObject STATEMENT = json("""
            {'actor': {'objectType': 'Agent', 'name': 'A', 'mbox': 'mailto:a@b.c'},
             'verb': {'id': 'a:did', 'display': {'en-US': 'did', 'en-GB': 'did it', 'ja': 'した'}},
             'object': {'objectType': 'SubStatement',
                'actor': {'objectType': 'Group', 'name': 'G', 'mbox': 'mailto:g@b.c', 'member': [{'mbox': 'mailto:m@b.c'}]},
                'verb': {'id': 'a:sub', 'display': {'en': 'x'}},
                'object': {'objectType': 'Activity', 'id': 'a:it', 'definition': {'name': {'en-US': 'it', 'ja': 'それ'}}}},
             'context': {'registration': '8f87ccde-bb56-4c2e-ab83-44982ef22df0',
                'team': {'objectType': 'Group', 'name': 'T', 'member': [{'name': 'M', 'mbox': 'mailto:m@b.c'}]},
                'contextActivities': {'category': [{'id': 'a:c', 'definition': {'description': {'en-US': 'c'}}}]}}}""");

    private static JsonObject json(String text) {
        return StrictJson.object(text.replace('\'', '"'));
    }

    @Test
    void exactIsWhatWasSent() {
        assertThat(StatementFormat.EXACT.of(STATEMENT, Map.of(), List.of())).isSameAs(STATEMENT);
    }

    @Test
    void idsLeaveNothingButIdentifiers() {
        assertThat(StatementFormat.IDS.of(STATEMENT, Map.of(), List.of())).isEqualTo(json("""
                                {'actor': {'objectType': 'Agent', 'mbox': 'mailto:a@b.c'},
                                 'verb': {'id': 'a:did'},
                                 'object': {'objectType': 'SubStatement',
                                    'actor': {'objectType': 'Group', 'mbox': 'mailto:g@b.c'},
                                    'verb': {'id': 'a:sub'},
                                    'object': {'id': 'a:it'}},
                                 'context': {'registration': '8f87ccde-bb56-4c2e-ab83-44982ef22df0',
                                    'team': {'objectType': 'Group', 'member': [{'mbox': 'mailto:m@b.c'}]},
                                    'contextActivities': {'category': [{'id': 'a:c'}]}}}"""));
    }

    @Test
    void theCanonicalFormTellsWhatIsKnownInOneLanguage() {
        var known = Map.of(
                "a:it",
                json(
                        "{'name': {'en-US': 'it', 'ja': 'それ'}, 'type': 'a:t', 'choices': [{'id': '1', 'description': {'en-US':"
                                + " 'one', 'ja': '一'}}]}"));
        var shown = StatementFormat.CANONICAL.of(STATEMENT, known, StatementFormat.languages("ja,en;q=0.5"));
        assertThat(shown.getValue("/verb/display")).isEqualTo(json("{'ja': 'した'}"));
        assertThat(shown.getValue("/object/object/definition"))
                .isEqualTo(json(
                        "{'name': {'ja': 'それ'}, 'type': 'a:t', 'choices': [{'id': '1', 'description': {'ja': '一'}}]}"));
        assertThat(shown.getValue("/actor")).isEqualTo(STATEMENT.getValue("/actor"));
    }

    /** Of en-US, en-GB and ja, in this order. */
    @ParameterizedTest
    @CsvSource({
        "en-GB,en-GB",
        "'ja-JP,en;q=0.5',ja",
        "en,en-US",
        "'fr, en-GB;q=0.3',en-GB",
        "fr,en-US",
        "'*',en-US",
        "'%%',en-US",
        ",en-US"
    })
    void theBestLanguageIsKeptAndTheFirstWhenNoneFits(String header, String kept) {
        var display = STATEMENT.getJsonObject("verb").getJsonObject("display");
        assertThat(Languages.only(display, StatementFormat.languages(header))).containsOnlyKeys(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "ja,true",
        "en-US,true",
        "zh-Hant-TW,true",
        "x-klingon,true",
        "i-klingon,true",
        "sl-rozaj-biske,true",
        "de-1996,true",
        "something,false",
        "en_US,false",
        "'',false",
        "e,false"
    })
    void aTagIsAsTheRfcWritesIt(String tag, boolean right) {
        assertThat(Languages.isTag(tag)).isEqualTo(right);
    }
}
