package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XapiTimeTest {
    /** What each version reads it as; nothing where it reads nothing. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-01T09:00:00Z,            2026-04-01T09:00:00Z,       2026-04-01T09:00:00Z",
        "2026-04-01T09:00:00.123456789Z,  2026-04-01T09:00:00.123456Z, 2026-04-01T09:00:00.123456Z",
        "2026-04-01T18:00:00+09:00,       2026-04-01T09:00:00Z,       2026-04-01T09:00:00Z",
        "2026-04-01T18:00:00+0900,        2026-04-01T09:00:00Z,       2026-04-01T09:00:00Z",
        "2026-04-01T18:00:00+09,          2026-04-01T09:00:00Z,       2026-04-01T09:00:00Z",
        "2026-04-01T09:00:00+00:00,       2026-04-01T09:00:00Z,       2026-04-01T09:00:00Z",
        "2026-04-01T09:00:60Z,            2026-04-01T09:00:59Z,       2026-04-01T09:00:59Z",
        "2026-04-01T09:00:00,             2026-04-01T09:00:00Z,",
        "20260401T090000Z,                2026-04-01T09:00:00Z,",
        "2026-04-01 09:00:00Z,            ,                           2026-04-01T09:00:00Z",
        "2026-04-01T09:00:00-00:00,       ,",
        "2026-04-01T09:00:00-0000,        ,",
        "2026-04-01T09:00:00-00,          ,",
        "2026-02-30T09:00:00Z,            ,",
        "2026-04-01T24:00:00Z,            ,",
        "2026-04-01T09:00:00+19:00,       ,",
        "2026-04-01,                      ,",
        "2026-04-01T09:00Z,               ,",
        "1 April 2026,                    ,"
    })
    void aMomentIsReadByTheRulesOfItsVersion(String text, Instant older, Instant newer) {
        assertThat(XapiTime.parse(text, XapiVersion.V1_0_3).orElse(null)).isEqualTo(older);
        assertThat(XapiTime.parse(text, XapiVersion.V2_0_0).orElse(null)).isEqualTo(newer);
    }

    @Test
    void momentsAreWrittenToTheMillisecondAtLeast() {
        assertThat(XapiTime.format(Instant.parse("2026-04-01T09:00:00Z"))).isEqualTo("2026-04-01T09:00:00.000Z");
        assertThat(XapiTime.format(Instant.parse("2026-04-01T09:00:00.120Z"))).isEqualTo("2026-04-01T09:00:00.120Z");
        assertThat(XapiTime.format(Instant.parse("2026-04-01T09:00:00.123456Z")))
                .isEqualTo("2026-04-01T09:00:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1.0.3",
        "1.0.0,1.0.3",
        "1.0.3,1.0.3",
        "1.0.9,1.0.3",
        "2.0,2.0.0",
        "2.0.0,2.0.0",
        "0.95,",
        "1.1.0,",
        "2.1,",
        "1.0.,",
        "x,"
    })
    void aHeaderNamesAVersionOrNone(String header, String latest) {
        assertThat(XapiVersion.of(header).map(XapiVersion::latest).orElse(null)).isEqualTo(latest);
        assertThat(XapiVersion.of(null)).isEmpty();
    }
}
