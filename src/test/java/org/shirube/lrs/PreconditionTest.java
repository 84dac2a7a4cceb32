package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {
    /** What a document with this tag, or none, answers to these headers: nothing when they hold. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "abc, `\"abc\"`,         ,        ",
                "abc, `W/\"abc\"`,       ,        ",
                "abc, abc,               ,        ",
                "abc, `\"x\", \"abc\"`,  ,        ",
                "abc, *,                 ,        ",
                "abc, `\"x\"`,           ,     412",
                "abc, 1234,              ,     412",
                "   , `\"abc\"`,         ,     412",
                "   , *,                 ,     412",
                "abc, ,                 *,     412",
                "   , ,                 *,        ",
                "abc, ,       `\"abc\"`,      412",
                "abc, ,         `\"x\"`,         "
            })
    void aDocumentIsChangedOnlyAsTheHeadersSay(String etag, String ifMatch, String ifNoneMatch, Integer status) {
        assertThat(status(() -> new Precondition(ifMatch, ifNoneMatch).check(Optional.ofNullable(etag))))
                .isEqualTo(status);
    }

    /** What overwriting asks for, by version. */
    @ParameterizedTest
    @CsvSource({
        "STATE,            V1_0_3, true",
        "STATE,            V2_0_0, false",
        "AGENT_PROFILE,    V1_0_3, false",
        "AGENT_PROFILE,    V2_0_0, false",
        "ACTIVITY_PROFILE, V1_0_3, false",
        "ACTIVITY_PROFILE, V2_0_0, false"
    })
    void onlyAStateOfTheOlderVersionIsOverwrittenBlindly(DocumentPlace.Kind kind, XapiVersion version, boolean may) {
        assertThat(kind.mayBeOverwritten(version)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"abc, , 409", "abc, abc, ", " , , "})
    void whoOverwritesSaysWhat(String etag, String ifMatch, Integer status) {
        assertThat(status(() -> new Precondition(ifMatch, null).requireForOverwriting(Optional.ofNullable(etag))))
                .isEqualTo(status);
    }

    private static Integer status(Runnable act) {
        try {
            act.run();
            return null;
        } catch (XapiRefusal refusal) {
            return refusal.status();
        }
    }
}
